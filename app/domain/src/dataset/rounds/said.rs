//! What was written in rounds, and who stands behind it.

use super::records::{Round, Written};
use super::{CONTRIBUTOR, DAY, LANGUAGE, ROUND, TEXT, day, id, quoted, table, whose};
use crate::dataset::{Kind, Records, Table, Value};
use std::sync::Arc;

const ORIGIN: &str = "participant; seed: the organizer's; model: a connected model's.";
const WORDS: &str =
    "How many words it has, quoted or not; in scripts without spaces two characters are one.";

pub(super) fn tables(records: &Records) -> Vec<Table> {
    vec![
        statements(records),
        votes(records),
        posts(records),
        syntheses(records),
        ballots(records),
        critiques(records),
        endorsements(records),
        dissents(records),
    ]
}

fn rows<'r, R: 'r>(
    records: &'r Records,
    of: fn(&Round) -> &[R],
    row: impl Fn(&'r Round, &'r R) -> Vec<Value> + 'r,
) -> Vec<Vec<Value>> {
    let mut all = Vec::new();
    for round in &records.rounds {
        all.extend(of(round).iter().map(|one| row(round, one)));
    }
    all
}

/// Whose, the words, their language.
fn written(records: &Records, written: &Written) -> [Value; 3] {
    [
        whose(records, written.contributor),
        quoted(written.text.as_ref()),
        written.language.as_str().into(),
    ]
}

fn statements(records: &Records) -> Table {
    let rows = rows(
        records,
        |round| &round.statements,
        |round, one| {
            let [by, text, language] = written(records, &one.written);
            vec![
                id(&one.id),
                id(&round.id),
                by,
                one.origin.name().into(),
                text,
                language,
                one.written.words.into(),
                quoted(one.same_as.as_ref()),
                day(one.written.at),
            ]
        },
    );
    table(
        "statements",
        "one statement: a short claim that others voted on",
        &[
            ("statement_id", Kind::Text, "The statement."),
            ("round_id", Kind::Text, ROUND),
            ("contributor", Kind::Text, CONTRIBUTOR),
            ("origin", Kind::Text, ORIGIN),
            ("text", Kind::Text, TEXT),
            ("language", Kind::Text, LANGUAGE),
            ("words", Kind::Integer, WORDS),
            (
                "same_as",
                Kind::Text,
                "An earlier statement that says the same, as a person decided; null where none does.",
            ),
            ("written_on", Kind::Text, DAY),
        ],
        rows,
    )
}

fn votes(records: &Records) -> Table {
    let rows = rows(
        records,
        |round| &round.votes,
        |round, one| {
            let by = whose(records, Some(one.contributor));
            let pseudonym = by.as_text().map(AsRef::as_ref).unwrap_or_default();
            vec![
                id(&format!("{}/{pseudonym}", one.statement)),
                id(&round.id),
                id(&one.statement),
                by,
                one.vote.name().into(),
                day(one.at),
            ]
        },
    );
    table(
        "votes",
        "one vote of one person on a statement; whoever did not see it has none",
        &[
            ("vote_id", Kind::Text, "Statement and contributor."),
            ("round_id", Kind::Text, ROUND),
            (
                "statement_id",
                Kind::Text,
                "The statement; one that is not in `statements` was withdrawn.",
            ),
            ("contributor", Kind::Text, CONTRIBUTOR),
            ("vote", Kind::Text, "agree, disagree, pass."),
            ("voted_on", Kind::Text, DAY),
        ],
        rows,
    )
}

fn posts(records: &Records) -> Table {
    let rows = rows(
        records,
        |round| &round.posts,
        |round, one| {
            let [by, text, language] = written(records, &one.written);
            let (kind, about) = &one.about;
            vec![
                id(&one.id),
                id(&round.id),
                by,
                (*kind).into(),
                id(about),
                text,
                language,
                one.written.words.into(),
                day(one.written.at),
            ]
        },
    );
    table(
        "posts",
        "one post of the discussion",
        &[
            ("post_id", Kind::Text, "The post."),
            ("round_id", Kind::Text, ROUND),
            ("contributor", Kind::Text, CONTRIBUTOR),
            (
                "about",
                Kind::Text,
                "What it is about: item, statement, post.",
            ),
            (
                "about_id",
                Kind::Text,
                "Its id; one that is not in this release was withdrawn or hidden.",
            ),
            ("text", Kind::Text, TEXT),
            ("language", Kind::Text, LANGUAGE),
            ("words", Kind::Integer, WORDS),
            ("written_on", Kind::Text, DAY),
        ],
        rows,
    )
}

