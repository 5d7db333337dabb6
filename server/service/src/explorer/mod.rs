//! The explorer: what a project's judgements say, over all items at once: kinds of disagreement,
//! groups, models, viewpoints.
//!
//! An analysis takes seconds of a core, so it is made aside, one at a time, and kept as long as the
//! mark of the state that it shows is the same. What was withdrawn counts nowhere any more, and
//! attributes count for people who consented to link them.

mod download;
mod gather;

pub use download::{Download, Table, Wanted, download, of_item};

use crate::project::by_slug;
use crate::{Deed, Error, Result, Service};
use domain::analysis::contest::judge;
use domain::analysis::{Contest, Method, Verdict};
use domain::authority::Act;
use domain::disagreement::alpha::Metric;
use domain::disclosure::K;
use domain::estimate::bootstrap::DRAWS;
use domain::id::{ItemId, ProjectId};
use domain::locale::Locale;
use domain::slug::Slug;
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use store::project::Project;

/// Analyses that are kept at most.
const MOST_KEPT: usize = 50;
/// How long a page waits for an analysis.
const PATIENCE: Duration = Duration::from_secs(4);

/// A project as it is explored.
#[derive(Clone, Debug)]
pub struct Explored {
    /// The project's title.
    pub title: String,
    /// Whether its judgements come from a simulation.
    pub simulated: bool,
    /// The items that the verdict's findings name by their place.
    pub items: Vec<ExploredItem>,
    /// Key of each attribute, in the verdict's order.
    pub keys: Vec<String>,
    /// What was found; attributes and their values are named in the reader's language.
    pub verdict: Verdict,
}

/// An item in short.
#[derive(Clone, Debug)]
pub struct ExploredItem {
    /// Its id.
    pub id: ItemId,
    /// Its id in the imported file.
    pub external_id: String,
    /// The content's language.
    pub language: String,
    /// The beginning of the prompt's last turn.
    pub excerpt: String,
}

/// A project, in the language in which its groups are named.
type Key = (ProjectId, Locale);

/// What was analysed lately, with the mark of the state that it shows.
#[derive(Default)]
pub(crate) struct Memory {
    kept: Mutex<HashMap<Key, (String, Arc<Explored>)>>,
    /// Held by whoever analyses.
    turn: tokio::sync::Mutex<()>,
}

impl Memory {
    /// What is kept, where it shows the state of `mark`, or any.
    fn get(&self, key: Key, mark: Option<&str>) -> Option<Arc<Explored>> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let (of, explored) = kept.get(&key)?;
        mark.is_none_or(|mark| of == mark)
            .then(|| Arc::clone(explored))
    }

    fn keep(&self, key: Key, mark: String, explored: &Arc<Explored>) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MOST_KEPT {
            kept.clear();
        }
        kept.insert(key, (mark, Arc::clone(explored)));
    }
}

/// What is there to be seen.
#[derive(Clone, Debug)]
pub enum Seen {
    /// What was found.
    Ready {
        /// It.
        explored: Arc<Explored>,
        /// Whether judgements, consents or answers came since: newer figures are being made.
        stale: bool,
    },
    /// Nothing yet: it is being made.
    UnderWay,
}

/// Everything that is explored of a project. What takes long is made on while nobody waits.
///
/// # Errors
/// Forbidden but to curators, organizers and stewards.
pub async fn view(service: &Service, deed: &Deed, slug: &Slug) -> Result<Seen> {
    let mut conn = service.store().read().await?;
    let project = by_slug(&mut conn, slug).await?;
    deed.may_in(Act::ExploreDistributions, project.community_id)?;
    let key = (project.id, deed.locale);
    let mark = gather::mark(&mut conn, &project, deed.at).await?;
    drop(conn);
    let ready = |stale| move |explored| Seen::Ready { explored, stale };
    if let Some(fresh) = service.explored().get(key, Some(&mark)) {
        return Ok(ready(false)(fresh));
    }
    let work = tokio::spawn(analyse(service.clone(), deed.clone(), project, mark));
    match tokio::time::timeout(PATIENCE, work).await {
        Ok(done) => {
            let explored = done.map_err(|error| Error::Fault(error.to_string()))??;
            Ok(ready(false)(explored))
        }
        Err(_) => {
            let earlier = service.explored().get(key, None);
            Ok(earlier.map_or(Seen::UnderWay, ready(true)))
        }
    }
}

/// Analyses a project, unless somebody else just did.
async fn analyse(
    service: Service,
    deed: Deed,
    project: Project,
    mark: String,
) -> Result<Arc<Explored>> {
    let key = (project.id, deed.locale);
    let memory = service.explored();
    let _turn = memory.turn.lock().await;
    if let Some(explored) = memory.get(key, Some(&mark)) {
        return Ok(explored);
    }
    let mut conn = service.store().read().await?;
    let (contest, items, keys) = gather::contest(&service, &mut conn, &project, &deed).await?;
    drop(conn);
    let verdict = tokio::task::spawn_blocking(move || judged(&contest)).await;
    let explored = Arc::new(Explored {
        title: project.title,
        simulated: project.simulated,
        items,
        keys,
        verdict: verdict.map_err(|error| Error::Fault(error.to_string()))?,
    });
    memory.keep(key, mark, &explored);
    Ok(explored)
}

fn judged(contest: &Contest) -> Verdict {
    let method = Method {
        metric: Metric::Ordinal,
        k: usize::try_from(K).unwrap_or(usize::MAX),
        draws: u32::try_from(DRAWS).unwrap_or(u32::MAX),
    };
    // The same state gives the same figures, whoever looks.
    let mut rng = ChaCha8Rng::seed_from_u64(0);
    judge(contest, method, &mut rng, &mut |_, _| {})
}
