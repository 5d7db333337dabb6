//! What a contributor wants to work on: languages, and what they do not want to read.

use crate::parts::account_nav::account_nav;
use crate::parts::form::FormParts;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::item::warning::WARNINGS;
use domain::language::Proficiency;
use leptos::prelude::*;
use service::Error;
use service::preference::Preferences;
use std::collections::BTreeSet;

/// Rows for languages: those that are named, and as many more.
const MORE: usize = 3;

/// `GET /me/preferences`
pub async fn get(visit: Visit) -> Response {
    let page = load(&visit).await;
    visit.answer(page)
}

async fn load(visit: &Visit) -> Result<Page, Error> {
    let (mine, around) = service::preference::mine(visit.service(), &visit.deed).await?;
    let (text, form) = (visit.text, visit.form());
    Ok(Page::new(text.get("preferences-title"), move || {
        view! {
            {account_nav(text, "/me/preferences")}
            <h1>{text.get("preferences-title")}</h1>
            <p class="lead">{text.get("preferences-lead")}</p>
            <form method="post" action="/act/keep_preferences" class="stack">
                {form.hidden()}
                {languages(text, &form, &mine)}
                {warnings(text, &form, &mine, &around)}
                {form.submit("form-save")}
            </form>
        }
        .into_any()
    }))
}

fn languages(text: Text, form: &FormParts, mine: &Preferences) -> AnyView {
    let rows = (0..mine.languages.len() + MORE).map(|row| {
        let named = mine.languages.get(row);
        let tag = named.map(|(language, _)| language.to_string()).unwrap_or_default();
        let level = named.map_or(Proficiency::Native, |(_, proficiency)| *proficiency);
        let tag = form.value(&format!("language-{row}"), &tag);
        let level = form.value(&format!("proficiency-{row}"), level.name());
        let options = Proficiency::ALL.map(|known| {
            let selected = known.name() == level;
            let label = text.get(&format!("proficiency-{}", known.name()));
            view! { <option value=known.name() selected=selected>{label}</option> }
        });
        let (language, proficiency) = (format!("language-{row}"), format!("proficiency-{row}"));
        view! {
            <div class="grid">
                <div class="field">
                    <label for=format!("f-{language}")>{text.get("preferences-language")}</label>
                    <input id=format!("f-{language}") name=language type="text" value=tag
                        aria-describedby="h-languages" autocomplete="off" translate="no"/>
                </div>
                <div class="field">
                    <label for=format!("f-{proficiency}")>{text.get("preferences-proficiency")}</label>
                    <select id=format!("f-{proficiency}") name=proficiency>{options.collect_view()}</select>
                </div>
            </div>
        }
    });
    view! {
        <fieldset class="card stack">
            <legend id="f-languages" tabindex="-1">{text.get("preferences-languages")}</legend>
            <p class="help" id="h-languages">{text.get("project-language-help")}" "{text.get("preferences-languages-help")}</p>
            {form.notes("languages", "").1}
            {form.notes("language", "").1}
            {rows.collect_view()}
        </fieldset>
    }
    .into_any()
}

/// What a warning is called; one of an import stands as it was written.
pub fn warning(text: Text, key: &str) -> String {
    if WARNINGS.contains(&key) {
        text.get(&format!("warning-{key}"))
    } else {
        key.replace('_', " ")
    }
}

fn warnings(
    text: Text,
    form: &FormParts,
    mine: &Preferences,
    around: &BTreeSet<String>,
) -> AnyView {
    let known = WARNINGS.iter().map(|warning| (*warning).to_owned());
    let others = around
        .union(&mine.refused)
        .filter(|w| !WARNINGS.contains(&w.as_str()));
    let boxes = known.chain(others.cloned()).map(|key| {
        let refused = mine.refused.contains(&key);
        form.tick(&format!("refuse-{key}"), warning(text, &key), None, refused)
    });
    view! {
        <fieldset class="card stack">
            <legend id="f-warnings" tabindex="-1">{text.get("preferences-refused")}</legend>
            <p class="help">{text.get("preferences-refused-help")}</p>
            {form.notes("warnings", "").1}
            {boxes.collect_view()}
        </fieldset>
    }
    .into_any()
}