fn syntheses(records: &Records) -> Table {
    let rows = rows(
        records,
        |round| &round.syntheses,
        |round, one| {
            let [by, text, language] = written(records, &one.written);
            let revised = one.revised.as_ref();
            vec![
                id(&one.id),
                id(&round.id),
                by,
                one.origin.name().into(),
                text,
                language,
                quoted(revised.map(|(text, _)| text)),
                quoted(revised.map(|(_, language)| language)),
                one.chosen.into(),
                day(one.written.at),
            ]
        },
    );
    table(
        "syntheses",
        "one proposed group statement, in the order of proposing",
        &[
            ("synthesis_id", Kind::Text, "The proposal."),
            ("round_id", Kind::Text, ROUND),
            ("contributor", Kind::Text, CONTRIBUTOR),
            ("origin", Kind::Text, ORIGIN),
            ("text", Kind::Text, TEXT),
            ("language", Kind::Text, LANGUAGE),
            (
                "revised",
                Kind::Text,
                "What it said after the one revision; null where there was none or it is not quoted.",
            ),
            ("revised_language", Kind::Text, LANGUAGE),
            (
                "chosen",
                Kind::Flag,
                "Whether it was chosen, by Schulze's rule over everybody's ballots.",
            ),
            ("written_on", Kind::Text, DAY),
        ],
        rows,
    )
}

/// A round's own name for what one person said in it once.
fn once(round: &Round, by: &Value) -> Value {
    let pseudonym = by.as_text().map(AsRef::as_ref).unwrap_or_default();
    id(&format!("{}/{pseudonym}", round.id))
}

fn ballots(records: &Records) -> Table {
    let rows = rows(
        records,
        |round| &round.ballots,
        |round, (person, ranking)| {
            let by = whose(records, Some(*person));
            let name = |place: &usize| round.syntheses.get(*place).map(|s| s.id.as_str().into());
            let tier = |tier: &Vec<usize>| tier.iter().filter_map(name).collect();
            let tiers: Vec<Vec<Arc<str>>> = ranking.tiers().iter().map(tier).collect();
            vec![
                once(round, &by),
                id(&round.id),
                by,
                Value::Tiers(tiers.into()),
            ]
        },
    );
    table(
        "ballots",
        "one person's order of the proposed group statements",
        &[
            ("ballot_id", Kind::Text, "Round and contributor."),
            ("round_id", Kind::Text, ROUND),
            ("contributor", Kind::Text, CONTRIBUTOR),
            (
                "ranking",
                Kind::Tiers,
                "Ids of proposals in tiers, best first; one that is left out stands below the others.",
            ),
        ],
        rows,
    )
}

fn critiques(records: &Records) -> Table {
    let rows = rows(
        records,
        |round| &round.critiques,
        |round, one| {
            let [by, text, language] = written(records, &one.written);
            vec![
                id(&one.id),
                id(&round.id),
                id(&one.synthesis),
                by,
                text,
                language,
                day(one.written.at),
            ]
        },
    );
    table(
        "critiques",
        "one critique of the chosen group statement, before its revision",
        &[
            ("critique_id", Kind::Text, "The critique."),
            ("round_id", Kind::Text, ROUND),
            ("synthesis_id", Kind::Text, "The proposal that it is about."),
            ("contributor", Kind::Text, CONTRIBUTOR),
            ("text", Kind::Text, TEXT),
            ("language", Kind::Text, LANGUAGE),
            ("written_on", Kind::Text, DAY),
        ],
        rows,
    )
}

fn endorsements(records: &Records) -> Table {
    let rows = rows(
        records,
        |round| &round.endorsements,
        |round, one| {
            let by = whose(records, Some(one.contributor));
            vec![
                once(round, &by),
                id(&round.id),
                by,
                one.supports.into(),
                Value::Texts(one.dissents.iter().map(|id| id.as_str().into()).collect()),
            ]
        },
    );
    table(
        "endorsements",
        "whether one person supports the chosen group statement; who did not say has none",
        &[
            ("endorsement_id", Kind::Text, "Round and contributor."),
            ("round_id", Kind::Text, ROUND),
            ("contributor", Kind::Text, CONTRIBUTOR),
            ("supports", Kind::Flag, "Whether they do."),
            (
                "dissents",
                Kind::Texts,
                "The dissents that they wrote or joined.",
            ),
        ],
        rows,
    )
}

fn dissents(records: &Records) -> Table {
    let rows = rows(
        records,
        |round| &round.dissents,
        |round, one| {
            let [by, text, language] = written(records, &one.written);
            vec![
                id(&one.id),
                id(&round.id),
                by,
                text,
                language,
                day(one.written.at),
            ]
        },
    );
    table(
        "dissents",
        "one dissent from the chosen group statement; who joined it stands in `endorsements`",
        &[
            ("dissent_id", Kind::Text, "The dissent."),
            ("round_id", Kind::Text, ROUND),
            ("contributor", Kind::Text, CONTRIBUTOR),
            ("text", Kind::Text, TEXT),
            ("language", Kind::Text, LANGUAGE),
            ("written_on", Kind::Text, DAY),
        ],
        rows,
    )
}
