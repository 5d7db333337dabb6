//! Withdrawals, and what moderators took away, sent after the releases that are out.
//!
//! A withdrawal queues one job per release, in its own transaction. The job compares what the
//! release holds of the person with what they grant now, appends the difference to the release's
//! feed, and prunes the copy that the instance itself hands out. A job that runs twice finds nothing
//! left to do, and one that was stopped halfway goes on where it stopped. Words of a round that
//! moderators take away go the same way; where a steward has them shown again, they are in the next
//! release and not put back into an earlier one, which was told already that they are gone.

use crate::project::by_slug;
use crate::{Error, Result, Service};
use domain::consent::{Purposes, expired};
use domain::dataset::retract;
use domain::disclosure::K;
use domain::id::{CommunityId, JobId, PersonId, ReleaseId};
use domain::slug::Slug;
use domain::time::Timestamp;
use export::feed::{Entry, Feed, digests};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::path::PathBuf;
use store::project::Project;
use store::release::Release;
use store::{Conn, Json, Tx};
use uuid::Uuid;

/// The kind of the job.
pub(crate) const JOB: &str = "release.retract";

/// What a job is told: ids alone.
#[derive(Serialize, Deserialize)]
struct Order {
    project: Slug,
    version: i64,
    #[serde(flatten)]
    cause: Cause,
}

/// Why a release is looked through.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Cause {
    /// Somebody grants less than before.
    Person(PersonId),
    /// Moderators took words of a round away.
    Words(Uuid),
}

fn fault(error: impl std::fmt::Display) -> Error {
    Error::Fault(error.to_string())
}

/// Queues what a withdrawal takes out of every built release of a community.
pub(crate) async fn follow(
    service: &Service,
    tx: &mut Tx,
    at: Timestamp,
    community: CommunityId,
    person: PersonId,
) -> Result<()> {
    for project in store::project::of_community(tx, community).await? {
        queue(service, tx, at, &project, Cause::Person(person)).await?;
    }
    Ok(())
}

/// Queues what becomes of words that moderators took away in every built release of their project.
pub(crate) async fn take_away(
    service: &Service,
    tx: &mut Tx,
    at: Timestamp,
    project: &Project,
    words: Uuid,
) -> Result<()> {
    queue(service, tx, at, project, Cause::Words(words)).await
}

/// One job per built release of a project.
async fn queue(
    service: &Service,
    tx: &mut Tx,
    at: Timestamp,
    project: &Project,
    cause: Cause,
) -> Result<()> {
    for release in store::release::list(tx, project.id).await? {
        // One that is not built yet is built from what may be told by then.
        if release.digest.is_none() {
            continue;
        }
        let order = Order {
            project: project.slug.clone(),
            version: release.version,
            cause,
        };
        let job = store::job::Job {
            id: JobId::new(at, service.random()),
            kind: JOB.to_owned(),
            body: Json(json!(order)),
            state: "waiting".to_owned(),
            attempts: 0,
            progress: 0,
            outcome: None,
            created_by: None,
        };
        store::job::insert(tx, &job, at).await?;
    }
    Ok(())
}

/// The entries of a release's feed.
async fn entries(conn: &mut Conn, release: ReleaseId) -> Result<Vec<Entry>> {
    let kept = store::retraction::of_release(conn, release).await?;
    kept.into_iter()
        .map(|kept| serde_json::from_value(kept.entry.0).map_err(fault))
        .collect()
}

/// Where a release's feed is to be had.
pub(crate) fn address(service: &Service, project: &Slug, version: i64) -> String {
    let site = &service.config().public_url;
    format!("{site}/p/{project}/releases/{version}/retractions.json")
}

fn signed(
    service: &Service,
    project: &Project,
    version: i64,
    digest: &str,
    entries: Vec<Entry>,
) -> Result<Feed> {
    Feed::sign(
        address(service, &project.slug, version),
        project.slug.to_string(),
        version,
        digest.to_owned(),
        entries,
        service.inner.secrets.signing(),
    )
    .map_err(fault)
}

/// A release's retraction feed as it stands, signed; public.
///
/// # Errors
/// `NotFound` where there is no such release, or it is not built.
pub async fn feed(service: &Service, slug: &Slug, version: i64) -> Result<Feed> {
    let mut conn = service.store().read().await?;
    let project = by_slug(&mut conn, slug).await?;
    let release = store::release::by_version(&mut conn, project.id, version)
        .await?
        .ok_or(Error::NotFound)?;
    let digest = release.digest.ok_or(Error::NotFound)?;
    let entries = entries(&mut conn, release.id).await?;
    signed(service, &project, version, &digest, entries)
}

/// The folder in which the instance keeps a release.
fn folder(service: &Service, release: &Release) -> Result<PathBuf> {
    let folder = release.folder.as_ref();
    let folder = folder.ok_or_else(|| fault("this release was built and not kept"))?;
    let folder = service.config().data_dir.join(folder);
    if folder.is_dir() {
        Ok(folder)
    } else {
        Err(fault(format!(
            "{} is not with this server",
            folder.display()
        )))
    }
}

