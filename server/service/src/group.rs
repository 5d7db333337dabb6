//! Who belongs to the groups that projects name: from profile and consent, kept up to date.

use crate::Result;
use crate::community::AttributeView;
use crate::work::voices::Wants;
use domain::assignment::group::holds;
use domain::consent::Purpose;
use domain::id::{CommunityId, GroupId, PersonId};
use std::collections::{BTreeMap, BTreeSet};
use store::Tx;
use store::target::TargetGroup;

/// Lets everybody of a community whose attributes may be linked belong to their groups.
pub(crate) async fn enrol(
    tx: &mut Tx,
    community: CommunityId,
    groups: &[TargetGroup],
) -> Result<()> {
    let keys: BTreeMap<_, String> = store::profile::attributes(tx, community)
        .await?
        .into_iter()
        .map(|attribute| (attribute.id, attribute.key))
        .collect();
    let mut linked = BTreeMap::new();
    // Oldest first: the newest record of a person is in force.
    for consent in store::consent::of_community(tx, community).await? {
        let links = consent.granted.contains(&Purpose::LinkDemographics);
        linked.insert(consent.person_id, links);
    }
    let mut answers = BTreeMap::<PersonId, BTreeMap<String, String>>::new();
    for (person, attribute, value) in store::profile::of_community(tx, community).await? {
        if let (Some(true), Some(key), Some(value)) =
            (linked.get(&person), keys.get(&attribute), value)
        {
            answers
                .entry(person)
                .or_default()
                .insert(key.clone(), value);
        }
    }
    for (person, answers) in answers {
        for group in groups
            .iter()
            .filter(|group| holds(&group.members, &answers))
        {
            store::target::join(tx, person, group.id).await?;
        }
    }
    Ok(())
}

/// Brings a person's groups in a community's projects up to date with their profile and consent:
/// a voice counts for a group only while its release may show that it belongs there.
pub(crate) async fn regroup(tx: &mut Tx, community: CommunityId, person: PersonId) -> Result<()> {
    let mut targeted = Vec::new();
    for project in store::project::of_community(tx, community).await? {
        store::target::hold(tx, project.id).await?;
        let groups = store::target::groups(tx, project.id).await?;
        if !groups.is_empty() {
            targeted.push((project, groups));
        }
    }
    if targeted.is_empty() {
        return Ok(());
    }
    store::target::turn_of_person(tx, person).await?;
    let consent = store::consent::standing(tx, person, community).await?;
    let links = consent.is_some_and(|c| c.granted.contains(&Purpose::LinkDemographics));
    let mut answers = BTreeMap::new();
    if links {
        let keys = store::profile::attributes(tx, community).await?;
        for (attribute, value) in store::profile::answers(tx, person, community).await? {
            let key = keys.iter().find(|known| known.id == attribute);
            if let (Some(key), Some(value)) = (key, value) {
                answers.insert(key.key.clone(), value);
            }
        }
    }
    for (project, groups) in targeted {
        let before: BTreeSet<GroupId> = store::target::groups_of_person(tx, project.id, person)
            .await?
            .into_iter()
            .map(|(group,)| group)
            .collect();
        let now: BTreeSet<GroupId> = groups
            .iter()
            .filter(|group| holds(&group.members, &answers))
            .map(|group| group.id)
            .collect();
        if before != now {
            change(tx, &project, person, &before, &now).await?;
        }
    }
    Ok(())
}

/// Moves a person's voices from their groups before to those now.
async fn change(
    tx: &mut Tx,
    project: &store::project::Project,
    person: PersonId,
    before: &BTreeSet<GroupId>,
    now: &BTreeSet<GroupId>,
) -> Result<()> {
    for group in before.difference(now) {
        store::target::leave(tx, person, *group).await?;
    }
    for group in now.difference(before) {
        store::target::join(tx, person, *group).await?;
    }
    let wants = Wants::read(tx, project).await?;
    let mut changed = Vec::new();
    for (place, group) in wants.groups.iter().enumerate() {
        if before.contains(group) != now.contains(group) {
            changed.push((place, now.contains(group)));
        }
    }
    let places: Vec<usize> = changed.iter().map(|(place, _)| *place).collect();
    for (item,) in store::voice::of_person(tx, project.id, person).await? {
        let Some((row, mut load)) = store::voice::turn(tx, item, &wants.groups).await? else {
            continue;
        };
        for (place, joins) in &changed {
            if let Some(heard) = load.by_group.get_mut(*place) {
                *heard = if *joins {
                    heard.saturating_add(1)
                } else {
                    heard.saturating_sub(1)
                };
            }
        }
        let of = (&wants.targets, wants.groups.as_slice());
        store::voice::set(tx, item, row.uncertainty, of, &load, Some(&places)).await?;
    }
    Ok(())
}

/// A group's name as it is read: its values' labels.
pub(crate) fn group_label(group: &TargetGroup, attributes: &[AttributeView]) -> String {
    let label = |(key, value): (&String, &String)| {
        let attribute = attributes.iter().find(|attribute| attribute.key == *key);
        let offered = attribute.and_then(|a| a.choices.iter().find(|(known, _)| known == value));
        offered.map_or_else(|| value.clone(), |(_, label)| label.clone())
    };
    let labels: Vec<String> = group.members.iter().map(label).collect();
    labels.join(" × ")
}
