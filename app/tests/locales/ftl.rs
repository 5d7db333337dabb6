//! What a Fluent file holds: messages with their line, their variables and their plurals.

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// CLDR's names of plural categories.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// A message.
pub struct Message {
    /// Its key.
    pub id: String,
    /// Where it stands.
    pub file: PathBuf,
    /// From 1.
    pub line: usize,
    /// The variables that it names.
    pub variables: BTreeSet<String>,
    /// The names in each of its plurals, categories or not.
    pub plurals: Vec<BTreeSet<String>>,
    /// Whether it says anything.
    pub empty: bool,
}

/// The messages of a file, and what of it can't be read.
pub fn read(file: &Path) -> (Vec<Message>, Vec<String>) {
    let source = std::fs::read_to_string(file).unwrap();
    let resource = fluent_syntax::parser::parse(source.as_str())
        .unwrap_or_else(|(resource, _errors)| resource);
    let mut messages = Vec::new();
    let mut broken = Vec::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let mut found = Message {
                    id: message.id.name.to_owned(),
                    file: file.to_owned(),
                    line: line_of(&source, message.id.name),
                    variables: BTreeSet::new(),
                    plurals: Vec::new(),
                    empty: message.value.is_none(),
                };
                if let Some(pattern) = &message.value {
                    found.pattern(pattern);
                }
                messages.push(found);
            }
            Entry::Junk { content } => {
                let head = content.lines().next().unwrap_or_default();
                let line = source
                    .lines()
                    .position(|line| line == head)
                    .map_or(0, |at| at + 1);
                broken.push(format!(
                    "{}:{line}: not Fluent: {head}",
                    crate::within(file).display()
                ));
            }
            _ => {}
        }
    }
    (messages, broken)
}

fn line_of(source: &str, id: &str) -> usize {
    let mut lines = source.lines();
    let stands = |line: &str| {
        line.strip_prefix(id)
            .is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    lines.position(stands).map_or(0, |at| at + 1)
}

impl Message {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                let names = variants.iter().filter_map(|variant| match variant.key {
                    VariantKey::Identifier { name } => Some(name.to_owned()),
                    VariantKey::NumberLiteral { .. } => None,
                });
                let names: BTreeSet<String> = names.collect();
                if names.iter().any(|name| CATEGORIES.contains(&name.as_str())) {
                    self.plurals.push(names);
                }
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                for argument in &arguments.positional {
                    self.inline(argument);
                }
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            _ => {}
        }
    }
}