/// Carries out a job.
pub(crate) async fn carry_out(service: &Service, body: &Value) -> Result<()> {
    let order: Order = serde_json::from_value(body.clone()).map_err(fault)?;
    let mut conn = service.store().read().await?;
    let project = by_slug(&mut conn, &order.project).await?;
    let release = store::release::by_version(&mut conn, project.id, order.version)
        .await?
        .ok_or(Error::NotFound)?;
    let digest = release.digest.clone().ok_or(Error::NotFound)?;
    let folder = folder(service, &release)?;
    let mut known = entries(&mut conn, release.id).await?;
    drop(conn);
    // The copy may be behind the feed, where a worker was stopped between the two.
    apply(service, &project, &release, &digest, known.clone()).await?;
    let at = service.now();
    let Some(gone) = gone(service, &project, &release, order.cause, at).await? else {
        return Ok(());
    };
    let previous = known
        .last()
        .map_or_else(|| digest.clone(), |last| last.hash.clone());
    let seq = known.last().map_or(1, |last| last.seq + 1);
    let entry = tokio::task::spawn_blocking(move || -> Result<Option<Entry>> {
        let mut tables = export::read_tables(&folder).map_err(fault)?;
        let change = match &gone {
            Gone::Ungranted { pseudonym, granted } => {
                retract::change(&tables, pseudonym, granted, K)
            }
            Gone::TakenAway(words) => retract::taken_away(&tables, words),
        };
        if change.is_empty() {
            return Ok(None);
        }
        retract::apply(&mut tables, &change).map_err(|lost| fault(lost.name))?;
        let digests = digests(&tables).map_err(fault)?;
        Entry::new(seq, at.day(), change, digests, previous)
            .map(Some)
            .map_err(fault)
    })
    .await
    .map_err(fault)??;
    let Some(entry) = entry else { return Ok(()) };
    let mut tx = service.store().begin().await?;
    let kept = store::retraction::Entry {
        release_id: release.id,
        seq: entry.seq,
        entry: Json(json!(entry)),
        previous_hash: entry.previous.clone(),
        hash: entry.hash.clone(),
        at,
    };
    store::retraction::append(&mut tx, &kept).await?;
    let body = json!({ "release": release.id, "seq": entry.seq, "hash": entry.hash });
    let aggregate = format!("project:{}", project.id);
    store::outbox::append(&mut tx, &aggregate, "release.retracted", body, at).await?;
    tx.commit().await?;
    known.push(entry);
    apply(service, &project, &release, &digest, known).await
}

/// What a release may hold no longer.
enum Gone {
    /// More of somebody than they grant.
    Ungranted {
        pseudonym: String,
        granted: Purposes,
    },
    /// Words, by their id.
    TakenAway(String),
}

/// What is to go by now; nothing where words are shown again.
async fn gone(
    service: &Service,
    project: &Project,
    release: &Release,
    cause: Cause,
    now: Timestamp,
) -> Result<Option<Gone>> {
    match cause {
        Cause::Person(person) => {
            let secrets = &service.inner.secrets;
            Ok(Some(Gone::Ungranted {
                pseudonym: secrets.pseudonym(project.id, release.version, person)?,
                granted: granted(service, project, person, now).await?,
            }))
        }
        Cause::Words(words) => {
            let mut conn = service.store().read().await?;
            let case = store::round::care::case(&mut conn, words).await?;
            let away = case.is_some_and(|case| !case.standing.shown());
            Ok(away.then(|| Gone::TakenAway(words.to_string())))
        }
    }
}

/// What a person grants the project's community now.
async fn granted(
    service: &Service,
    project: &Project,
    person: PersonId,
    now: Timestamp,
) -> Result<Purposes> {
    let mut conn = service.store().read().await?;
    let standing = store::consent::standing(&mut conn, person, project.community_id).await?;
    let standing = standing.filter(|standing| !expired(standing.expires_at, now));
    Ok(standing
        .map(|standing| standing.granted.0)
        .unwrap_or_default())
}

/// Prunes the instance's own copy, unless it is as far as the feed.
async fn apply(
    service: &Service,
    project: &Project,
    release: &Release,
    digest: &str,
    entries: Vec<Entry>,
) -> Result<()> {
    let folder = folder(service, release)?;
    let held = std::fs::read(folder.join(export::retract::FEED)).map_err(fault)?;
    let held = Feed::read(&held).map_or(0, |feed| feed.entries.len());
    if held >= entries.len() {
        return Ok(());
    }
    let feed = signed(service, project, release.version, digest, entries)?;
    tokio::task::spawn_blocking(move || export::retract::apply(&folder, &feed, None))
        .await
        .map_err(fault)?
        .map_err(fault)?;
    Ok(())
}
