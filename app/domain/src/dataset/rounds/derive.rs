//! What follows from the tables of rounds: how people moved, what changed, who stands behind what.

use super::basis::BasisRound;
use super::{ROUND, moved, positions, table};
use crate::dataset::derive::Basis;
use crate::dataset::{Kind, Table, Value};
use crate::deliberation::change::DRAWS;
use crate::deliberation::findings::groups::{Cell, Who};
use crate::deliberation::findings::{Findings, findings};
use crate::disclosure::SUPPRESSED;
use crate::viewpoint::representative::Representative;
use rand::Rng;
use std::sync::Arc;

pub(super) const NUMBER: Kind = Kind::Number;
pub(super) const ATTRIBUTE: &str =
    "The attribute of the group, or `viewpoint`; null for everybody.";
pub(super) const VALUE: &str = "The group's value of it, or the viewpoint's number.";
pub(super) const LOW: &str = "Lower end of its 95% Wilson interval.";
pub(super) const HIGH: &str = "Upper end.";
pub(super) const REASON: &str = "Why values are null.";
const HIDDEN: &str = "Whether the group is too small to be published.";

/// All of them; `rng` draws the intervals' people.
#[must_use]
pub fn all(basis: &Basis, rng: &mut impl Rng) -> Vec<Table> {
    let found: Vec<(&BasisRound, Findings)> = basis
        .rounds
        .iter()
        .map(|round| (round, findings(&round.record, basis.k, DRAWS, rng)))
        .collect();
    let found = Found {
        basis,
        rounds: &found,
    };
    vec![
        moved::moves(&found),
        moved::changes(&found),
        talk(&found),
        viewpoints(&found),
        support(&found),
        positions::overton(&found),
        positions::constitution(&found),
    ]
}

/// Every round with what it found.
pub(super) struct Found<'b> {
    pub basis: &'b Basis,
    pub rounds: &'b [(&'b BasisRound, Findings)],
}

impl Found<'_> {
    /// An item's id by its place in a round.
    pub fn item(&self, round: &BasisRound, place: Option<usize>) -> Value {
        let item = place.and_then(|place| self.basis.items.get(*round.items.get(place)?));
        item.map_or(Value::Null, |item| Value::Text(Arc::clone(&item.id)))
    }

    pub fn attribute(&self, place: Option<usize>) -> Value {
        let named = place.and_then(|place| self.basis.attributes.get(place));
        Value::text(named.map(|declared| declared.key.as_str()))
    }

    /// Attribute and value of a group.
    pub fn who(&self, who: Who) -> [Value; 2] {
        match who {
            Who::Everybody => [Value::Null, Value::Null],
            Who::Group { attribute, value } => {
                let named = self.basis.attributes.get(attribute);
                let value = named.and_then(|declared| declared.values.get(value));
                [
                    self.attribute(Some(attribute)),
                    Value::text(value.map(AsRef::as_ref)),
                ]
            }
            Who::Viewpoint(place) => ["viewpoint".into(), (place + 1).to_string().as_str().into()],
        }
    }

    pub fn person(&self, round: &BasisRound, place: usize) -> Value {
        let person = round.people.get(place);
        let person = person.and_then(|place| self.basis.contributors.get(*place));
        person.map_or(Value::Null, |p| Value::Text(Arc::clone(&p.pseudonym)))
    }
}

pub(super) fn text(id: &Arc<str>) -> Value {
    Value::Text(Arc::clone(id))
}

pub(super) fn count(count: u64) -> Value {
    i64::try_from(count).unwrap_or(i64::MAX).into()
}

/// People, yes, share, lower and upper end of a cell.
pub(super) fn figures(cell: &Cell) -> [Value; 5] {
    let Some(support) = cell.support else {
        return [const { Value::Null }; 5];
    };
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts of people are far below 2^52"
    )]
    let share = (support.asked > 0).then(|| support.yes as f64 / support.asked as f64);
    [
        count(support.asked),
        count(support.yes),
        share.into(),
        support.interval.map(|(low, _)| low).into(),
        support.interval.map(|(_, high)| high).into(),
    ]
}

fn hidden(hidden: bool) -> [Value; 2] {
    [hidden.into(), Value::text(hidden.then_some(SUPPRESSED))]
}

