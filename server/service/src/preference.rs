//! What a contributor wants to work on: the languages that they name, and what they do not want to read.
//!
//! The assignment engine follows both. Neither is shown to anybody else, and neither counts against
//! anybody.

use crate::{Deed, Result, Service};
use domain::item::warning;
use domain::language::{Language, Proficiency};
use domain::refusal::Refusal;
use serde_json::json;
use std::collections::BTreeSet;

/// The most languages that somebody may name.
pub const MOST_LANGUAGES: usize = 20;

/// What somebody wants.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    /// The languages that they work in, with how well; none: whatever comes.
    pub languages: Vec<(Language, Proficiency)>,
    /// What they do not want to be given.
    pub refused: BTreeSet<String>,
}

/// What one wants, with the warnings that items of one's communities bear.
///
/// # Errors
/// `SignIn` where nobody is signed in.
pub async fn mine(service: &Service, deed: &Deed) -> Result<(Preferences, BTreeSet<String>)> {
    let me = deed.myself()?;
    let mut conn = service.store().read().await?;
    let languages = store::language::spoken(&mut conn, me).await?;
    let refused = store::warning::refused(&mut conn, me).await?;
    let around = store::warning::around(&mut conn, me).await?;
    let known = |(language, level)| Some((language, Proficiency::of_level(level)?));
    let mine = Preferences {
        languages: languages.into_iter().filter_map(known).collect(),
        refused: refused.into_iter().map(|(warning,)| warning).collect(),
    };
    Ok((mine, around.into_iter().map(|(warning,)| warning).collect()))
}

/// Keeps what one wants. What is reserved already stays reserved, and can be passed over.
///
/// # Errors
/// `SignIn`; refuses a language twice, and too many of anything.
pub async fn keep(service: &Service, deed: &Deed, new: Preferences) -> Result<()> {
    let me = deed.myself()?;
    let refused = warning::refused(new.refused.iter().map(String::as_str));
    let names: BTreeSet<&Language> = new.languages.iter().map(|(language, _)| language).collect();
    let once = names.len() == new.languages.len() && names.len() <= MOST_LANGUAGES;
    Refusal::join([
        Refusal::unless(once, "languages", "languages-once"),
        refused.clone().map(drop),
    ])?;
    let languages: Vec<(Language, i64)> = new
        .languages
        .into_iter()
        .map(|(language, proficiency)| (language, proficiency.level()))
        .collect();
    let mut tx = service.store().begin().await?;
    store::language::speak(&mut tx, me, &languages, deed.at).await?;
    store::warning::refuse(&mut tx, me, refused?).await?;
    // What somebody does not want to read concerns nobody: the event says that something changed.
    let aggregate = format!("person:{me}");
    store::outbox::append(
        &mut tx,
        &aggregate,
        "person.preferences_kept",
        json!({}),
        deed.at,
    )
    .await?;
    Ok(tx.commit().await?)
}
