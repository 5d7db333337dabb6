//! Who gets a seat in a round: those on its list, or those who are drawn, balanced by groups and viewpoints.

use super::refuse;
use super::turn::Turn;
use crate::group::{grants, grouping, standing};
use crate::{Error, Result};
use domain::authority::Role;
use domain::consent::Purpose;
use domain::deliberation::Phase;
use domain::deliberation::balance::{Balance, viewpoints};
use domain::deliberation::composition::{Candidate, Composition, Shortfall, balanced, compose};
use domain::id::{AttributeId, ItemId, PersonId, ResponseId};
use domain::ranking::Ranking;
use domain::refusal::Refusal;
use rand::SeedableRng;
use std::collections::{BTreeMap, HashMap};

/// Gives seats to those on the list, or to those who are drawn.
pub(super) async fn seat(turn: &mut Turn<'_>) -> Result<()> {
    if turn.state.phase != Phase::Draft {
        return refuse("round-open-already");
    }
    let id = turn.round.id;
    let rule = match turn.round.composition.0.clone() {
        Composition::Everybody => return Ok(()),
        rule @ Composition::List { .. } => rule,
        Composition::Sortition {
            seats,
            quotas,
            balance,
        } if quotas.is_empty() => {
            let (candidates, features) = candidates(turn, balance).await?;
            Composition::Sortition {
                seats,
                quotas: balanced(&candidates, features, seats),
                balance,
            }
        }
        rule @ Composition::Sortition { .. } => rule,
    };
    let balance = match rule {
        Composition::Sortition { balance, .. } => balance,
        _ => Balance::Groups,
    };
    let (candidates, _) = candidates(turn, balance).await?;
    let mut rng = rand_chacha::ChaCha8Rng::from_seed(turn.service.random());
    let people =
        compose(&candidates, &rule, &mut rng).map_err(|shortfalls| unseated(&shortfalls))?;
    if people.is_empty() {
        return Err(Refusal::field("people", "round-people-missing").into());
    }
    for person in people {
        store::round::give_seat(&mut turn.tx, id, person).await?;
    }
    let (title, purpose) = (turn.round.title.clone(), turn.round.purpose.clone());
    Ok(store::round::describe(&mut turn.tx, id, &title, &purpose, &rule).await?)
}

/// Why nobody could be drawn, the first reason.
fn unseated(shortfalls: &[Shortfall]) -> Error {
    let refusal = match shortfalls.first() {
        Some(Shortfall::TooFew { candidates }) => {
            Refusal::field("seats", "round-seats-few").with("people", candidates)
        }
        _ => Refusal::field("seats", "round-seats-unmet"),
    };
    refusal.into()
}

/// Who may take part, with the groups that they let be linked to them, question by question, and with the
/// viewpoint that their judgements show; how many features those are.
async fn candidates(turn: &mut Turn<'_>, balance: Balance) -> Result<(Vec<Candidate>, usize)> {
    let community = turn.project.community_id;
    let standing = standing(&mut turn.tx, community).await?;
    let now = turn.deed.at;
    let let_by = |person: PersonId, purpose| grants(&standing, person, purpose, now);
    let attributes = if balance.groups() {
        grouping(&mut turn.tx, community).await?
    } else {
        Vec::new()
    };
    let places: HashMap<AttributeId, usize> = attributes
        .iter()
        .enumerate()
        .map(|(place, attribute)| (attribute.id, place))
        .collect();
    let mut features = BTreeMap::<PersonId, Vec<Option<usize>>>::new();
    for (person,) in store::community::people(&mut turn.tx, community, Role::Contributor).await? {
        if let_by(person, Purpose::Annotate) {
            features.insert(person, vec![None; attributes.len()]);
        }
    }
    for kept in store::profile::of_community(&mut turn.tx, community).await? {
        let person = kept.person_id;
        let place = places.get(&kept.attribute_id).copied();
        let choices = attributes
            .iter()
            .find(|known| known.id == kept.attribute_id);
        if let (Some(of), Some(place), Some(choices), true) = (
            features.get_mut(&person),
            place,
            choices,
            let_by(person, Purpose::LinkDemographics),
        ) && let Some(feature) = of.get_mut(place)
        {
            // Whoever gives several values takes a seat for none of them alone.
            let said = crate::profile::said(turn.service, &kept)?;
            let one = said.values().first().filter(|_| said.values().len() == 1);
            let mut choices = choices.choices.iter();
            *feature = one.and_then(|value| choices.position(|choice| choice.value == *value));
        }
    }
    if balance.viewpoints() {
        let people: Vec<PersonId> = features.keys().copied().collect();
        let seen = viewpoints_of(turn, &people).await?;
        for (of, viewpoint) in features.values_mut().zip(seen) {
            of.push(viewpoint);
        }
    }
    let candidates = features
        .into_iter()
        .map(|(person, features)| Candidate { person, features })
        .collect();
    let viewpoint = usize::from(balance.viewpoints());
    Ok((candidates, attributes.len() + viewpoint))
}

/// The viewpoints of people, as all that they ordered in the project shows them.
async fn viewpoints_of(turn: &mut Turn<'_>, people: &[PersonId]) -> Result<Vec<Option<usize>>> {
    let (project, now) = (turn.project.id, turn.deed.at);
    let mut places = HashMap::<ItemId, (usize, Vec<ResponseId>)>::new();
    for response in store::item::responses_of_project(&mut turn.tx, project).await? {
        let next = places.len();
        let (_, of) = places.entry(response.item_id).or_insert((next, Vec::new()));
        of.push(response.id);
    }
    // The newest of each person and item: whoever judges again says what they think by now.
    let mut newest = BTreeMap::<(usize, usize), Ranking<usize>>::new();
    for judgement in store::judgement::of_project(&mut turn.tx, project, now).await? {
        let person = people.binary_search(&judgement.person_id).ok();
        let item = places.get(&judgement.item_id);
        if let (Some(person), Some((item, of)), true) = (person, item, judgement.task_kind.orders())
        {
            let place = |id: ResponseId| of.iter().position(|known| *known == id);
            let order = judgement.task_kind.compared(&judgement.ranking).map(place);
            newest.extend(order.map(|order| ((person, *item), order)));
        }
    }
    let orders: Vec<_> = newest
        .into_iter()
        .map(|((person, item), order)| (person, item, order))
        .collect();
    Ok(viewpoints(people.len(), &orders))
}
