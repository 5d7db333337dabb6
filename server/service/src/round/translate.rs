//! Translations of what is said: written by people who take part, checked and disputed by others.

use super::care::{Pointed, found, reads};
use super::turn::Turn;
use super::view::{TranslationView, may_know, may_read};
use super::{Written, catch_up, loaded};
use crate::{Deed, Error, Result, Service};
use domain::authority::Act;
use domain::deliberation::care::Kind;
use domain::deliberation::record::LONGEST_POST;
use domain::deliberation::translation::{Verdict, into, judged};
use domain::id::{RequestKey, RoundId, TranslationId};
use domain::language::Language;
use serde_json::json;
use store::round::TranslationRow;

/// A translation may be longer than what it translates, in characters.
pub const LONGEST_TRANSLATION: usize = LONGEST_POST * 2;

/// Translates words; what was translated before into that language is mended by it.
///
/// # Errors
/// Refuses no words or too many, and the language that they are in; `NotFound` for words that are not
/// there, not shown, or not for the reader.
pub async fn translate(
    service: &Service,
    deed: &Deed,
    id: RoundId,
    key: RequestKey,
    pointed: &Pointed,
    written: &Written,
) -> Result<()> {
    let begun = Turn::of_member(service, deed, id, key, "round.translate").await?;
    let Some((mut turn, me)) = begun else {
        return Ok(());
    };
    if !may_read(&turn.state, me) {
        return Err(Error::NotFound);
    }
    let (kind, original) = found(&mut turn.tx, id, pointed).await?;
    reads(&mut turn.tx, original.id).await?;
    // A reason stands without a handle and is not talked about.
    if kind == Kind::Reason {
        return Err(Error::NotFound);
    }
    let words = written.words(LONGEST_TRANSLATION)?;
    if let Ok(language) = original.language.parse::<Language>() {
        into(&language, &words.language)?;
    }
    turn.read([original.text.as_str()]);
    let new = TranslationRow {
        id: TranslationId::new(deed.at, service.random()),
        round_id: id,
        kind,
        words_id: original.id,
        language: words.language,
        text: words.text,
        translator_id: me,
        written_at: deed.at,
        checked_by: None,
        disputed_by: None,
    };
    store::round::insert_translation(&mut turn.tx, &new).await?;
    let body = json!({ "by": me, "translation": new.id, "words": new.words_id });
    turn.end("round.translated", body).await
}

/// Says whether a translation is right; the last word counts.
///
/// # Errors
/// Refuses one's own; `NotFound` for one of another round, or where one may not read the original.
pub async fn judge(
    service: &Service,
    deed: &Deed,
    id: RoundId,
    key: RequestKey,
    translation: TranslationId,
    verdict: Verdict,
) -> Result<()> {
    let begun = Turn::of_member(service, deed, id, key, "round.check").await?;
    let Some((mut turn, me)) = begun else {
        return Ok(());
    };
    if !may_read(&turn.state, me) {
        return Err(Error::NotFound);
    }
    let row = store::round::translation(&mut turn.tx, translation).await?;
    let row = row
        .filter(|row| row.round_id == id)
        .ok_or(Error::NotFound)?;
    let trust = judged(row.translator_id, me, verdict)?;
    turn.read([row.text.as_str()]);
    store::round::trust_translation(&mut turn.tx, translation, me, trust, deed.at).await?;
    let body = json!({ "translation": translation, "trust": trust });
    turn.end("round.checked", body).await
}

/// Words with what there is of them in the reader's language.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct TranslatePage {
    pub id: RoundId,
    pub title: String,
    pub pointed: Pointed,
    pub text: String,
    pub language: String,
    /// The newest into each language.
    pub translations: Vec<TranslationView>,
    /// The languages of the community.
    pub languages: Vec<domain::locale::Locale>,
}

/// The page on which words are translated and translations checked.
///
/// # Errors
/// As for the round's page; `NotFound` where the words are not there or not for the reader.
pub async fn page(
    service: &Service,
    deed: &Deed,
    id: RoundId,
    pointed: &str,
) -> Result<TranslatePage> {
    catch_up(service, deed, id).await?;
    let mut conn = service.store().read().await?;
    let (round, project) = loaded(&mut conn, id).await?;
    may_know(deed, project.community_id, &round.state)?;
    let me = deed.actor.person().ok_or(Error::SignIn)?;
    deed.may_in(Act::Deliberate, project.community_id)?;
    if !may_read(&round.state, me) {
        return Err(Error::NotFound);
    }
    let pointed: Pointed = pointed.parse()?;
    let (kind, words) = found(&mut conn, id, &pointed).await?;
    if kind == Kind::Reason {
        return Err(Error::NotFound);
    }
    reads(&mut conn, words.id).await?;
    let community = store::community::by_id(&mut conn, project.community_id)
        .await?
        .ok_or(Error::NotFound)?;
    let members = store::round::members(&mut conn, id).await?;
    let all = store::round::translations(&mut conn, id).await?;
    let mut newest: Vec<TranslationView> = Vec::new();
    for row in all.iter().filter(|row| row.words_id == words.id) {
        newest.retain(|known| known.language != row.language.as_str());
        newest.push(TranslationView::of(row, &members, Some(me)));
    }
    Ok(TranslatePage {
        id,
        title: round.title.clone(),
        pointed,
        language: words.language(),
        text: words.text,
        translations: newest,
        languages: community.locales.0,
    })
}
