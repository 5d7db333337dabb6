//! Translations as a reader sees them.

use super::{Scene, handle};
use domain::deliberation::record::Handle;
use domain::deliberation::translation::{Trust, same};
use domain::id::{PersonId, TranslationId};
use std::collections::HashMap;
use store::round::{MemberRow, TranslationRow};
use uuid::Uuid;

/// A translation.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct TranslationView {
    pub id: TranslationId,
    pub text: String,
    pub language: String,
    /// Who translated it.
    pub by: Option<Handle>,
    pub mine: bool,
    pub trust: Trust,
}

impl TranslationView {
    pub(in crate::round) fn of(
        row: &TranslationRow,
        members: &[MemberRow],
        me: Option<PersonId>,
    ) -> Self {
        let translator = members
            .iter()
            .find(|member| member.person_id == row.translator_id);
        Self {
            id: row.id,
            text: row.text.clone(),
            language: row.language.to_string(),
            by: translator.map(handle),
            mine: me == Some(row.translator_id),
            trust: row.trust(),
        }
    }
}

impl Scene<'_> {
    /// The languages into which words are translated, where the newest translation is shown.
    pub(super) fn translated(&self, words: Uuid) -> Vec<&str> {
        let of = self.translations.iter().filter(|row| row.words_id == words);
        let newest: HashMap<&str, Trust> =
            of.map(|row| (row.language.as_str(), row.trust())).collect();
        let shown = newest.into_iter().filter(|(_, trust)| trust.shown());
        shown.map(|(language, _)| language).collect()
    }

    /// The newest translation of words into the reader's language, where they are in another one.
    pub(super) fn translation(&self, words: Uuid, original: &str) -> Option<TranslationView> {
        let reads = self.deed.locale.tag();
        if same(reads, original) {
            return None;
        }
        let mut newest_first = self.translations.iter().rev();
        let row =
            newest_first.find(|row| row.words_id == words && same(row.language.as_str(), reads))?;
        let by = self.handle(Some(row.translator_id));
        Some(TranslationView {
            by,
            ..TranslationView::of(row, &[], self.me)
        })
    }
}
