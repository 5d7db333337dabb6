//! What people work on: languages, warnings, proposals, mended translations.

use crate::forms::{Done, Fields, Flash};
use crate::visit::Visit;
use axum::response::Response;
use domain::item::warning::WARNINGS;
use domain::language::{Language, Proficiency};
use domain::refusal::Refusal;
use domain::slug::Slug;
use service::preference::{MOST_LANGUAGES, Preferences};
use service::{Error, Result, language, mend, preference, proposal};

fn project(fields: &Fields) -> Result<Slug> {
    fields.get("project").parse().map_err(|_| Error::NotFound)
}

/// `POST /act/keep_preferences`
pub async fn keep_preferences(visit: Visit, fields: Fields) -> Response {
    let done = keep(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn keep(visit: &Visit, fields: &Fields) -> Done {
    let mut languages = Vec::new();
    for row in 0..=MOST_LANGUAGES {
        let tag = fields.get(&format!("language-{row}")).trim();
        if !tag.is_empty() {
            let proficiency: Proficiency = fields.get(&format!("proficiency-{row}")).parse()?;
            let language: Language = tag.parse()?;
            languages.push((language, proficiency));
        }
    }
    let names = fields.0.iter().filter(|(_, value)| value == "on");
    let refused = names.filter_map(|(name, _)| name.strip_prefix("refuse-"));
    let new = Preferences {
        languages,
        refused: refused.map(str::to_owned).collect(),
    };
    preference::keep(visit.service(), &visit.deed, new).await?;
    Ok(("/me/preferences".to_owned(), Flash::done("form-saved")))
}

/// `POST /act/set_languages`
pub async fn set_languages(visit: Visit, fields: Fields) -> Response {
    let done = set(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

/// `sw working`, a line each.
fn wanted(text: &str) -> std::result::Result<Vec<(Language, Proficiency)>, Refusal> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let read = |line: &str| {
        let wrong = || Refusal::field("languages", "language-line").with("line", line);
        let (tag, level) = line
            .split_once(char::is_whitespace)
            .unwrap_or((line, "basic"));
        let tag = tag.parse().map_err(|_| wrong())?;
        Ok((tag, level.trim().parse().map_err(|_| wrong())?))
    };
    lines.map(read).collect()
}

async fn set(visit: &Visit, fields: &Fields) -> Done {
    let slug = project(fields)?;
    let wanted = wanted(fields.get("languages"))?;
    language::set(visit.service(), &visit.deed, &slug, &wanted).await?;
    Ok((format!("/p/{slug}/languages"), Flash::done("languages-set")))
}

/// `POST /act/propose_prompt`
pub async fn propose_prompt(visit: Visit, fields: Fields) -> Response {
    let done = propose(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn propose(visit: &Visit, fields: &Fields) -> Done {
    let slug = project(fields)?;
    let key = fields.parse("key", "form-broken")?;
    let language = fields.parse("language", "language-tag")?;
    let warnings = WARNINGS
        .iter()
        .filter(|key| fields.ticked(&format!("warn-{key}")));
    let warnings = warnings.map(|key| (*key).to_owned()).collect();
    let what = (fields.get("prompt"), language, warnings);
    proposal::propose(visit.service(), &visit.deed, &slug, key, what).await?;
    Ok((
        format!("/p/{slug}/proposals"),
        Flash::done("proposals-sent"),
    ))
}

/// `POST /act/review_proposal`
pub async fn review_proposal(visit: Visit, fields: Fields) -> Response {
    let done = review(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn review(visit: &Visit, fields: &Fields) -> Done {
    let (service, deed) = (visit.service(), &visit.deed);
    let key = fields.parse("key", "form-broken")?;
    let accepts = fields.get("accepts") == "yes";
    let reason = fields.get("reason");
    let slug = if let Ok(id) = fields.get("mend_id").parse() {
        mend::review(service, deed, id, key, accepts, reason).await?
    } else {
        let id = fields
            .get("prompt_id")
            .parse()
            .map_err(|_| Error::NotFound)?;
        proposal::review(service, deed, id, key, accepts, reason).await?
    };
    Ok((format!("/p/{slug}/proposals"), Flash::done("review-done")))
}

/// `POST /act/propose_mend`
pub async fn propose_mend(visit: Visit, fields: Fields) -> Response {
    let done = propose_mended(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

/// `turn[0]`, `turn[1]`, ... with the line ends of a form made plain.
fn numbered(fields: &Fields, name: &str) -> Vec<String> {
    let names = (0..).map(|place| format!("{name}[{place}]"));
    let there = names.take_while(|name| fields.0.iter().any(|(key, _)| key == name));
    there
        .map(|name| fields.get(&name).replace("\r\n", "\n"))
        .collect()
}

async fn propose_mended(visit: &Visit, fields: &Fields) -> Done {
    let slug = project(fields)?;
    let item = fields.get("item").parse().map_err(|_| Error::NotFound)?;
    let key = fields.parse("key", "form-broken")?;
    let parts = (numbered(fields, "turn"), numbered(fields, "response"));
    let note = fields.get("note");
    mend::propose(
        visit.service(),
        &visit.deed,
        (&slug, item),
        key,
        parts,
        note,
    )
    .await?;
    Ok((format!("/p/{slug}/proposals"), Flash::done("mend-sent")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_read_line_by_line() {
        let read = wanted("sw working\n\n pt-BR \n").unwrap();
        let said: Vec<String> = read
            .iter()
            .map(|(tag, level)| format!("{tag} {}", level.name()))
            .collect();
        assert_eq!(said, ["sw working", "pt-BR basic"]);
        let refusal = wanted("sw well").unwrap_err();
        assert_eq!(refusal.problems[0].args["line"], "sw well");
    }
}
