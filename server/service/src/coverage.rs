//! Missing voices: what an organizer's project has, still needs, and what that will cost.

use crate::attribute::AttributeView;
use crate::group::group_label;
use crate::project::{ProjectCard, by_slug};
use crate::work::voices::Wants;
use crate::{Deed, Error, Result, Service};
use domain::assignment::coverage::{Coverage, GroupCoverage, cost};
use domain::assignment::targets::Load;
use domain::authority::Act;
use domain::disclosure::K;
use domain::id::GroupId;
use domain::money::Micros;
use domain::slug::Slug;
use domain::time::Span;
use serde::Serialize;
use std::collections::HashMap;
use store::Conn;
use store::project::Project;
use store::voice::count;

/// Items on a page.
const PER_PAGE: i64 = 25;

/// A project's coverage.
#[derive(Clone, Debug, Serialize)]
pub struct CoverageView {
    /// The project.
    pub project: ProjectCard,
    /// In total and group by group.
    #[serde(skip)]
    pub coverage: Coverage,
    /// The groups, in the order of the coverage's.
    pub groups: Vec<GroupName>,
    /// What the judgements that are needed will cost.
    pub cost: Micros,
    /// The time that one is reckoned with.
    pub active: Span,
    /// Whether that time was measured, instead of the organizer's estimate.
    pub measured: bool,
    /// A page of the items that lack something.
    pub items: Vec<ItemCoverage>,
    /// How many pages there are.
    pub pages: i64,
}

/// A group that a project names.
#[derive(Clone, Debug, Serialize)]
pub struct GroupName {
    /// As it is read.
    pub label: String,
    /// How many people belong to it; `None` where they are too few to be counted out.
    pub people: Option<i64>,
}

/// What one item has and wants.
#[derive(Clone, Debug, Serialize)]
pub struct ItemCoverage {
    /// Its id in the imported file.
    pub external_id: String,
    /// Voices in total: had, wanted.
    pub voices: (u32, u32),
    /// Voices of each group: had, wanted.
    pub groups: Vec<(u32, u32)>,
    /// The fewest further judgements that complete it.
    pub needed: u32,
}

fn wide(value: i64) -> u64 {
    u64::try_from(value).unwrap_or(0)
}

/// What a project's items have, still need, and what that will cost; a page of items from 0.
///
/// # Errors
/// Forbidden but to organizers.
pub async fn view(service: &Service, deed: &Deed, slug: &Slug, page: u32) -> Result<CoverageView> {
    let mut conn = service.store().read().await?;
    let project = by_slug(&mut conn, slug).await?;
    deed.may_in(Act::RunProject, project.community_id)?;
    let community = store::community::by_id(&mut conn, project.community_id)
        .await?
        .ok_or(Error::NotFound)?;
    let wants = Wants::read(&mut conn, &project).await?;
    let coverage = sums(&mut conn, &project, &wants.groups).await?;
    let attributes: Vec<AttributeView> = store::profile::attributes(&mut conn, community.id)
        .await?
        .iter()
        .map(|attribute| AttributeView::of(attribute, deed.locale))
        .collect();
    let people: HashMap<GroupId, i64> = store::target::people(&mut conn, project.id)
        .await?
        .into_iter()
        .collect();
    let groups = store::target::groups(&mut conn, project.id).await?;
    let named = groups.iter().map(|group| GroupName {
        label: group_label(group, &attributes),
        people: people
            .get(&group.id)
            .copied()
            .filter(|people| wide(*people) >= K || *people == 0),
    });
    let (active, measured) = pace(&mut conn, &project).await?;
    let lacking = store::coverage::count_lacking(&mut conn, project.id).await?;
    let items = items(&mut conn, &project, &wants, page).await?;
    Ok(CoverageView {
        groups: named.collect(),
        cost: cost(&project.pay(), coverage.needed, active),
        coverage,
        active,
        measured,
        items,
        pages: (lacking + PER_PAGE - 1) / PER_PAGE,
        project: ProjectCard::of(project, &community.slug),
    })
}

/// The coverage of all items, added up by the database.
async fn sums(conn: &mut Conn, project: &Project, groups: &[GroupId]) -> Result<Coverage> {
    let all = store::coverage::sums(conn, project.id).await?;
    let by_group: HashMap<GroupId, GroupCoverage> =
        store::coverage::sums_of_groups(conn, project.id)
            .await?
            .into_iter()
            .map(|(group, wanted, missing, lacking)| {
                let coverage = GroupCoverage {
                    heard: wide(wanted - missing),
                    wanted: wide(wanted),
                    items_lacking: wide(lacking),
                };
                (group, coverage)
            })
            .collect();
    Ok(Coverage {
        items: wide(all.items),
        complete: wide(all.complete),
        all: GroupCoverage {
            heard: wide(all.wanted - all.missing),
            wanted: wide(all.wanted),
            items_lacking: wide(all.items_lacking),
        },
        groups: groups
            .iter()
            .map(|group| by_group.get(group).copied().unwrap_or_default())
            .collect(),
        needed: wide(all.needed),
    })
}

/// The time that a judgement takes: measured once there are some, else the organizer's estimate.
async fn pace(conn: &mut Conn, project: &Project) -> Result<(Span, bool)> {
    let (judgements, active_ms) = store::judgement::pace(conn, project.id).await?;
    if judgements >= 20 {
        Ok((Span::millis(active_ms / judgements), true))
    } else {
        Ok((Span::minutes(project.minutes_estimate), false))
    }
}

async fn items(
    conn: &mut Conn,
    project: &Project,
    wants: &Wants,
    page: u32,
) -> Result<Vec<ItemCoverage>> {
    let offset = i64::from(page) * PER_PAGE;
    let mut found = Vec::new();
    for (item, external_id, voices, wanted) in
        store::coverage::page_lacking(conn, project.id, offset, PER_PAGE).await?
    {
        let heard: HashMap<GroupId, i64> = store::voice::groups(conn, item)
            .await?
            .into_iter()
            .collect();
        let of = |group| count(heard.get(group).copied().unwrap_or(0));
        let load = Load {
            voices: count(voices),
            wanted: count(wanted),
            by_group: wants.groups.iter().map(of).collect(),
        };
        let pairs = load.by_group.iter().enumerate();
        found.push(ItemCoverage {
            external_id,
            voices: (load.voices, load.wanted),
            groups: pairs
                .map(|(place, heard)| (*heard, wants.targets.of_group(place, load.wanted)))
                .collect(),
            needed: wants.targets.needed(&load),
        });
    }
    Ok(found)
}
