//! The opinion map and its clusters: a file of votes holds rows of person, statement and vote (0 agree,
//! 1 disagree, 2 pass).

use super::{Asked, Failure};
use domain::viewpoint::{OpinionMap, Vote, Votes, cluster};
use serde_json::{Value, json};

/// Numbers: people, statements. The values are each person's cluster, -1 where somebody is in none.
pub fn clusters(asked: &mut Asked) -> Result<(Vec<f64>, Value), Failure> {
    let (people, statements) = (asked.number(0)?, asked.number(1)?);
    let words = asked.words();
    let (rows, _) = words.as_chunks::<3>();
    let votes = rows.iter().map(|[person, statement, vote]| {
        let vote = Vote::ALL.get(*vote as usize).copied().unwrap_or(Vote::Pass);
        (*person as usize, *statement as usize, vote)
    });
    let votes = Votes::new(people, statements, votes)?;
    let (seconds, labels) = asked.time(|| {
        let map = OpinionMap::of(&votes);
        cluster::cluster(
            &map.people,
            &cluster::placed(&votes),
            cluster::MOST_CLUSTERS,
        )
        .labels
    })?;
    let labels = labels
        .iter()
        .map(|label| label.map_or(json!(-1), |label| json!(label)));
    Ok((seconds, labels.collect()))
}
