//! Releases: asked for, built, listed, handed out.
//!
//! A release row fixes what its bytes depend on: the version, the moment of the data and a mark of
//! the state. While the state is the same, asking again leads to the same release, and building it
//! again gives the same bytes.

mod gather;
mod rounds;

use crate::project::by_slug;
use crate::{Deed, Error, Result, Service};
use domain::authority::Act;
use domain::id::{JobId, ReleaseId};
use domain::refusal::Refusal;
use domain::slug::Slug;
use domain::time::Timestamp;
use export::BuildError;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::path::{Component, Path, PathBuf};
use store::project::Project;
use store::release::Release;
use store::{Json, Tx};

/// The kind of the job that builds one.
pub(crate) const JOB: &str = "release.build";

/// A release as curators see it.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct ReleaseView {
    pub version: i64,
    pub as_of: Timestamp,
    /// `waiting`, `running`, `done` or `failed`.
    pub state: String,
    /// Percent.
    pub progress: i64,
    /// The manifest's SHA-256.
    pub digest: Option<String>,
    /// Rows of each table.
    pub counts: Vec<(String, i64)>,
    /// Why it was refused.
    pub refusal: Option<Refusal>,
    /// Path and size of each file, where it lies with this server.
    pub files: Vec<(String, u64)>,
}

/// What a job is told.
#[derive(Serialize, Deserialize)]
struct Order {
    project: Slug,
    version: i64,
}

/// The release of the present state: the newest, where nothing changed since, or the next version.
async fn current(
    service: &Service,
    deed: &Deed,
    tx: &mut Tx,
    project: &Project,
) -> Result<Release> {
    let (mark, as_of) = gather::state(tx, project, deed.at).await?;
    let newest = store::release::list(tx, project.id)
        .await?
        .into_iter()
        .next();
    match newest {
        Some(newest) if newest.state_mark == mark => Ok(newest),
        Some(unbuilt) if unbuilt.digest.is_none() => {
            store::release::renew(tx, unbuilt.id, &mark, as_of).await?;
            Ok(Release {
                state_mark: mark,
                as_of,
                ..unbuilt
            })
        }
        newest => {
            let release = Release {
                id: ReleaseId::new(deed.at, service.random()),
                project_id: project.id,
                version: newest.map_or(1, |newest| newest.version + 1),
                state_mark: mark,
                as_of,
                digest: None,
                folder: None,
                summary: None,
                job_id: None,
                created_by: deed.actor.person(),
                created_at: deed.at,
                built_at: None,
            };
            store::release::insert(tx, &release).await?;
            Ok(release)
        }
    }
}

/// Asks for a release of the present state: queues a job, unless it is built or being built.
/// The version's number.
///
/// # Errors
/// Forbidden but to curators.
pub async fn request(service: &Service, deed: &Deed, slug: &Slug) -> Result<i64> {
    let mut tx = service.store().begin().await?;
    let project = by_slug(&mut tx, slug).await?;
    deed.may_in(Act::BuildRelease, project.community_id)?;
    let release = current(service, deed, &mut tx, &project).await?;
    let under_way = match release.job_id {
        Some(job) => store::job::by_id(&mut tx, job)
            .await?
            .is_some_and(|job| matches!(job.state.as_str(), "waiting" | "running")),
        None => false,
    };
    if release.folder.is_none() && !under_way {
        let order = Order {
            project: slug.clone(),
            version: release.version,
        };
        let job = store::job::Job {
            id: JobId::new(deed.at, service.random()),
            kind: JOB.to_owned(),
            body: Json(json!(order)),
            state: "waiting".to_owned(),
            attempts: 0,
            progress: 0,
            outcome: None,
            created_by: deed.actor.person(),
        };
        store::job::insert(&mut tx, &job, deed.at).await?;
        store::release::set_job(&mut tx, release.id, job.id).await?;
        let body = json!({ "version": release.version, "by": deed.actor.person() });
        let aggregate = format!("project:{}", project.id);
        store::outbox::append(&mut tx, &aggregate, "release.requested", body, deed.at).await?;
    }
    tx.commit().await?;
    Ok(release.version)
}

/// Builds the release of the present state into `out`, now.
///
/// # Errors
/// Forbidden but to curators; refuses as [`refusal`] says.
pub async fn build(
    service: &Service,
    deed: &Deed,
    slug: &Slug,
    out: &Path,
) -> Result<export::Built> {
    let mut tx = service.store().begin().await?;
    let project = by_slug(&mut tx, slug).await?;
    deed.may_in(Act::BuildRelease, project.community_id)?;
    let release = current(service, deed, &mut tx, &project).await?;
    tx.commit().await?;
    let built = write(service, &project, &release, out, None).await?;
    if release.folder.is_none() {
        keep(service, &project, &release, out).await?;
    }
    Ok(built)
}

/// Keeps a copy of what was built elsewhere: withdrawals are taken out of it later on.
async fn keep(service: &Service, project: &Project, release: &Release, out: &Path) -> Result<()> {
    let folder = folder_of(&project.slug, release.version);
    let (from, to) = (out.to_owned(), service.config().data_dir.join(&folder));
    tokio::task::spawn_blocking(move || {
        if to.exists() {
            std::fs::remove_dir_all(&to)?;
        }
        export::copy(&from, &to)
    })
    .await
    .map_err(|error| Error::Fault(error.to_string()))?
    .map_err(|error| Error::Fault(error.to_string()))?;
    let mut tx = service.store().begin().await?;
    store::release::set_folder(&mut tx, release.id, &folder).await?;
    Ok(tx.commit().await?)
}

/// Where a release lies within the data directory.
fn folder_of(project: &Slug, version: i64) -> String {
    format!("releases/{project}/v{version}")
}

