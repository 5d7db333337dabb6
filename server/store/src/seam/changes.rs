//! Word of what changed, within this process, and from others where the engine carries it.
//!
//! A transaction notes the aggregates whose events it appends. When it is over, however it ended,
//! listeners hear of each: hearing too often costs a read, hearing too seldom would keep what is stale.

use std::sync::{Arc, PoisonError, RwLock};

type Listener = Box<dyn Fn(&str) + Send + Sync>;

/// Who listens; cheap to clone.
#[derive(Clone, Default)]
pub(super) struct Changes {
    listeners: Arc<RwLock<Vec<Listener>>>,
}

/// What one transaction touched.
pub(super) struct Touched {
    aggregates: Vec<String>,
    changes: Changes,
}

impl Changes {
    pub(super) fn listen(&self, hear: impl Fn(&str) + Send + Sync + 'static) {
        let mut listeners = self
            .listeners
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        listeners.push(Box::new(hear));
    }

    /// Tells every listener a word.
    pub(super) fn tell(&self, word: &str) {
        let listeners = self
            .listeners
            .read()
            .unwrap_or_else(PoisonError::into_inner);
        listeners.iter().for_each(|hear| hear(word));
    }

    pub(super) fn touched(&self) -> Touched {
        Touched {
            aggregates: Vec::new(),
            changes: self.clone(),
        }
    }
}

impl Touched {
    pub(super) fn note(&mut self, aggregate: &str) {
        if !self.aggregates.iter().any(|known| known == aggregate) {
            self.aggregates.push(aggregate.to_owned());
        }
    }
}

impl Drop for Touched {
    fn drop(&mut self) {
        for aggregate in &self.aggregates {
            self.changes.tell(aggregate);
        }
    }
}
