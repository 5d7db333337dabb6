//! Form fields: label, help, what was typed before, what is wrong with it.

use crate::forms::Flash;
use crate::text::Text;
use crate::visit::Visit;
use domain::id::RequestKey;
use leptos::prelude::*;

/// What the fields of one form share.
#[derive(Clone)]
pub struct FormParts {
    text: Text,
    flash: Flash,
    back: String,
    key: RequestKey,
}

impl Visit {
    /// The pieces of this page's forms.
    pub fn form(&self) -> FormParts {
        FormParts {
            text: self.text,
            flash: self.flash.clone(),
            back: self.path.clone(),
            key: self.service().request_key(),
        }
    }
}

/// How a one-line field behaves.
#[derive(Clone, Copy, Default)]
pub struct Line<'l> {
    /// The input's type; `text` where empty.
    pub kind: &'l str,
    /// What stands in it at first.
    pub value: &'l str,
    /// The message key of its help, where it has one.
    pub help: &'l str,
    /// Whether it may stay empty.
    pub optional: bool,
    /// What browsers may fill in.
    pub autocomplete: &'l str,
}

/// Text for within a `<textarea>`, whose children Leptos writes as they are.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

impl FormParts {
    /// The fields that every form carries: the page it stands on, and a key for retries.
    pub fn hidden(&self) -> AnyView {
        self.hidden_with_key(self.key)
    }

    /// As [`FormParts::hidden`], with a key that the use case gave.
    pub fn hidden_with_key(&self, key: RequestKey) -> AnyView {
        view! {
            <input type="hidden" name="back" value=self.back.clone()/>
            <input type="hidden" name="key" value=key.to_string()/>
        }
        .into_any()
    }

    /// The words of the form's language.
    pub const fn text(&self) -> Text {
        self.text
    }

    /// What was typed into a field, or `otherwise`.
    pub fn value(&self, name: &str, otherwise: &str) -> String {
        self.flash
            .value(name)
            .unwrap_or_else(|| otherwise.to_owned())
    }

    /// With values for fields into which nothing was typed.
    pub fn or_values(mut self, values: &[(String, String)]) -> Self {
        if self.flash.values.is_empty() {
            self.flash.values = values.iter().cloned().collect();
        }
        self
    }

    /// Whether a field was refused for this reason.
    pub fn refused(&self, name: &str, key: &str) -> bool {
        let mut problems = self.flash.problems.iter();
        problems.any(|problem| problem.field == name && problem.key == key)
    }

    /// Whether a field came back with a refused form.
    pub fn was_sent(&self, name: &str) -> bool {
        self.flash.values.contains_key(name)
    }

    /// Whether a box was ticked, or `otherwise` on a fresh form.
    pub fn ticked(&self, name: &str, otherwise: bool) -> bool {
        if self.flash.values.is_empty() {
            otherwise
        } else {
            self.flash.values.contains_key(name)
        }
    }

    fn problem(&self, name: &str) -> Option<String> {
        let problem = self
            .flash
            .problems
            .iter()
            .find(|problem| problem.field == name)?;
        Some(self.text.problem(problem))
    }

    /// The ids of help and error, for `aria-describedby`, with their elements.
    pub fn notes(&self, name: &str, help: &str) -> (Option<String>, AnyView) {
        let problem = self.problem(name);
        let mut ids = Vec::new();
        if !help.is_empty() {
            ids.push(format!("h-{name}"));
        }
        if problem.is_some() {
            ids.push(format!("e-{name}"));
        }
        let help = (!help.is_empty())
            .then(|| view! { <p class="help" id=format!("h-{name}")>{self.text.get(help)}</p> });
        let error =
            problem.map(|said| view! { <p class="error" id=format!("e-{name}")>{said}</p> });
        let described = (!ids.is_empty()).then(|| ids.join(" "));
        (described, view! { {help}{error} }.into_any())
    }

    /// A one-line field; `label` is a message key.
    pub fn line(&self, name: &'static str, label: &str, line: Line<'_>) -> AnyView {
        let kind = if line.kind.is_empty() {
            "text"
        } else {
            line.kind
        }
        .to_owned();
        let value = (kind != "password").then(|| self.value(name, line.value));
        let (described, notes) = self.notes(name, line.help);
        let invalid = self.problem(name).map(|_| "true");
        let autocomplete = (!line.autocomplete.is_empty()).then(|| line.autocomplete.to_owned());
        let optional = line
            .optional
            .then(|| view! { <span class="optional">{self.text.get("form-optional")}</span> });
        view! {
            <div class="field">
                <label for=format!("f-{name}")>{self.text.get(label)}" "{optional}</label>
                <input id=format!("f-{name}") name=name type=kind value=value dir="auto"
                    required=!line.optional autocomplete=autocomplete
                    aria-describedby=described aria-invalid=invalid/>
                {notes}
            </div>
        }
        .into_any()
    }

    /// A field for longer text.
    pub fn area(
        &self,
        name: &'static str,
        label: &str,
        value: &str,
        help: &str,
        optional: bool,
    ) -> AnyView {
        let (described, notes) = self.notes(name, help);
        let invalid = self.problem(name).map(|_| "true");
        let optional_note = optional
            .then(|| view! { <span class="optional">{self.text.get("form-optional")}</span> });
        view! {
            <div class="field">
                <label for=format!("f-{name}")>{self.text.get(label)}" "{optional_note}</label>
                <textarea id=format!("f-{name}") name=name rows="6" dir="auto" required=!optional
                    aria-describedby=described aria-invalid=invalid>
                    {escaped(&self.value(name, value))}
                </textarea>
                {notes}
            </div>
        }
        .into_any()
    }

    /// One of several values, each with its label as it is read.
    pub fn select(
        &self,
        name: &'static str,
        label: &str,
        options: Vec<(String, String)>,
        current: &str,
    ) -> AnyView {
        let chosen = self.value(name, current);
        let (described, notes) = self.notes(name, "");
        let options = options.into_iter().map(|(value, label)| {
            let selected = value == chosen;
            view! { <option value=value selected=selected>{label}</option> }
        });
        view! {
            <div class="field">
                <label for=format!("f-{name}")>{self.text.get(label)}</label>
                <select id=format!("f-{name}") name=name aria-describedby=described>
                    {options.collect_view()}
                </select>
                {notes}
            </div>
        }
        .into_any()
    }

    /// A box to tick; label and help as they are read.
    pub fn tick(&self, name: &str, label: String, help: Option<String>, ticked: bool) -> AnyView {
        let ticked = self.ticked(name, ticked);
        let name = name.to_owned();
        let id = format!("f-{name}");
        let help = help.map(|help| view! { <span class="help">{help}</span> });
        view! {
            <div class="tick">
                <input type="checkbox" id=id.clone() name=name value="on" checked=ticked/>
                <label for=id><span>{label}</span>{help}</label>
            </div>
        }
        .into_any()
    }

    /// The button that sends the form; `label` is a message key.
    pub fn submit(&self, label: &str) -> AnyView {
        view! { <button class="button" data-kind="primary" type="submit">{self.text.get(label)}</button> }
            .into_any()
    }
}
