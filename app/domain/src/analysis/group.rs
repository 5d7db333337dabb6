//! What is told of one group of people.

use super::ratings::{Study, alpha_of};
use super::{Attribute, Figure, Method};
use crate::disagreement::alpha::Metric;
use crate::disagreement::cohesion::{Rating, cohesion};
use crate::disagreement::ordinal;
use crate::estimate::bootstrap;
use crate::undefined::Undefined;
use rand::Rng;
use serde::Serialize;

/// The share of one value, with its interval over people.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct ValueShare {
    /// The value.
    pub value: f64,
    /// Its share of the group's ratings.
    pub share: f64,
    /// The interval's lower end.
    pub low: Figure,
    /// The interval's upper end.
    pub high: Figure,
}

/// A group's figures; where it is too small they are all suppressed, with no shares.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Group {
    /// The attribute's value; empty for everybody.
    pub name: String,
    /// How many people; `None` where that is suppressed.
    pub people: Option<usize>,
    /// How many ratings.
    pub ratings: Option<usize>,
    /// The distribution of the values.
    pub shares: Vec<ValueShare>,
    /// The mean value.
    pub mean: Figure,
    /// The mean's interval over people.
    pub mean_interval: [Figure; 2],
    /// Van der Eijk's agreement A over all ratings, for ordered values.
    pub agreement: Figure,
    /// Krippendorff's alpha within the group.
    pub alpha: Figure,
    /// Agreement with everybody else (cross-replication reliability).
    pub across: Option<Figure>,
    /// The group association index: agreement within over agreement across.
    pub index: Option<Figure>,
    /// The index's p-value against shuffled people.
    pub index_p: Option<Figure>,
}

fn unknown(undefined: Undefined) -> Figure {
    Figure::Unknown { undefined }
}

/// A group of which nothing may be told.
pub fn suppressed(name: &str) -> Group {
    let none = unknown(Undefined::Suppressed);
    Group {
        name: name.to_owned(),
        people: None,
        ratings: None,
        shares: Vec::new(),
        mean: none,
        mean_interval: [none; 2],
        agreement: none,
        alpha: none,
        across: None,
        index: None,
        index_p: None,
    }
}

/// The interval of a ratio of sums over people.
fn interval(rows: &[(f64, f64)], draws: u32, rng: &mut impl Rng) -> [Figure; 2] {
    let ratio = |taken: &[u32]| {
        let (mut above, mut below) = (0.0, 0.0);
        for ((part, whole), times) in rows.iter().zip(taken) {
            above += part * f64::from(*times);
            below += whole * f64::from(*times);
        }
        (below > 0.0).then(|| above / below)
    };
    let found = bootstrap::interval(rows.len(), draws as usize, rng, ratio);
    [
        found.map(|interval| interval.low).into(),
        found.map(|interval| interval.high).into(),
    ]
}

/// The figures of those who are `members`.
fn describe(
    study: &Study,
    name: &str,
    members: &[bool],
    counts: &[Vec<f64>],
    values: &[f64],
    method: Method,
    rng: &mut impl Rng,
) -> Group {
    let is_member = |person: usize| members.get(person) == Some(&true);
    let inside = counts.iter().enumerate().filter(|(p, _)| is_member(*p));
    let rows: Vec<&Vec<f64>> = inside.map(|(_, row)| row).collect();
    let whole = |row: &[f64]| row.iter().sum::<f64>();
    let ratings: Vec<Rating> = study
        .ratings
        .iter()
        .copied()
        .filter(|rating| is_member(rating.person))
        .collect();
    let total: f64 = rows.iter().map(|row| whole(row)).sum();
    let sum_of = |place: usize| -> f64 { rows.iter().filter_map(|row| row.get(place)).sum() };
    let mut shares = Vec::new();
    for (place, value) in values.iter().enumerate() {
        let of: Vec<(f64, f64)> = rows
            .iter()
            .map(|row| (row.get(place).copied().unwrap_or_default(), whole(row)))
            .collect();
        let [low, high] = interval(&of, method.draws, rng);
        shares.push(ValueShare {
            value: *value,
            share: if total > 0.0 {
                sum_of(place) / total
            } else {
                0.0
            },
            low,
            high,
        });
    }
    let weighted = |row: &[f64]| -> f64 { row.iter().zip(values).map(|(n, v)| n * v).sum() };
    let of: Vec<(f64, f64)> = rows.iter().map(|row| (weighted(row), whole(row))).collect();
    let mean = if method.metric == Metric::Nominal {
        unknown(Undefined::NoVariation)
    } else if total > 0.0 {
        Figure::Known(of.iter().map(|(part, _)| part).sum::<f64>() / total)
    } else {
        unknown(Undefined::NoData)
    };
    let mean_interval = if mean.known().is_some() {
        interval(&of, method.draws, rng)
    } else {
        [mean; 2]
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "sums of ones"
    )]
    let whole_counts: Vec<u64> = (0..values.len())
        .map(|place| sum_of(place) as u64)
        .collect();
    Group {
        name: name.to_owned(),
        people: Some(rows.len()),
        ratings: Some(ratings.len()),
        shares,
        mean,
        mean_interval,
        agreement: if method.metric == Metric::Nominal {
            unknown(Undefined::NoVariation)
        } else {
            ordinal::agreement(&whole_counts).into()
        },
        alpha: alpha_of(&ratings, method.metric),
        across: None,
        index: None,
        index_p: None,
    }
}

/// The figures of everybody.
pub fn everybody(
    study: &Study,
    counts: &[Vec<f64>],
    values: &[f64],
    method: Method,
    rng: &mut impl Rng,
) -> Group {
    if study.people < method.k {
        return suppressed("");
    }
    let members = vec![true; study.people];
    describe(study, "", &members, counts, values, method, rng)
}

/// The figures of one group of an attribute, and how it stands to the others.
pub fn tell(
    study: &Study,
    attribute: &Attribute,
    (group, name): (usize, &str),
    counts: &[Vec<f64>],
    values: &[f64],
    method: Method,
    rng: &mut impl Rng,
) -> Group {
    let members: Vec<bool> = attribute.of.iter().map(|of| *of == Some(group)).collect();
    let mut told = describe(study, name, &members, counts, values, method, rng);
    let cohesion = cohesion(
        &study.ratings,
        &attribute.of,
        group,
        method.metric,
        method.draws,
        rng,
    );
    let (across, index) = match cohesion {
        Ok(found) => (found.across, found.ratio),
        Err(undefined) => (Err(undefined), Err(undefined)),
    };
    told.across = Some(across.map(|tested| tested.observed).into());
    told.index = Some(index.map(|tested| tested.observed).into());
    told.index_p = Some(index.map(|tested| tested.p).into());
    told
}
