//! Who belongs to the groups that projects name: from profile and consent, kept up to date; and what
//! people declared about themselves, for distributions by group.

use crate::attribute::AttributeView;
use crate::distribution::AttributeGroups;
use crate::work::voices::Wants;
use crate::{Deed, Result, Service};
use domain::assignment::group::{Answers, holds};
use domain::consent::{Purpose, expired};
use domain::id::{CommunityId, GroupId, PersonId};
use domain::time::Timestamp;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use store::consent::Consent;
use store::profile::{Attribute, Kept};
use store::target::TargetGroup;
use store::{Conn, Tx};

/// The consent in force of everybody in a community.
pub(crate) async fn standing(
    conn: &mut Conn,
    community: CommunityId,
) -> Result<HashMap<PersonId, Consent>> {
    // Oldest first: the newest record of a person is in force.
    let records = store::consent::of_community(conn, community).await?;
    let of_person = |record: Consent| (record.person_id, record);
    Ok(records.into_iter().map(of_person).collect())
}

/// Whether somebody's consent in force grants a purpose.
pub(crate) fn grants(
    standing: &HashMap<PersonId, Consent>,
    person: PersonId,
    purpose: Purpose,
    now: Timestamp,
) -> bool {
    standing.get(&person).is_some_and(|consent| {
        consent.granted.contains(&purpose) && !expired(consent.expires_at, now)
    })
}

/// What some people of a community declared about themselves and let be linked.
pub(crate) struct Declared {
    /// The questions with the values that these people gave; a group is named by its place.
    pub attributes: Vec<AttributeGroups>,
    /// Those whose consent lets their words and orders count at all.
    pub counted: BTreeSet<PersonId>,
    of: HashMap<PersonId, Vec<Vec<usize>>>,
    unknown: Vec<Vec<usize>>,
}

impl Declared {
    /// Somebody's groups in each attribute; none where it is not known.
    pub fn groups(&self, person: PersonId) -> &[Vec<usize>] {
        self.of.get(&person).unwrap_or(&self.unknown)
    }

    /// How many values each attribute has.
    pub fn sizes(&self) -> Vec<usize> {
        self.attributes.iter().map(|a| a.values.len()).collect()
    }
}

/// What `people` declared about themselves, as far as they let it be linked.
pub(crate) async fn declared(
    service: &Service,
    conn: &mut Conn,
    deed: &Deed,
    community: CommunityId,
    people: &BTreeSet<PersonId>,
) -> Result<Declared> {
    let standing = standing(conn, community).await?;
    let let_by = |person: PersonId, purpose| grants(&standing, person, purpose, deed.at);
    let counted: BTreeSet<PersonId> = people
        .iter()
        .copied()
        .filter(|person| let_by(*person, Purpose::Annotate))
        .collect();
    let attributes = store::profile::attributes(conn, community).await?;
    let mut values: Vec<BTreeSet<String>> = vec![BTreeSet::new(); attributes.len()];
    let mut said = Vec::new();
    for kept in store::profile::of_community(conn, community).await? {
        let person = kept.person_id;
        let place = attributes
            .iter()
            .position(|known| known.id == kept.attribute_id);
        let linked = counted.contains(&person) && let_by(person, Purpose::LinkDemographics);
        if let (Some(place), true) = (place, linked) {
            let answer = crate::profile::said(service, &kept)?;
            if let Some(known) = values.get_mut(place) {
                known.extend(answer.values().iter().cloned());
            }
            said.push((person, place, answer));
        }
    }
    let values: Vec<Vec<String>> = values
        .into_iter()
        .map(|values| values.into_iter().collect())
        .collect();
    let unknown = vec![Vec::new(); attributes.len()];
    let mut of = HashMap::<PersonId, Vec<Vec<usize>>>::new();
    for (person, place, answer) in said {
        let known = values.get(place).map_or(&[][..], Vec::as_slice);
        let groups = answer.values().iter();
        let groups = groups.filter_map(|value| known.binary_search(value).ok());
        let mine = of.entry(person).or_insert_with(|| unknown.clone());
        if let Some(mine) = mine.get_mut(place) {
            *mine = groups.collect();
        }
    }
    let named = attributes.iter().zip(&values).map(|(attribute, values)| {
        let view = AttributeView::of(attribute, deed.locale);
        AttributeGroups {
            values: values.iter().map(|value| view.read(value)).collect(),
            key: view.key,
            label: view.label,
        }
    });
    Ok(Declared {
        attributes: named.collect(),
        counted,
        of,
        unknown,
    })
}

