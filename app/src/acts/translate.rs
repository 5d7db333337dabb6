//! Translations of what is said in rounds.

use super::round::{named, written};
use crate::forms::{Done, Fields, Flash};
use crate::visit::Visit;
use axum::response::Response;
use domain::deliberation::translation::Verdict;
use domain::id::{RoundId, TranslationId};
use domain::refusal::Refusal;
use service::round::care::Pointed;
use service::round::translate;

/// Back to the words.
fn page(id: RoundId, pointed: &Pointed) -> (String, Flash) {
    let to = format!("/rounds/{id}/translate?words={pointed}");
    (to, Flash::done("form-saved"))
}

/// `POST /act/translate_words`
pub async fn translate_words(visit: Visit, fields: Fields) -> Response {
    let done = write(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn write(visit: &Visit, fields: &Fields) -> Done {
    let (id, key) = named(fields)?;
    let pointed: Pointed = fields.get("words").parse()?;
    let written = written(fields);
    translate::translate(visit.service(), &visit.deed, id, key, &pointed, &written).await?;
    Ok(page(id, &pointed))
}

/// `POST /act/judge_translation`
pub async fn judge_translation(visit: Visit, fields: Fields) -> Response {
    let done = judge(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn judge(visit: &Visit, fields: &Fields) -> Done {
    let (id, key) = named(fields)?;
    let pointed: Pointed = fields.get("words").parse()?;
    let translation: TranslationId = fields.parse("translation", "form-broken")?;
    let verdict = match fields.get("verdict") {
        "right" => Verdict::Right,
        "wrong" => Verdict::Wrong,
        _ => return Err(Refusal::general("form-broken").into()),
    };
    translate::judge(visit.service(), &visit.deed, id, key, translation, verdict).await?;
    Ok(page(id, &pointed))
}
