//! What a project wants: overlap, groups, adaptive overlap, planned repeats.

use crate::attribute::AttributeView;
use crate::project::{ProjectCard, by_slug};
use crate::{Deed, Error, Result, Service};
use domain::assignment::group::{Crossing, groups, partitions};
use domain::assignment::overlap::Adaptive;
use domain::assignment::repeat::RepeatPlan;
use domain::assignment::targets::{GroupTarget, Targets};
use domain::authority::Act;
use domain::id::{CommunityId, GroupId};
use domain::profile::Kind;
use domain::refusal::Refusal;
use domain::slug::Slug;
use serde::Serialize;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use store::target::{Plan, TargetGroup};
use store::voice::count;
use store::{Conn, Json};

/// What an organizer may set, as it stands.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct TargetsView {
    pub project: ProjectCard,
    pub overlap: u32,
    /// Attributes with the voices that each of their values wants, and the crossings of several.
    #[serde(skip)]
    pub crossings: Vec<Crossing>,
    /// The profile questions that offer answers, so that they can be named.
    pub attributes: Vec<AttributeView>,
    #[serde(skip)]
    pub adaptive: Adaptive,
    #[serde(skip)]
    pub repeats: RepeatPlan,
    /// Voices added so far where items divide people.
    pub added: u32,
    /// Voices of an item that are kept for groups.
    pub kept: u32,
}

/// What an organizer sets.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct NewTargets {
    pub overlap: u32,
    pub crossings: Vec<Crossing>,
    pub adaptive: Adaptive,
    pub repeats: RepeatPlan,
}

/// The offered answers of each attribute.
async fn offered(conn: &mut Conn, community: CommunityId) -> Result<BTreeMap<String, Vec<String>>> {
    let attributes = store::profile::attributes(conn, community).await?;
    let may = |attribute: &store::profile::Attribute| attribute.definition().groups_people();
    let values = |attribute: store::profile::Attribute| {
        let values = attribute.choices.0.into_iter().map(|choice| choice.value);
        (attribute.key, values.collect())
    };
    Ok(attributes.into_iter().filter(may).map(values).collect())
}

/// The attributes of which somebody may give several values.
async fn several(conn: &mut Conn, community: CommunityId) -> Result<BTreeSet<String>> {
    let attributes = store::profile::attributes(conn, community)
        .await?
        .into_iter();
    let several = attributes.filter(|attribute| attribute.kind == Kind::Several);
    Ok(several.map(|attribute| attribute.key).collect())
}

/// The crossings that a project's groups come from.
fn crossings(groups: &[TargetGroup]) -> Vec<Crossing> {
    let mut found = BTreeMap::<i64, Crossing>::new();
    for group in groups {
        found.entry(group.crossing).or_insert_with(|| Crossing {
            attributes: group.members.keys().cloned().collect(),
            voices: count(group.voices),
        });
    }
    found.into_values().collect()
}

/// What a project wants.
///
/// # Errors
/// Forbidden but to organizers.
pub async fn view(service: &Service, deed: &Deed, slug: &Slug) -> Result<TargetsView> {
    let mut conn = service.store().read().await?;
    let project = by_slug(&mut conn, slug).await?;
    deed.may_in(Act::RunProject, project.community_id)?;
    let community = store::community::by_id(&mut conn, project.community_id)
        .await?
        .ok_or(Error::NotFound)?;
    let attributes = store::profile::attributes(&mut conn, community.id).await?;
    let (overlap, plan, groups) = store::target::wants(&mut conn, project.id).await?;
    let crossings = crossings(&groups);
    let kept = kept(&groups);
    let number = |of: fn(&Plan) -> i64| plan.as_ref().map_or(0, |plan| count(of(plan)));
    Ok(TargetsView {
        overlap: count(overlap),
        crossings,
        attributes: attributes
            .iter()
            .filter(|attribute| attribute.definition().groups_people())
            .map(|attribute| AttributeView::of(attribute, deed.locale))
            .collect(),
        adaptive: Adaptive {
            cap: number(|plan| plan.cap),
            division: number(|plan| plan.division),
            budget: number(|plan| plan.budget),
        },
        repeats: RepeatPlan {
            percent: number(|plan| plan.repeat_percent),
            gap: number(|plan| plan.repeat_gap),
        },
        added: number(|plan| plan.added),
        kept,
        project: ProjectCard::of(project, &community.slug),
    })
}