/// Lets everybody of a community whose attributes may be linked belong to their groups.
pub(crate) async fn enrol(
    service: &Service,
    tx: &mut Tx,
    community: CommunityId,
    groups: &[TargetGroup],
) -> Result<()> {
    let attributes = grouping(tx, community).await?;
    let mut linked = BTreeMap::new();
    // Oldest first: the newest record of a person is in force.
    for consent in store::consent::of_community(tx, community).await? {
        let links = consent.granted.contains(&Purpose::LinkDemographics);
        linked.insert(consent.person_id, links);
    }
    let mut kept = BTreeMap::<PersonId, Vec<Kept>>::new();
    for answer in store::profile::of_community(tx, community).await? {
        if linked.get(&answer.person_id) == Some(&true) {
            kept.entry(answer.person_id).or_default().push(answer);
        }
    }
    for (person, kept) in kept {
        let answers = crate::profile::by_key(service, &attributes, &kept)?;
        for group in groups
            .iter()
            .filter(|group| holds(&group.members, &answers))
        {
            store::target::join(tx, person, group.id).await?;
        }
    }
    Ok(())
}

/// The questions whose answers may say who belongs to which group: never a sensitive one, because
/// who belongs stands in the database as it is.
pub(crate) async fn grouping(tx: &mut Tx, community: CommunityId) -> Result<Vec<Attribute>> {
    let all = store::profile::attributes(tx, community).await?;
    let may = |attribute: &Attribute| attribute.definition().groups_people();
    Ok(all.into_iter().filter(may).collect())
}

/// Brings a person's groups in a community's projects up to date with their profile and consent:
/// a voice counts for a group only while its release may show that it belongs there.
pub(crate) async fn regroup(
    service: &Service,
    tx: &mut Tx,
    community: CommunityId,
    person: PersonId,
) -> Result<()> {
    let mut targeted = Vec::new();
    for project in store::project::of_community(tx, community).await? {
        store::target::hold(tx, project.id);
        let groups = store::target::groups(tx, project.id).await?;
        if !groups.is_empty() {
            targeted.push((project, groups));
        }
    }
    if targeted.is_empty() {
        return Ok(());
    }
    store::target::turn_of_person(tx, person);
    let consent = store::consent::standing(tx, person, community).await?;
    let links = consent.is_some_and(|c| c.granted.contains(&Purpose::LinkDemographics));
    let mut answers = Answers::new();
    if links {
        let attributes = grouping(tx, community).await?;
        let kept = store::profile::answers(tx, person, community).await?;
        answers = crate::profile::by_key(service, &attributes, &kept)?;
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
        let Some(turn) = store::voice::turn(tx, item).await? else {
            continue;
        };
        let mut load = store::voice::load(&turn, &wants.groups);
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
        store::voice::set(tx, item, turn.0.uncertainty, of, &load, Some(&places));
    }
    Ok(())
}

/// A group's name as it is read: its values' labels.
pub(crate) fn group_label(group: &TargetGroup, attributes: &[AttributeView]) -> String {
    let label = |(key, value): (&String, &String)| {
        let attribute = attributes.iter().find(|attribute| attribute.key == *key);
        attribute.map_or_else(|| value.clone(), |attribute| attribute.read(value))
    };
    let labels: Vec<String> = group.members.iter().map(label).collect();
    labels.join(" × ")
}
