//! The string literals of Rust sources, with what stands before and after each.
//!
//! Comments and unit tests (from `#[cfg(test)]` on) are no use of a message.

use std::path::{Path, PathBuf};

/// A source file without its comments and unit tests; lines keep their numbers.
pub struct Source {
    /// Where it stands.
    pub file: PathBuf,
    code: String,
    /// Its literals in order.
    pub literals: Vec<Literal>,
}

/// A string literal.
pub struct Literal {
    /// As written, escapes and all.
    pub text: String,
    /// From 1.
    pub line: usize,
    from: usize,
    to: usize,
}

/// Every `.rs` file under a folder.
pub fn read(folder: &Path) -> Vec<Source> {
    let mut sources = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                sources.push(Source::new(path));
            }
        }
    }
    sources.sort_by(|a, b| a.file.cmp(&b.file));
    sources
}

impl Source {
    fn new(file: PathBuf) -> Self {
        let whole = std::fs::read_to_string(&file).unwrap();
        let lines = whole
            .lines()
            .take_while(|line| line.trim() != "#[cfg(test)]");
        let code: String = lines.fold(String::new(), |mut code, line| {
            if !line.trim_start().starts_with("//") {
                code.push_str(line);
            }
            code.push('\n');
            code
        });
        let literals = literals(&code);
        Self {
            file,
            code,
            literals,
        }
    }

    /// The code before a literal, without the white space between.
    pub fn before(&self, literal: &Literal) -> &str {
        self.code[..literal.from].trim_end()
    }

    /// Whether a literal is the last argument of a call.
    pub fn ends_call(&self, literal: &Literal) -> bool {
        let after = self.code[literal.to..].trim_start();
        let after = after.strip_prefix(',').unwrap_or(after);
        after.trim_start().starts_with(')')
    }

    /// The literal before the one at `index`, where only a comma stands between.
    pub fn first_of_pair(&self, index: usize) -> Option<&Literal> {
        let earlier = self.literals.get(index.checked_sub(1)?)?;
        let between = &self.code[earlier.to..self.literals[index].from];
        (between.trim() == ",").then_some(earlier)
    }

    /// The literals right after an opening parenthesis, up to the end of the call that the literal
    /// at `index` is the first argument of: the names of its variables.
    pub fn names_in_call(&self, index: usize) -> Vec<&str> {
        let from = self.literals[index].to;
        let mut depth = 1;
        let mut end = from;
        for (at, character) in self.code[from..].char_indices() {
            match character {
                '(' | '[' => depth += 1,
                ')' | ']' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                end = from + at;
                break;
            }
        }
        let inside = self.literals[index + 1..]
            .iter()
            .take_while(|literal| literal.to <= end);
        inside
            .filter(|literal| {
                let before = self.before(literal);
                before.ends_with("[(")
                    || before.ends_with(", (")
                    || before.ends_with(",\n(")
                    || before
                        .strip_suffix('(')
                        .is_some_and(|rest| rest.trim_end().ends_with([',', '[']))
            })
            .map(|literal| literal.text.as_str())
            .collect()
    }
}

fn literals(code: &str) -> Vec<Literal> {
    let mut found = Vec::new();
    let mut line = 1;
    let mut open: Option<usize> = None;
    let mut escaped = false;
    let mut previous = ' ';
    for (at, character) in code.char_indices() {
        match (open, character) {
            (Some(_), _) if escaped => escaped = false,
            (Some(_), '\\') => escaped = true,
            (Some(from), '"') => {
                found.push(Literal {
                    text: code[from + 1..at].to_owned(),
                    line,
                    from,
                    to: at + 1,
                });
                open = None;
            }
            (None, '"') if previous != '\'' => open = Some(at),
            _ => {}
        }
        if character == '\n' {
            line += 1;
        }
        previous = character;
    }
    found
}
