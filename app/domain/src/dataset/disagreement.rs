//! The table of disagreement: each item's kind with the evidence for it, as it follows from the
//! judgements.

use super::table::{Column, Kind, Table, Value};
use crate::analysis::contest::{self, Contest, ItemFinding};
use crate::analysis::{Figure, Method};
use crate::disagreement::alpha::Metric;
use crate::disagreement::kind::Rule;
use crate::estimate::bootstrap::DRAWS;
use crate::undefined::Undefined;
use rand::Rng;

/// One row per item that somebody judged.
#[must_use]
pub fn disagreement(contest: &Contest, k: u64, rng: &mut impl Rng) -> Table {
    let method = Method {
        metric: Metric::Ordinal,
        k: usize::try_from(k).unwrap_or(usize::MAX),
        draws: u32::try_from(DRAWS).unwrap_or(u32::MAX),
    };
    let found = contest::find(contest, &Rule::default(), method, rng);
    Table {
        name: "disagreement",
        row: "one item that was judged, with the kind of disagreement that it meets with",
        columns: columns(contest),
        rows: found
            .iter()
            .map(|item| row(item, translated(contest)))
            .collect(),
    }
}

/// Whether any item has parallel texts.
fn translated(contest: &Contest) -> bool {
    contest.items.iter().any(|item| item.parallel.is_some())
}

fn columns(contest: &Contest) -> Vec<Column> {
    let column = |name: &str, kind, meaning: &str| Column::new(name, kind, meaning);
    let mut columns = vec![
        column("item_id", Kind::Text, "The item."),
        column(
            "n_people",
            Kind::Integer,
            "People who ordered its responses.",
        ),
        column(
            "type",
            Kind::Text,
            "`agreement`, `value_difference`, `divided`, `ambiguous`, `translation_artefact` or `likely_slip`.",
        ),
        column("reason", Kind::Text, "Why there is no type."),
        column(
            "agreement",
            Kind::Number,
            "Mean tau_x between people: 1 is the same order.",
        ),
        column(
            "entropy",
            Kind::Number,
            "Mean entropy of a pair's outcomes, in bits.",
        ),
        column(
            "alpha",
            Kind::Number,
            "Krippendorff's ordinal alpha of the ranks.",
        ),
        column(
            "retest",
            Kind::Number,
            "Mean tau_x between a person's two answers.",
        ),
        column("n_repeats", Kind::Integer, "People who answered twice."),
        column("confidence", Kind::Number, "Mean confidence, from 0 to 1."),
        column(
            "n_slips",
            Kind::Integer,
            "People who oppose most others and did not stand by it.",
        ),
    ];
    for attribute in &contest.attributes {
        let name = &attribute.name;
        columns.extend([
            column(
                &format!("jsd_{name}"),
                Kind::Number,
                "Jensen-Shannon distance between the attribute's groups that are large enough to be told of.",
            ),
            column(
                &format!("p_{name}"),
                Kind::Number,
                "Its p-value against shuffled people.",
            ),
            column(
                &format!("q_{name}"),
                Kind::Number,
                "p adjusted over all items and attributes (Benjamini and Hochberg 1995).",
            ),
        ]);
    }
    if translated(contest) {
        columns.extend([
            column(
                "jsd_parallel",
                Kind::Number,
                "Jensen-Shannon distance between the readers of the item's parallel texts.",
            ),
            column(
                "p_parallel",
                Kind::Number,
                "Its p-value against people shuffled within the groups that differ most.",
            ),
            column("q_parallel", Kind::Number, "p adjusted over all items."),
        ]);
    }
    columns
}

fn row(item: &ItemFinding, translated: bool) -> Vec<Value> {
    let count = |count: u64| Value::Integer(i64::try_from(count).unwrap_or(i64::MAX));
    let mut row = vec![
        item.name.as_str().into(),
        count(item.people),
        Value::text(item.kind.map(|kind| kind.name())),
        Value::text(item.undefined.map(|reason| reason.name())),
        number(item.agreement),
        number(item.entropy),
        number(item.alpha),
        number(item.retest),
        count(item.repeats),
        number(item.confidence),
        count(item.slips),
    ];
    for split in &item.by {
        row.extend([split.distance, split.p, split.q].map(number));
    }
    if translated {
        let unknown = Figure::Unknown {
            undefined: Undefined::NoOverlap,
        };
        let of = item.texts.map(|split| [split.distance, split.p, split.q]);
        row.extend(of.unwrap_or([unknown; 3]).map(number));
    }
    row
}

/// Rounded to six places: logarithms differ in their last digits from machine to machine, and a
/// release must come to the same bytes on all of them.
fn number(figure: Figure) -> Value {
    figure
        .known()
        .map(|value| (value * 1e6).round() / 1e6)
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Attribute, Ballot, contest::Item};
    use crate::ranking::Ranking;
    use rand::SeedableRng;
    use rand_chacha::ChaCha8Rng;

    /// 24 people on two items: of one mind on the first, parted by town and village on the second,
    /// which two people of a third kind judge as well.
    fn contest() -> Contest {
        let mut ballots = Vec::new();
        for person in 0..24 {
            for item in 0..2 {
                let turned = item == 1 && person % 2 == 1;
                let order = if turned { [1, 0] } else { [0, 1] };
                let ranking = Ranking::from_tiers(order.map(|place| vec![place])).unwrap();
                ballots.push(Ballot::new(person, item, ranking));
            }
        }
        let home = |person: usize| match person {
            22.. => Some("boat".to_owned()),
            _ => Some(["town", "village"][person % 2].to_owned()),
        };
        Contest {
            people: 24,
            candidates: Vec::new(),
            items: ["one", "two"]
                .map(|name| Item {
                    name: name.to_owned(),
                    responses: vec![None, None],
                    parallel: None,
                })
                .to_vec(),
            items_known: true,
            ballots,
            attributes: vec![Attribute::new(
                "home",
                &(0..24).map(home).collect::<Vec<_>>(),
            )],
        }
    }

    fn made(k: u64) -> Table {
        disagreement(&contest(), k, &mut ChaCha8Rng::seed_from_u64(0))
    }

    #[test]
    fn each_item_has_its_kind_and_evidence() {
        let table = made(5);
        assert!(
            table
                .rows
                .iter()
                .all(|row| row.len() == table.columns.len())
        );
        let cell = |row: usize, name: &str| table.rows[row][table.column(name).unwrap()].clone();
        assert_eq!(cell(0, "type"), "agreement".into());
        assert_eq!(cell(1, "type"), "value_difference".into());
        assert_eq!(cell(1, "n_people"), 24.into());
        assert_eq!(cell(0, "agreement"), Value::Number(1.0));
        assert_eq!(
            cell(1, "jsd_home"),
            Value::Number(1.0),
            "of town and village alone"
        );
        assert_eq!(made(5), table, "the same chance, the same bytes");
    }

    #[test]
    fn a_group_too_small_to_be_told_of_changes_nothing() {
        let distance = |table: &Table| table.rows[1][table.column("jsd_home").unwrap()].clone();
        assert_ne!(distance(&made(2)), distance(&made(5)));
    }
}
