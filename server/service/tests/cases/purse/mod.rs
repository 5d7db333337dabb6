//! A world for stories about money: a community, people who consented, and projects that pay as the test
//! says.

use crate::world;
use domain::authority::Role;
use domain::consent::Purpose;
use domain::id::PersonId;
use domain::pay::PayPolicy;
use domain::slug::Slug;
use domain::work::Answer;
use service::work::{Next, Submission, Task};
use std::ops::Deref;
use std::sync::atomic::{AtomicU64, Ordering};

pub struct World {
    world: world::World,
    pub community: Slug,
    projects: AtomicU64,
}

impl Deref for World {
    type Target = world::World;
    fn deref(&self) -> &world::World {
        &self.world
    }
}

impl World {
    pub async fn open(engine: &str) -> Self {
        let world = world::World::open(engine).await;
        Self {
            community: world.community("delta").await,
            world,
            projects: AtomicU64::new(1),
        }
    }

    /// Somebody with a role; contributors have consented to everything.
    pub async fn person(&self, name: &str, role: Role) -> PersonId {
        let person = self.world.simulated(&self.community, name, role).await;
        if role == Role::Contributor {
            self.world
                .consents(&self.community, person, &Purpose::ALL)
                .await;
        }
        person
    }

    /// A project of `items` items that pays by `pay`.
    pub async fn project(&self, pay: PayPolicy, items: usize) -> Slug {
        let number = self.projects.fetch_add(1, Ordering::SeqCst);
        let new = world::project(&format!("project-{number}"), pay);
        let items = world::items(0..items, &["So.", "Or so."]);
        self.world.project(&self.community, new, &items).await
    }

    /// What there is to do next, where there is a task.
    pub async fn task(&self, project: &Slug, person: PersonId) -> Option<Task> {
        let me = self.deed(person).await;
        match service::work::next(&self.service, &me, project)
            .await
            .unwrap()
        {
            Next::Task(task) => Some(*task),
            _ => None,
        }
    }

    /// An answer to a task.
    pub fn answer(task: &Task, active_hint_ms: Option<i64>) -> Submission {
        Submission {
            assignment: task.assignment,
            key: task.key,
            answer: Answer::ranked(vec![Some(1), Some(2)]),
            active_hint_ms,
        }
    }
}