/// The voices of a fresh item that are kept for groups.
fn kept(groups: &[TargetGroup]) -> u32 {
    let mut by_partition = BTreeMap::<i64, u32>::new();
    for group in groups {
        *by_partition.entry(group.partition).or_default() += count(group.voices);
    }
    by_partition.into_values().max().unwrap_or(0)
}

/// Sets what a project wants; what its items have and lack is counted anew.
///
/// # Errors
/// Forbidden but to organizers; refuses numbers out of range, an unknown attribute, one crossing
/// twice, too many groups.
pub async fn set(service: &Service, deed: &Deed, slug: &Slug, new: NewTargets) -> Result<()> {
    let mut tx = service.store().begin().await?;
    let project = by_slug(&mut tx, slug).await?;
    deed.may_in(Act::RunProject, project.community_id)?;
    let values = offered(&mut tx, project.community_id).await?;
    let mut crossed = Vec::new();
    let mut seen = BTreeSet::new();
    let mut wrong = Ok(());
    for (place, crossing) in new.crossings.iter().enumerate() {
        let known = crossing
            .attributes
            .iter()
            .all(|key| values.contains_key(key));
        let distinct: BTreeSet<&String> = crossing.attributes.iter().collect();
        if !known || distinct.len() != crossing.attributes.len() || !seen.insert(distinct) {
            wrong = Err(Refusal::field("cross", "crossing-broken"));
            continue;
        }
        let groups = groups(crossing, &values).into_iter();
        crossed.extend(groups.map(|members| (place, members)));
    }
    let several = several(&mut tx, project.community_id).await?;
    let voices = |place: usize| {
        new.crossings
            .get(place)
            .map_or(0, |crossing| crossing.voices)
    };
    let wanted = partitions(&crossed, &several).into_iter().zip(&crossed);
    let wanted = wanted.map(|(partition, (place, _))| GroupTarget {
        partition,
        voices: voices(*place),
    });
    let targets = Targets {
        overlap: new.overlap,
        groups: wanted.collect(),
    };
    let checks = [
        wrong,
        targets.check(),
        new.adaptive.check(),
        new.repeats.check(),
    ];
    Refusal::join(checks)?;
    store::target::turn(&mut tx, project.id);
    let plan = Plan {
        cap: new.adaptive.cap.into(),
        division: new.adaptive.division.into(),
        budget: new.adaptive.budget.into(),
        added: 0,
        repeat_percent: new.repeats.percent.into(),
        repeat_gap: new.repeats.gap.into(),
    };
    let overlap = i64::from(new.overlap);
    store::target::set_plan(&mut tx, project.id, overlap, &plan, deed.at).await?;
    let rows: Vec<TargetGroup> = targets
        .groups
        .iter()
        .zip(crossed)
        .map(|(target, (place, members))| TargetGroup {
            id: GroupId::new(deed.at, service.random()),
            crossing: i64::try_from(place).unwrap_or(i64::MAX),
            partition: i64::try_from(target.partition).unwrap_or(i64::MAX),
            members: Json(members),
            voices: target.voices.into(),
        })
        .collect();
    store::target::set_groups(&mut tx, project.id, &rows).await?;
    if !rows.is_empty() {
        crate::group::enrol(service, &mut tx, project.community_id, &rows).await?;
    }
    store::voice::recount(&mut tx, project.id).await?;
    let body = json!({
        "by": deed.actor.person(), "overlap": overlap, "groups": rows.len(),
        "cap": plan.cap, "budget": plan.budget, "repeat_percent": plan.repeat_percent,
    });
    let aggregate = format!("project:{}", project.id);
    store::outbox::append(&mut tx, &aggregate, "project.targets_set", body, deed.at).await?;
    Ok(tx.commit().await?)
}
