//! What was said in rounds, in other languages.

use super::{
    AUTHOR, CONTRIBUTOR, DAY, LANGUAGE, ORIGINAL, ROUND, TRANSLATIONS, day, id, quoted, whose,
};
use crate::dataset::{Kind, Records, Table};

/// The provenance of every translation of a round: somebody who took part wrote it.
const HUMAN: &str = "human";

pub(super) fn table(records: &Records) -> Table {
    let rows = records.rounds.iter().flat_map(|round| {
        round.translations.iter().map(|one| {
            let (kind, original) = &one.original;
            vec![
                id(&one.id),
                id(&round.id),
                (*kind).into(),
                id(original),
                whose(records, one.author),
                whose(records, one.written.contributor),
                quoted(one.written.text.as_ref()),
                one.written.language.as_str().into(),
                HUMAN.into(),
                one.checked.into(),
                day(one.written.at),
            ]
        })
    });
    super::table(
        TRANSLATIONS,
        "the newest translation of something that was said into one language; one that somebody disputes \
        is left out",
        &[
            ("translation_id", Kind::Text, "The translation."),
            ("round_id", Kind::Text, ROUND),
            (
                "original",
                Kind::Text,
                "What is translated: statement, post, synthesis, critique, dissent; of a synthesis that was \
                revised, its revision.",
            ),
            (ORIGINAL, Kind::Text, "Its id, in the table of its kind."),
            (AUTHOR, Kind::Text, "Who wrote the original: as there."),
            ("contributor", Kind::Text, CONTRIBUTOR),
            (
                "text",
                Kind::Text,
                "In the translator's words; null where they or the author are not quoted.",
            ),
            ("language", Kind::Text, LANGUAGE),
            (
                "provenance",
                Kind::Text,
                "human: somebody who took part wrote it.",
            ),
            (
                "checked",
                Kind::Flag,
                "Whether another person who took part found it right; otherwise nobody said.",
            ),
            ("written_on", Kind::Text, DAY),
        ],
        rows.collect(),
    )
}
