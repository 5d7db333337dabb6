//! Viewpoints: map, clusters, representativeness, consensus, routing, bridging, attributes.

use crate::Answer;
use domain::viewpoint::representative::{
    Representative, Representativeness, Side, representatives,
};
use domain::viewpoint::{Clustering, OpinionMap, Vote, Votes};
use domain::viewpoint::{bridging, cluster, consensus, explained, routing};
use rand::SeedableRng as _;
use rand_chacha::ChaCha8Rng;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Conversation {
    people: usize,
    statements: usize,
    /// Person, statement, and 1 (agree), -1 (disagree) or 0 (pass).
    votes: Vec<(usize, usize, i8)>,
}

#[derive(Deserialize)]
struct Labels {
    attribute: Vec<Option<usize>>,
    clusters: Vec<Option<usize>>,
    draws: usize,
}

/// Answers the methods of this area.
pub fn answer(method: &str, request: Value) -> Option<Answer> {
    let refused = |error: &dyn std::fmt::Display| Answer::Refused(error.to_string());
    Some(match method {
        "viewpoints" | "bridging" => {
            let conversation = serde_json::from_value::<Conversation>(request);
            let votes = conversation
                .map_err(|e| refused(&e))
                .and_then(|conversation| votes(&conversation).map_err(|e| refused(&e)));
            match votes {
                Err(refusal) => refusal,
                Ok(votes) if method == "bridging" => Answer::Value(bridged(&votes)),
                Ok(votes) => Answer::Value(viewpoints(&votes)),
            }
        }
        "explained" => match serde_json::from_value::<Labels>(request) {
            Err(error) => refused(&error),
            Ok(labels) => {
                let mut rng = ChaCha8Rng::seed_from_u64(1);
                let Labels {
                    attribute,
                    clusters,
                    draws,
                } = labels;
                let found = explained::explained(&attribute, &clusters, draws, &mut rng);
                Answer::Value(json!(found.ok()))
            }
        },
        _ => return None,
    })
}

fn votes(conversation: &Conversation) -> Result<Votes, domain::viewpoint::votes::OutOfRange> {
    let votes = conversation.votes.iter().map(|(person, statement, value)| {
        let vote = match value {
            1 => Vote::Agree,
            -1 => Vote::Disagree,
            _ => Vote::Pass,
        };
        (*person, *statement, vote)
    });
    Votes::new(conversation.people, conversation.statements, votes)
}

fn clusters(votes: &Votes) -> (OpinionMap, Clustering) {
    let map = OpinionMap::of(votes);
    let found = cluster::cluster(&map.people, &cluster::placed(votes), cluster::MOST_CLUSTERS);
    (map, found)
}

fn viewpoints(votes: &Votes) -> Value {
    let (map, found) = clusters(votes);
    let (by_group, all) = votes.tallies(&found.labels, found.centres.len());
    let side = |side: &Side| json!([side.share, side.share_z, side.ratio, side.ratio_z]);
    let figures: Vec<Vec<Value>> = by_group
        .iter()
        .map(|group| {
            let each = group
                .iter()
                .zip(&all)
                .map(|(group, all)| Representativeness::of(group, all));
            each.map(|one| json!({ "agree": side(&one.agree), "disagree": side(&one.disagree) }))
                .collect()
        })
        .collect();
    let chosen: Vec<Vec<Representative>> = by_group
        .iter()
        .map(|group| representatives(group, &all, |_| false))
        .collect();
    let of_groups = |statement: usize| -> Vec<_> {
        by_group
            .iter()
            .filter_map(|group| group.get(statement).copied())
            .collect()
    };
    let statements = 0..votes.statements();
    json!({
        "means": map.means,
        "components": map.components,
        "variances": map.variances,
        "explained": map.explained,
        "people": map.people,
        "statements": map.statements,
        "labels": found.labels,
        "reason": found.reason,
        "tried": found.tried,
        "figures": figures,
        "representative": chosen,
        "consensus": statements.clone().map(|s| consensus::agreed(&of_groups(s))).collect::<Vec<_>>(),
        "rejected": statements.map(|s| consensus::rejected(&of_groups(s))).collect::<Vec<_>>(),
        "priority": all.iter().enumerate()
            .map(|(s, tally)| routing::priority(tally, map.extremity(s).unwrap_or_default()))
            .collect::<Vec<_>>(),
    })
}

fn bridged(votes: &Votes) -> Value {
    let fitted = bridging::fit(votes, &mut ChaCha8Rng::seed_from_u64(1));
    json!(fitted.map(|model| json!({
        "intercept": model.intercept,
        "people": model.people.iter().map(|p| [p.intercept, p.factor]).collect::<Vec<_>>(),
        "statements": model.statements.iter().map(|p| [p.intercept, p.factor]).collect::<Vec<_>>(),
        "loss": model.loss,
        "settled": model.settled,
    })))
}