fn talk(found: &Found<'_>) -> Table {
    let mut rows = Vec::new();
    for (round, findings) in found.rounds {
        let talk = &findings.talk;
        let said = |part: u64| (part > 0).then_some(1.0);
        let mut all = vec![text(&round.id), Value::Null, Value::Null];
        all.extend([
            count(findings.people as u64),
            Some(1.0).into(),
            said(talk.whole.words).into(),
            said(talk.whole.posts).into(),
            talk.words.into(),
            talk.posts.into(),
        ]);
        all.extend(hidden(false));
        rows.push(all);
        for (who, part) in &talk.parts {
            let mut row = vec![text(&round.id)];
            row.extend(found.who(*who));
            row.extend([
                part.map_or(Value::Null, |part| count(part.people as u64)),
                part.and_then(|part| part.of_people).into(),
                part.and_then(|part| part.of_words).into(),
                part.and_then(|part| part.of_posts).into(),
                Value::Null,
                Value::Null,
            ]);
            row.extend(hidden(part.is_none()));
            rows.push(row);
        }
    }
    table(
        "talk",
        "a group's part in what was written in a round",
        &[
            ("round_id", Kind::Text, ROUND),
            ("attribute", Kind::Text, ATTRIBUTE),
            ("value", Kind::Text, VALUE),
            (
                "n_people",
                Kind::Integer,
                "People of the round; null where suppressed.",
            ),
            ("of_people", NUMBER, "Their share of the people."),
            (
                "of_words",
                NUMBER,
                "Their share of the words in statements and posts.",
            ),
            (
                "of_posts",
                NUMBER,
                "Their share of the statements and posts.",
            ),
            (
                "gini_words",
                NUMBER,
                "Gini coefficient of words over everybody: 0 where all wrote as much.",
            ),
            ("gini_posts", NUMBER, "The same of statements and posts."),
            ("suppressed", Kind::Flag, HIDDEN),
            ("reason", Kind::Text, REASON),
        ],
        rows,
    )
}

fn viewpoints(found: &Found<'_>) -> Table {
    let mut rows = Vec::new();
    for (round, findings) in found.rounds {
        for (place, viewpoint) in findings.viewpoints.iter().enumerate() {
            for one in &viewpoint.representatives {
                let Some(statement) = round.statements.get(one.statement) else {
                    continue;
                };
                let shown = viewpoint.people.is_some();
                let figure = |of: fn(&Representative) -> f64| Value::from(shown.then(|| of(one)));
                let mut row = vec![
                    text(&round.id),
                    (place + 1).to_string().as_str().into(),
                    viewpoint
                        .people
                        .map_or(Value::Null, |people| count(people as u64)),
                    text(&statement.id),
                    one.side.name().into(),
                    figure(|one| one.figures.share),
                    figure(|one| one.figures.ratio),
                    one.significant.into(),
                ];
                row.extend(hidden(!shown));
                rows.push(row);
            }
        }
    }
    table(
        "viewpoints",
        "one statement that stands for people who vote alike (as in Polis: Small et al. 2021)",
        &[
            ("round_id", Kind::Text, ROUND),
            ("viewpoint", Kind::Text, "Its number, the largest first."),
            (
                "n_people",
                Kind::Integer,
                "How many people vote so; null where suppressed.",
            ),
            ("statement_id", Kind::Text, "The statement."),
            (
                "side",
                Kind::Text,
                "Whether they agree or disagree with it.",
            ),
            ("share", NUMBER, "(votes for that side + 1) / (votes + 2)."),
            (
                "ratio",
                NUMBER,
                "That share over the same share of all others.",
            ),
            (
                "significant",
                Kind::Flag,
                "Whether both are beyond chance at 90%.",
            ),
            ("suppressed", Kind::Flag, HIDDEN),
            ("reason", Kind::Text, REASON),
        ],
        rows,
    )
}

fn support(found: &Found<'_>) -> Table {
    let mut rows = Vec::new();
    for (round, findings) in found.rounds {
        let mut add = |unit: &str, id: &Arc<str>, cells: &[Cell], scores: [Option<f64>; 2]| {
            for cell in cells {
                let scores = if cell.who == Who::Everybody {
                    scores
                } else {
                    [None; 2]
                };
                let mut row = vec![text(&round.id), unit.into(), text(id)];
                row.extend(found.who(cell.who));
                row.extend(figures(cell));
                row.extend(scores.map(Value::from));
                row.extend(hidden(cell.support.is_none()));
                rows.push(row);
            }
        };
        for (statement, one) in round.statements.iter().zip(&findings.statements) {
            let scores = [one.consensus, one.bridging];
            add("statement", &statement.id, &one.support, scores);
        }
        if let Some(result) = &findings.result
            && let Some(synthesis) = round.syntheses.get(result.proposal)
        {
            add("synthesis", &synthesis.id, &result.support, [None; 2]);
        }
    }
    table(
        "support",
        "how many of a group support a statement or the chosen group statement",
        &[
            ("round_id", Kind::Text, ROUND),
            ("unit", Kind::Text, "statement, synthesis."),
            ("id", Kind::Text, "Its id."),
            ("attribute", Kind::Text, ATTRIBUTE),
            ("value", Kind::Text, VALUE),
            (
                "n_people",
                Kind::Integer,
                "People who said; null where suppressed.",
            ),
            (
                "n_support",
                Kind::Integer,
                "Those of them who agree or support it.",
            ),
            ("share", NUMBER, "Their share; a pass is no agreement."),
            ("ci_low", NUMBER, LOW),
            ("ci_high", NUMBER, HIGH),
            (
                "consensus",
                NUMBER,
                "Group-informed consensus: the product over viewpoints of (agree + 1) / (seen + 2).",
            ),
            (
                "bridging",
                NUMBER,
                "The statement's intercept in the bridging model (Wojcik et al. 2022).",
            ),
            ("suppressed", Kind::Flag, HIDDEN),
            ("reason", Kind::Text, REASON),
        ],
        rows,
    )
}