/// Gathers and writes a release; notes its digest. `folder` is where a server keeps it.
async fn write(
    service: &Service,
    project: &Project,
    release: &Release,
    out: &Path,
    folder: Option<&str>,
) -> Result<export::Built> {
    let records = gather::records(service, project, release).await?;
    let (key, out) = (service.inner.secrets.signing().clone(), out.to_owned());
    let built =
        tokio::task::spawn_blocking(move || export::build(&records, &key, &out, &mut |_| {}))
            .await
            .map_err(|error| Error::Fault(error.to_string()))?
            .map_err(refusal)?;
    let mut tx = service.store().begin().await?;
    let counts: Vec<Value> = built
        .counts
        .iter()
        .map(|(name, rows)| json!([name, rows]))
        .collect();
    let (summary, now) = (json!({ "counts": counts }), service.now());
    store::release::set_built(&mut tx, release.id, &built.digest, folder, summary, now).await?;
    tx.commit().await?;
    Ok(built)
}

/// What a refused build says to people.
fn refusal(error: BuildError) -> Error {
    match error {
        BuildError::BelowFloor(people) => {
            let refusal = Refusal::general("release-below-floor");
            refusal
                .with("count", people.len())
                .with("people", people.join(", "))
                .into()
        }
        BuildError::Empty => Refusal::general("release-empty").into(),
        BuildError::Io(error)
            if matches!(
                error.kind(),
                std::io::ErrorKind::DirectoryNotEmpty | std::io::ErrorKind::AlreadyExists
            ) =>
        {
            Refusal::field("out", "release-folder-taken").into()
        }
        BuildError::Io(_) | BuildError::Render(_) => Error::Fault(error.to_string()),
    }
}

/// Carries out a job.
pub(crate) async fn carry_out(service: &Service, body: &Value) -> Result<()> {
    let order: Order =
        serde_json::from_value(body.clone()).map_err(|error| Error::Fault(error.to_string()))?;
    let mut conn = service.store().read().await?;
    let project = by_slug(&mut conn, &order.project).await?;
    let release = store::release::by_version(&mut conn, project.id, order.version)
        .await?
        .ok_or(Error::NotFound)?;
    drop(conn);
    let folder = folder_of(&order.project, order.version);
    let out = service.config().data_dir.join(&folder);
    if out.exists() {
        // Left by a worker that was stopped between writing and noting it.
        std::fs::remove_dir_all(&out).map_err(|error| Error::Fault(error.to_string()))?;
    }
    write(service, &project, &release, &out, Some(&folder)).await?;
    Ok(())
}

/// A project's releases, newest first.
///
/// # Errors
/// Forbidden but to curators, organizers and stewards.
pub async fn list(service: &Service, deed: &Deed, slug: &Slug) -> Result<Vec<ReleaseView>> {
    let mut conn = service.store().read().await?;
    let project = by_slug(&mut conn, slug).await?;
    deed.may_in(Act::ExploreDistributions, project.community_id)?;
    let mut views = Vec::new();
    for release in store::release::list(&mut conn, project.id).await? {
        let job = match release.job_id {
            Some(job) => store::job::by_id(&mut conn, job).await?,
            None => None,
        };
        views.push(view(service, release, job));
    }
    Ok(views)
}

fn view(service: &Service, release: Release, job: Option<store::job::Job>) -> ReleaseView {
    let built = release.digest.is_some();
    let (state, progress) = match &job {
        Some(job) if !built => (job.state.clone(), job.progress),
        _ if built => ("done".to_owned(), 100),
        _ => ("waiting".to_owned(), 0),
    };
    let refusal = job
        .and_then(|job| job.outcome)
        .and_then(|outcome| serde_json::from_value(outcome.0.get("refusal")?.clone()).ok());
    let counts = release
        .summary
        .as_ref()
        .and_then(|summary| serde_json::from_value(summary.0.get("counts")?.clone()).ok());
    let folder = release
        .folder
        .as_ref()
        .map(|folder| service.config().data_dir.join(folder));
    ReleaseView {
        version: release.version,
        as_of: release.as_of,
        state,
        progress,
        digest: release.digest,
        counts: counts.unwrap_or_default(),
        refusal: refusal.filter(|_| !built),
        files: folder.map(|folder| files_in(&folder)).unwrap_or_default(),
    }
}

fn files_in(folder: &Path) -> Vec<(String, u64)> {
    let mut files = Vec::new();
    let mut folders = vec![(folder.to_owned(), String::new())];
    while let Some((folder, prefix)) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
            match entry.metadata() {
                Ok(about) if about.is_dir() => folders.push((entry.path(), format!("{path}/"))),
                Ok(about) => files.push((path, about.len())),
                Err(_) => {}
            }
        }
    }
    files.sort();
    files
}

/// Where a release's file lies, for handing it out.
///
/// # Errors
/// Forbidden but to curators, organizers and stewards; `NotFound` for what is not in the release.
pub async fn file(
    service: &Service,
    deed: &Deed,
    slug: &Slug,
    version: i64,
    path: &str,
) -> Result<PathBuf> {
    let mut conn = service.store().read().await?;
    let project = by_slug(&mut conn, slug).await?;
    deed.may_in(Act::ExploreDistributions, project.community_id)?;
    let release = store::release::by_version(&mut conn, project.id, version)
        .await?
        .ok_or(Error::NotFound)?;
    let inside = Path::new(path)
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    let folder = release.folder.filter(|_| inside).ok_or(Error::NotFound)?;
    let file = service.config().data_dir.join(folder).join(path);
    if file.is_file() {
        Ok(file)
    } else {
        Err(Error::NotFound)
    }
}
