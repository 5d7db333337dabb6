//! What every page of work reads and hardly anything changes: projects with their guidelines, items
//! with their responses. Kept in memory, bounded, and dropped when an event of its project or its
//! community says that it may have changed.
//!
//! Events of this process are heard as its transactions end. Those of other processes (other servers,
//! the command line) are looked for in the outbox by [`Hot::catch_up`], every few seconds. Nothing
//! here decides who may do what: roles, consent and assignments are read from the database each time.

use crate::check::Checks;
use crate::{Error, Result, Service};
use domain::id::{CommunityId, ItemId, ProjectId};
use domain::slug::Slug;
use domain::task::Plan;
use domain::time::{Span, Timestamp};
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use store::Conn;
use store::community::Community;
use store::item::{Item, Response};
use store::project::{Guideline, Project};

/// Projects at most.
const MOST_PROJECTS: usize = 500;
/// Items at most; of a usual length they take some ten megabytes.
const MOST_ITEMS: usize = 2_000;
/// How far back events of others are looked for: longer than a transaction takes and clocks differ.
const LOOK_BACK: Span = Span::minutes(1);
/// Changed aggregates that are dropped one by one; beyond them everything is.
const MOST_CHANGES: i64 = 200;

/// A project with what stands around its work.
#[derive(Clone, Debug)]
pub(crate) struct HotProject {
    pub project: Project,
    pub community: Community,
    /// The version in force.
    pub guideline: Guideline,
    /// What it asks.
    pub tasks: Plan,
    /// Whether people come to it by panels.
    pub panels: bool,
    /// Its tasks whose answer is known.
    pub checks: Checks,
}

/// An item with its responses in the order of their import.
#[derive(Clone, Debug)]
pub(crate) struct HotItem {
    project: ProjectId,
    pub item: Item,
    pub responses: Vec<Response>,
}

/// The caches of an instance.
#[derive(Default)]
pub(crate) struct Hot {
    projects: Shelf<Slug, HotProject>,
    items: Shelf<ItemId, HotItem>,
}

/// A bounded map that refuses what was read before something was dropped.
struct Shelf<K, V> {
    /// Grows with every drop: what was read under an older one may be stale.
    generation: AtomicU64,
    kept: RwLock<HashMap<K, Arc<V>>>,
}

impl<K, V> Default for Shelf<K, V> {
    fn default() -> Self {
        Self {
            generation: AtomicU64::new(0),
            kept: RwLock::default(),
        }
    }
}

impl<K: Hash + Eq, V> Shelf<K, V> {
    fn get(&self, key: &K) -> Option<Arc<V>> {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        kept.get(key).map(Arc::clone)
    }

    /// Taken before the database is read.
    fn generation(&self) -> u64 {
        self.generation.load(Ordering::Acquire)
    }

    fn keep(&self, key: K, value: &Arc<V>, generation: u64, most: usize) {
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        // Compared under the lock that a drop takes, so that none falls between.
        if self.generation() == generation {
            if kept.len() >= most {
                kept.clear();
            }
            kept.insert(key, Arc::clone(value));
        }
    }

    fn drop_where(&self, stale: impl Fn(&V) -> bool) {
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        self.generation.fetch_add(1, Ordering::AcqRel);
        kept.retain(|_, value| !stale(value));
    }
}

impl Hot {
    /// Drops what an event of an aggregate may have changed.
    pub(crate) fn hear(&self, aggregate: &str) {
        let Some((kind, id)) = aggregate.split_once(':') else {
            return;
        };
        match kind {
            "project" => {
                let Ok(id) = id.parse::<ProjectId>() else {
                    return;
                };
                self.projects.drop_where(|hot| hot.project.id == id);
                self.items.drop_where(|hot| hot.project == id);
            }
            "community" => {
                let Ok(id) = id.parse::<CommunityId>() else {
                    return;
                };
                self.projects.drop_where(|hot| hot.community.id == id);
            }
            _ => {}
        }
    }

    fn forget(&self) {
        self.projects.drop_where(|_| true);
        self.items.drop_where(|_| true);
    }

    /// Drops what other processes changed lately.
    pub(crate) async fn catch_up(&self, conn: &mut Conn, now: Timestamp) -> Result<()> {
        for prefix in ["project:", "community:"] {
            let since = now - LOOK_BACK;
            let changed = store::outbox::changed_since(conn, prefix, since, MOST_CHANGES).await?;
            if changed.len() as i64 == MOST_CHANGES {
                self.forget();
            }
            for (aggregate,) in changed {
                self.hear(&aggregate);
            }
        }
        Ok(())
    }

    /// The project with this slug.
    ///
    /// # Errors
    /// `NotFound`.
    pub(crate) async fn project(&self, conn: &mut Conn, slug: &Slug) -> Result<Arc<HotProject>> {
        if let Some(hot) = self.projects.get(slug) {
            return Ok(hot);
        }
        let generation = self.projects.generation();
        let project = crate::project::by_slug(conn, slug).await?;
        let community = store::community::by_id(conn, project.community_id).await?;
        let guideline = store::project::newest_guideline(conn, project.id).await?;
        let tasks = crate::task::plan(conn, &project).await?;
        let panels = store::panel::any(conn, project.id).await?;
        let checks = Checks::read(conn, project.id).await?;
        let hot = Arc::new(HotProject {
            tasks,
            panels,
            checks,
            project,
            community: community.ok_or(Error::NotFound)?,
            guideline: guideline.ok_or(Error::NotFound)?,
        });
        self.projects
            .keep(slug.clone(), &hot, generation, MOST_PROJECTS);
        Ok(hot)
    }

    /// An item of a project.
    ///
    /// # Errors
    /// `NotFound`.
    pub(crate) async fn item(
        &self,
        conn: &mut Conn,
        project: ProjectId,
        id: ItemId,
    ) -> Result<Arc<HotItem>> {
        if let Some(hot) = self.items.get(&id).filter(|hot| hot.project == project) {
            return Ok(hot);
        }
        let generation = self.items.generation();
        let item = store::item::by_id(conn, project, id).await?;
        let hot = Arc::new(HotItem {
            project,
            item: item.ok_or(Error::NotFound)?,
            responses: store::item::responses(conn, id).await?,
        });
        self.items.keep(id, &hot, generation, MOST_ITEMS);
        Ok(hot)
    }
}

/// Drops from memory what other processes changed lately; to be called every few seconds.
///
/// # Errors
/// As the database says.
pub async fn catch_up(service: &Service) -> Result<()> {
    let mut conn = service.store().read().await?;
    service.hot().catch_up(&mut conn, service.now()).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_read_before_a_change_is_not_kept() {
        let shelf: Shelf<u8, &str> = Shelf::default();
        let before = shelf.generation();
        shelf.drop_where(|_| false);
        shelf.keep(1, &Arc::new("old"), before, 2);
        assert!(shelf.get(&1).is_none());
        let now = shelf.generation();
        for key in 1..=3 {
            shelf.keep(key, &Arc::new("new"), now, 2);
        }
        assert!(
            shelf.get(&3).is_some() && shelf.get(&1).is_none(),
            "it is bounded"
        );
    }
}
