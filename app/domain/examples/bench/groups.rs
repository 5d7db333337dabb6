//! What is counted: agreement in a matrix of ratings, and distributions over groups.

use super::{Asked, Failure};
use domain::cores;
use domain::disagreement::alpha::{Metric, alpha};
use domain::disagreement::tally::Tally;
use domain::preference::{Counts, Unit, Voice, Whose, distributions as distributions_of};
use domain::ranking::Ranking;
use domain::task::Reach;
use serde_json::{Value, json};

type Found = Result<(Vec<f64>, Value), Failure>;

/// The file holds doubles, rater by rater, NaN where there is no rating. Numbers: units, and the metric
/// (0 nominal, 1 ordinal, 2 interval).
pub fn alphas(asked: &mut Asked) -> Found {
    let units = asked.number(0)?;
    let metrics = [Metric::Nominal, Metric::Ordinal, Metric::Interval];
    let metric = metrics
        .get(asked.number(1)?)
        .copied()
        .ok_or("no such metric")?;
    let ratings = asked.doubles();
    let (seconds, found) = asked.time(|| alpha(&Tally::from_matrix(&ratings, units), metric))?;
    let found = found.map_err(|reason| reason.to_string())?;
    Ok((seconds, json!([found.alpha])))
}

/// The file holds words: first of every person the value of each attribute counted from 1, 0 where it is
/// not known; then rows of item, person and outcome of a pair (0 first, 1 tie, 2 second). Numbers:
/// items, people, then how many values each attribute has.
///
/// Of each item everything is found that is published of it, with intervals. The values are, in the order
/// of everybody and the attributes' groups, the sums over items of the pair's counts, each times its
/// item's place plus 1, so that a single wrong count shows.
pub fn distributions(asked: &mut Asked) -> Found {
    let (items, people) = (asked.number(0)?, asked.number(1)?);
    let sizes = asked.numbers.split_off(2);
    let words = asked.words();
    let (declared, rows) = words.split_at(people * sizes.len());
    let groups: Vec<Vec<Vec<usize>>> = declared
        .chunks_exact(sizes.len())
        .map(|of_person| {
            let values = of_person.iter().map(|value| value.checked_sub(1));
            values
                .map(|v| v.map(|v| v as usize).into_iter().collect())
                .collect()
        })
        .collect();
    let orders = [[Some(1), Some(2)], [Some(1), Some(1)], [Some(2), Some(1)]];
    let rankings: [Ranking<u8>; 3] = orders.map(|ranks| Ranking::from_ranks((0..).zip(ranks)));
    let (rows, _) = rows.as_chunks::<3>();
    let (seconds, found) = asked.time(|| {
        // Sorted by item, each item's where those before it end.
        let mut ends = vec![0; items + 1];
        for [item, ..] in rows {
            if let Some(end) = ends.get_mut(*item as usize + 1) {
                *end += 1;
            }
        }
        let mut sum = 0;
        for end in &mut ends {
            sum += *end;
            *end = sum;
        }
        let mut by_item = vec![(0, 0); rows.len()];
        for [item, person, outcome] in rows {
            if let Some(next) = ends.get_mut(*item as usize) {
                if let Some(slot) = by_item.get_mut(*next) {
                    *slot = (*person, *outcome);
                }
                *next += 1;
            }
        }
        let mut from = 0;
        let parts = ends.iter().take(items).map(|end| {
            let part = by_item.get(from..*end).unwrap_or_default();
            from = *end;
            part
        });
        let parts: Vec<&[(u32, u32)]> = parts.collect();
        cores::map_small(&parts, 32, |said| {
            let voice = |(person, outcome): &(u32, u32)| {
                Some(Voice {
                    ranking: rankings.get(*outcome as usize)?,
                    reach: Reach::WHOLE,
                    none_acceptable: false,
                    groups: groups.get(*person as usize)?,
                })
            };
            let voices: Vec<_> = said.iter().filter_map(voice).collect();
            let found = distributions_of(&[0, 1], &voices, &sizes, 1).into_iter();
            let with_shares = found.map(|found| {
                let shares = found.counts.as_ref().and_then(Counts::shares);
                (found, shares)
            });
            with_shares.collect::<Vec<_>>()
        })
    })?;
    let starts = sizes.iter().scan(1, |from, size| {
        let start = *from;
        *from += size;
        Some(start)
    });
    let starts: Vec<usize> = starts.collect();
    let mut sums = vec![[0; 3]; 1 + sizes.iter().sum::<usize>()];
    for (item, of_item) in found.iter().enumerate() {
        let of_item = of_item.iter().map(|(found, _)| found);
        let pairs = of_item.filter(|found| matches!(found.unit, Unit::Pair(..)));
        for (found, counts) in pairs.filter_map(|found| Some((found, found.counts?))) {
            let place = match found.whose {
                Whose::All => Some(0),
                Whose::Group { attribute, group } => {
                    starts.get(attribute).map(|start| start + group)
                }
            };
            if let Some(sums) = place.and_then(|place| sums.get_mut(place)) {
                for (sum, count) in sums
                    .iter_mut()
                    .zip([counts.first, counts.tie, counts.second])
                {
                    *sum += count * (item as u64 + 1);
                }
            }
        }
    }
    Ok((seconds, Value::from_iter(sums.concat())))
}
