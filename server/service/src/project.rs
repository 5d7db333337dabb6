//! Projects: making one, its page, its guidelines, the organizer's desk.

use crate::community::{CommunityCard, May, by_slug as community_by_slug, text};
use crate::pay::{self, FloorOf, hourly_floor};
use crate::{Deed, Error, Result, Service};
use domain::activity;
use domain::authority::Act;
use domain::id::{ProjectId, RoundId};
use domain::language::Language;
use domain::money::Micros;
use domain::pay::PayPolicy;
use domain::pay::floor::Country;
use domain::refusal::Refusal;
use domain::slug::Slug;
use domain::time::{Span, Timestamp};
use serde::Serialize;
use serde_json::json;
use store::project::Project;
use store::{Conn, Json};

/// A project in short.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct ProjectCard {
    pub id: ProjectId,
    pub slug: Slug,
    pub community: Slug,
    pub title: String,
    pub summary: String,
    /// The language that is worked in.
    pub locale: String,
    pub pay: PayPolicy,
    /// Minutes that one item is thought to take.
    pub minutes_estimate: i64,
    pub simulated: bool,
}

impl ProjectCard {
    pub(crate) fn of(project: Project, community: &Slug) -> Self {
        Self {
            id: project.id,
            pay: project.pay(),
            slug: project.slug,
            community: community.clone(),
            title: project.title,
            summary: project.summary,
            locale: project.locale,
            minutes_estimate: project.minutes_estimate,
            simulated: project.simulated,
        }
    }
}

/// One version of the guidelines.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Guideline {
    pub version: i64,
    pub body: String,
    pub created_at: Timestamp,
    /// The round that it follows from, where the community voted on it.
    pub round: Option<RoundId>,
}

impl From<store::project::Guideline> for Guideline {
    fn from(guideline: store::project::Guideline) -> Self {
        let store::project::Guideline {
            version,
            body,
            created_at,
            round_id,
        } = guideline;
        Self {
            version,
            body,
            created_at,
            round: round_id,
        }
    }
}

/// What one did in a project so far.
#[derive(Clone, Copy, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct MyWork {
    pub judgements: i64,
    pub active: Span,
    /// Active time within the last two hours, see [`domain::activity::break_is_due`].
    pub recently: Span,
    pub earned: Micros,
}

/// A project's public page.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct ProjectView {
    pub card: ProjectCard,
    pub community: CommunityCard,
    pub guideline: Guideline,
    pub target_overlap: i64,
    pub dimensions: Vec<String>,
    /// Where its floor comes from; none where it named its own.
    pub floor_of: Option<FloorOf>,
    pub may: May,
    /// For contributors.
    pub my_work: Option<MyWork>,
}

/// What a project is made with.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct NewProject {
    pub slug: String,
    pub title: String,
    pub summary: String,
    /// A BCP 47 tag.
    pub locale: String,
    pub target_overlap: i64,
    pub pay: PayPolicy,
    pub minutes_estimate: i64,
    pub dimensions: Vec<String>,
    pub guidelines: String,
    pub simulated: bool,
}

/// What an organizer sees.
#[derive(Clone, Debug, Serialize)]
pub struct Desk {
    /// Items imported.
    pub items: i64,
    /// Judgements made.
    pub judgements: i64,
    /// People who made them.
    pub contributors: i64,
    /// Paid time.
    pub active: Span,
    /// Money paid.
    pub paid: Micros,
    /// How many items have how many judgements.
    pub coverage: Vec<(i64, i64)>,
    /// Items reserved at present.
    pub open_leases: i64,
    /// Why items were passed over, and how often.
    pub skips: Vec<(String, i64)>,
    /// Every version, newest first.
    pub guidelines: Vec<Guideline>,
}

pub(crate) async fn by_slug(conn: &mut Conn, slug: &Slug) -> Result<Project> {
    store::project::by_slug(conn, slug)
        .await?
        .ok_or(Error::NotFound)
}

