//! The record of a round that the instance holds.

use super::{Discussed, Order, Orders, Participant, RoundRecord, Stated};
use crate::deliberation::record::Handle;
use crate::deliberation::transcript::{Pass, Ranked, Transcript};
use crate::deliberation::voice::{Spoken, words};
use crate::id::{ItemId, PersonId, ResponseId};
use std::collections::HashMap;

/// Makes the record. `responses` are each item's, in order; `groups` says a person's value of each
/// declared attribute, of which there are `attributes` values each. Whoever came and said nothing is
/// among the people: they count as silent where voices are compared.
#[must_use]
pub fn of_transcript(
    transcript: &Transcript,
    responses: &HashMap<ItemId, Vec<ResponseId>>,
    groups: impl Fn(PersonId) -> Vec<Option<usize>>,
    attributes: Vec<usize>,
) -> RoundRecord {
    let place_of: HashMap<Handle, usize> = transcript
        .members
        .iter()
        .enumerate()
        .map(|(place, member)| (member.handle, place))
        .collect();
    let of_item = |item: ItemId| responses.get(&item).map_or(&[][..], Vec::as_slice);
    let order = |ranked: &Ranked| {
        let known = of_item(ranked.item);
        let place = |id: ResponseId| known.iter().position(|known| *known == id);
        Some(Order {
            ranking: ranked.ranking.map(place)?,
            none_acceptable: ranked.none_acceptable,
        })
    };
    let items = transcript.items.iter().map(|discussed| {
        let known = of_item(discussed.item);
        let place = |id: ResponseId| known.iter().position(|known| *known == id);
        Discussed {
            responses: known.len(),
            leading: discussed
                .leading
                .as_ref()
                .and_then(|order| order.map(place)),
        }
    });
    let items: Vec<Discussed> = items.collect();
    let mut people: Vec<Participant> = transcript
        .members
        .iter()
        .map(|member| Participant {
            groups: groups(member.person),
            orders: vec![Orders::default(); items.len()],
            supports: transcript
                .state
                .people
                .get(&member.person)
                .and_then(|person| person.supports),
            ..Participant::default()
        })
        .collect();
    for ranked in transcript.ranked.iter().map(|dated| &dated.said) {
        let item = transcript.items.iter().position(|i| i.item == ranked.item);
        let person = place_of.get(&ranked.by).and_then(|p| people.get_mut(*p));
        let Some((item, person)) = item.zip(person) else {
            continue;
        };
        if let Some(orders) = person.orders.get_mut(item) {
            match ranked.pass {
                Pass::Blind => orders.before = order(ranked),
                Pass::Rerank => {
                    orders.after = order(ranked);
                    orders.reasoned = !ranked.reason.is_empty();
                }
            }
        }
    }
    let mut speak = |by: Option<Handle>, text: &str| {
        let person = by.and_then(|by| place_of.get(&by));
        if let Some(person) = person.and_then(|place| people.get_mut(*place)) {
            let Spoken { words: all, posts } = person.spoken;
            person.spoken = Spoken {
                words: all + words(text),
                posts: posts + 1,
            };
        }
    };
    for claimed in transcript.statements.iter().map(|dated| &dated.said) {
        speak(claimed.statement.by, &claimed.statement.words.text);
    }
    for post in transcript.posts.iter().map(|dated| &dated.said) {
        speak(post.by, &post.words.text);
    }
    let statement = |id| {
        let mut all = transcript.statements.iter();
        all.position(|claimed| claimed.said.statement.id == id)
    };
    let proposal = |id| {
        let mut all = transcript.proposals.iter();
        all.position(|proposed| proposed.said.synthesis.id == id)
    };
    for ballot in transcript.ballots.iter().map(|dated| &dated.said) {
        if let Some(person) = place_of.get(&ballot.by).and_then(|p| people.get_mut(*p)) {
            person.ballot = ballot.ranking.map(proposal);
        }
    }
    for dissent in transcript.dissents.iter().map(|dated| &dated.said) {
        for by in &dissent.joined {
            if let Some(person) = place_of.get(by).and_then(|place| people.get_mut(*place)) {
                person.dissented = true;
            }
        }
    }
    let votes = transcript.votes.iter().filter_map(|dated| {
        let voted = &dated.said;
        let person = *place_of.get(&voted.by)?;
        Some((person, statement(voted.statement)?, voted.vote))
    });
    // A statement belongs to an item where the round has one only.
    let item = (items.len() == 1).then_some(0);
    let stated = transcript.statements.iter().map(|dated| Stated {
        item,
        unreasonable: false,
        same_as: dated.said.same_as.and_then(statement),
    });
    RoundRecord {
        votes: votes.collect(),
        statements: stated.collect(),
        proposals: transcript.proposals.len(),
        chosen: transcript.proposals.iter().position(|p| p.said.chosen),
        attributes,
        items,
        people,
    }
}