pub(crate) async fn my_work(
    conn: &mut Conn,
    project: ProjectId,
    person: domain::id::PersonId,
    now: Timestamp,
) -> Result<MyWork> {
    let since = now - activity::RECENTLY;
    let (paid_ms, recent_ms, earned) =
        store::ledger::total_of_person(conn, project, person, since).await?;
    let judgements = store::judgement::count_of_person(conn, project, person).await?;
    Ok(MyWork {
        judgements,
        active: Span::millis(paid_ms),
        recently: Span::millis(recent_ms),
        earned,
    })
}

/// Makes a project with the first version of its guidelines.
///
/// # Errors
/// Forbidden but to organizers; refuses missing texts, a pay policy that could not pay fairly,
/// a taken slug.
pub async fn create(
    service: &Service,
    deed: &Deed,
    community: &Slug,
    new: NewProject,
) -> Result<Slug> {
    create_under(service, deed, community, new, None).await
}

/// As [`create`], under a country's floor of a year, unless the project's own is higher.
///
/// # Errors
/// As [`create`]; refuses a floor that is not in the table, and one in another currency where no rate
/// turns it (`floor-rate`).
pub async fn create_under(
    service: &Service,
    deed: &Deed,
    community: &Slug,
    mut new: NewProject,
    floor_of: Option<(Country, i64)>,
) -> Result<Slug> {
    let mut tx = service.store().begin().await?;
    let community = community_by_slug(&mut tx, community).await?;
    deed.may_in(Act::RunProject, community.id)?;
    let mut conversion = None;
    let floor = match floor_of {
        None => Ok(()),
        Some(of) => match hourly_floor(&mut tx, of, new.pay.currency, deed.at).await {
            Ok((floor, converted)) => {
                new.pay.floor = new.pay.floor.max(floor);
                conversion = converted;
                Ok(())
            }
            Err(Error::Refused(refusal)) => Err(refusal),
            Err(other) => return Err(other),
        },
    };
    let slug = new.slug.parse::<Slug>();
    let language = new.locale.parse::<Language>().map_err(|mut refusal| {
        refusal
            .problems
            .iter_mut()
            .for_each(|problem| problem.field = "locale".to_owned());
        refusal
    });
    let range = |value: i64, most: i64, field: &str, key: &str| {
        if (1..=most).contains(&value) {
            Ok(())
        } else {
            Err(Refusal::field(field, key))
        }
    };
    Refusal::join([
        slug.clone().map(drop),
        text("title", &new.title, 120),
        text("summary", &new.summary, 2_000),
        language.clone().map(drop),
        range(
            new.target_overlap,
            10_000,
            "target_overlap",
            "overlap-range",
        ),
        range(
            new.minutes_estimate,
            120,
            "minutes_estimate",
            "minutes-range",
        ),
        floor,
        new.pay.check(),
        text("guidelines", &new.guidelines, 40_000),
    ])?;
    let (slug, language) = (slug?, language?);
    if store::project::by_slug(&mut tx, &slug).await?.is_some() {
        return Err(Refusal::field("slug", "slug-taken").into());
    }
    let by = match deed.actor.person() {
        Some(person) => person,
        None => crate::invitation::first_steward(&mut tx, &community).await?,
    };
    let id = ProjectId::new(deed.at, service.random());
    let project = Project {
        id,
        community_id: community.id,
        slug: slug.clone(),
        title: new.title.trim().to_owned(),
        summary: new.summary.trim().to_owned(),
        locale: language.to_string(),
        target_overlap: new.target_overlap,
        pay_kind: new.pay.kind,
        currency: new.pay.currency,
        rate_micros: new.pay.rate,
        floor_micros: new.pay.floor,
        minutes_estimate: new.minutes_estimate,
        dimensions: Json(new.dimensions),
        simulated: new.simulated || community.simulated,
        created_by: by,
        created_at: deed.at,
    };
    store::project::insert(&mut tx, &project).await?;
    if floor_of.is_some() {
        let terms = store::pay::Terms {
            floor_of,
            ..Default::default()
        };
        store::pay::keep_terms(&mut tx, id, &terms).await?;
    }
    if let Some(conversion) = &conversion {
        store::rate::keep_conversion(&mut tx, id, conversion).await?;
    }
    let first = store::project::Guideline {
        version: 1,
        body: new.guidelines,
        created_at: deed.at,
        round_id: None,
    };
    store::project::insert_guideline(&mut tx, id, &first, by).await?;
    let body = json!({ "slug": slug, "community": community.id, "by": deed.actor.person() });
    let aggregate = format!("project:{id}");
    store::outbox::append(&mut tx, &aggregate, "project.created", body, deed.at).await?;
    tx.commit().await?;
    Ok(slug)
}

/// A project's public page.
///
/// # Errors
/// `NotFound`.
pub async fn view(service: &Service, deed: &Deed, slug: &Slug) -> Result<ProjectView> {
    let mut conn = service.store().read().await?;
    let project = by_slug(&mut conn, slug).await?;
    let community = store::community::by_id(&mut conn, project.community_id)
        .await?
        .ok_or(Error::NotFound)?;
    let guideline = store::project::newest_guideline(&mut conn, project.id)
        .await?
        .ok_or(Error::NotFound)?;
    let may = May::of(deed, community.id);
    let my_work = match deed.actor.person() {
        Some(me) if may.contribute => Some(my_work(&mut conn, project.id, me, deed.at).await?),
        _ => None,
    };
    Ok(ProjectView {
        guideline: guideline.into(),
        target_overlap: project.target_overlap,
        dimensions: project.dimensions.0.clone(),
        floor_of: pay::floor_of(&mut conn, project.id).await?,
        may,
        my_work,
        card: ProjectCard::of(project, &community.slug),
        community: community.into(),
    })
}

/// Adds a version of the guidelines; its number. Judgements keep the version they were made under.
///
/// # Errors
/// Forbidden but to organizers; refuses a missing text.
pub async fn revise_guidelines(
    service: &Service,
    deed: &Deed,
    slug: &Slug,
    body: &str,
) -> Result<i64> {
    let mut tx = service.store().begin().await?;
    let project = by_slug(&mut tx, slug).await?;
    deed.may_in(Act::RunProject, project.community_id)?;
    text("guidelines", body, 40_000)?;
    let by = deed.actor.person().unwrap_or(project.created_by);
    let newest = store::project::newest_guideline(&mut tx, project.id).await?;
    if let Some(same) = newest.as_ref().filter(|newest| newest.body == body) {
        return Ok(same.version);
    }
    let version = newest.map_or(1, |newest| newest.version + 1);
    let guideline = store::project::Guideline {
        version,
        body: body.to_owned(),
        created_at: deed.at,
        round_id: None,
    };
    store::project::insert_guideline(&mut tx, project.id, &guideline, by).await?;
    let event = json!({ "version": version, "by": by });
    let aggregate = format!("project:{}", project.id);
    store::outbox::append(
        &mut tx,
        &aggregate,
        "project.guidelines_revised",
        event,
        deed.at,
    )
    .await?;
    tx.commit().await?;
    Ok(version)
}

/// The organizer's desk.
///
/// # Errors
/// Forbidden but to organizers.
pub async fn desk(service: &Service, deed: &Deed, slug: &Slug) -> Result<Desk> {
    let mut conn = service.store().read().await?;
    let project = by_slug(&mut conn, slug).await?;
    deed.may_in(Act::RunProject, project.community_id)?;
    let (judgements, contributors, _) = store::judgement::totals(&mut conn, project.id).await?;
    let totals = store::ledger::totals_of_project(&mut conn, project.id, deed.at).await?;
    let guidelines = store::project::guidelines(&mut conn, project.id).await?;
    Ok(Desk {
        items: store::item::count(&mut conn, project.id).await?,
        judgements,
        contributors,
        active: Span::millis(totals.iter().map(|total| total.paid_ms).sum()),
        paid: totals.iter().map(|total| total.amount).sum(),
        coverage: store::item::coverage(&mut conn, project.id).await?,
        open_leases: store::assignment::count_open(&mut conn, project.id).await?,
        skips: store::assignment::skips(&mut conn, project.id).await?,
        guidelines: guidelines.into_iter().map(Guideline::from).collect(),
    })
}
