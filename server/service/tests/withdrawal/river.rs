//! A community by a river, whose contributors have things to say of themselves.

use crate::search;
use crate::world::{self, World};
use domain::authority::Role;
use domain::consent::{Purpose, Purposes};
use domain::id::PersonId;
use domain::locale::Locale;
use domain::panel::{Arrival, Offer};
use domain::pay::PayKind;
use domain::profile::{Definition, Kind};
use domain::slug::Slug;
use domain::task::Given;
use domain::time::Span;
use service::account::SignUp;
use service::invitation::NewInvitation;
use service::profile::Answer;
use service::project::NewProject;
use service::work::{Next, Submission};
use std::ops::Deref;
use std::path::PathBuf;

pub struct River {
    world: World,
    /// Where curators keep what they downloaded.
    pub elsewhere: tempfile::TempDir,
    pub community: Slug,
    pub project: Slug,
}

impl Deref for River {
    type Target = World;
    fn deref(&self) -> &World {
        &self.world
    }
}

impl River {
    pub async fn found(world: World) -> Self {
        search::listen();
        let community = world.community("river").await;
        for key in ["age", "home"] {
            let own = Definition {
                kind: Kind::Own,
                ..Definition::default()
            };
            world.asks(&community, key, own).await;
        }
        let new = NewProject {
            target_overlap: 100,
            ..world::project("kind-refusals", world::pay(PayKind::Hourly, 300, 300))
        };
        let items = world::items(1..=2, &["a", "b"]);
        Self {
            project: world.project(&community, new, &items).await,
            world,
            elsewhere: tempfile::tempdir().unwrap(),
            community,
        }
    }

    pub async fn contributor(&self, name: &str) -> PersonId {
        self.simulated(&self.community, name, Role::Contributor)
            .await
    }

    pub async fn sign_up(&self, name: &str, email: &str, password: &str) -> PersonId {
        let root = self.service.instance_deed();
        let new = NewInvitation {
            role: Role::Contributor,
            most_uses: Some(1),
            days: 1,
            project: None,
        };
        let token = service::invitation::create(&self.service, &root, &self.community, new)
            .await
            .unwrap();
        let visitor = self.service.deed(None, Locale::En).await.unwrap();
        let new = SignUp {
            handle: name.to_owned(),
            email: email.to_owned(),
            password: password.to_owned(),
            ..SignUp::default()
        };
        service::invitation::sign_up(&self.service, &visitor, &token, new)
            .await
            .unwrap()
    }

    /// Comes to the project by a panel too, whose provider knows them by an id.
    pub async fn comes_by_panel(&self, person: PersonId, participant: &str) {
        let offer = Offer {
            name: "March".to_owned(),
            places: 1,
            judgements: 2,
            minutes: 60,
            code: None,
            return_url: None,
        };
        let root = self.service.instance_deed();
        let panel = service::panel::create(&self.service, &root, &self.project, offer)
            .await
            .unwrap();
        let arrival = Arrival {
            participant: participant.to_owned(),
            submission: Some(format!("{participant}-submission")),
        };
        let me = self.deed(person).await;
        let key = self.service.request_key();
        let entered = service::panel::door::enter(&self.service, &me, panel, &arrival, key).await;
        assert_eq!(entered.unwrap().person, person);
    }

    /// Answers a version of the consent document.
    pub async fn agrees(&self, person: PersonId, version: i64, purposes: &[Purpose]) {
        let me = self.deed(person).await;
        let granted: Purposes = purposes.iter().copied().collect();
        service::consent::give(&self.service, &me, &self.community, version, granted)
            .await
            .unwrap();
    }

    pub async fn says(&self, person: PersonId, question: &str, answer: &str) {
        let me = self.deed(person).await;
        let answer = vec![(question.to_owned(), Some(Answer::one(answer)))];
        service::profile::answer(&self.service, &me, &self.community, answer)
            .await
            .unwrap();
    }

    pub async fn next(&self, person: PersonId) -> Next {
        let me = self.deed(person).await;
        let next = service::work::next(&self.service, &me, &self.project).await;
        next.unwrap()
    }

    pub async fn judge_all(&self, person: PersonId, rationale: &str) {
        while let Next::Task(task) = self.next(person).await {
            self.pass(Span::seconds(30));
            let submission = Submission {
                assignment: task.assignment,
                key: task.key,
                answer: domain::work::Answer {
                    given: Given::ranked(vec![Some(1), Some(2)]),
                    rationale: rationale.to_owned(),
                    ..Default::default()
                },
                active_hint_ms: None,
            };
            let me = self.deed(person).await;
            service::work::submit(&self.service, &me, submission)
                .await
                .unwrap();
        }
    }

    pub async fn withdraw(&self, person: PersonId, purpose: Option<Purpose>) -> bool {
        let me = self.deed(person).await;
        service::consent::withdraw(&self.service, &me, &self.community, purpose)
            .await
            .unwrap()
    }

    pub async fn work_off(&self) -> usize {
        let mut done = 0;
        while service::job::run_next(&self.service).await.unwrap() {
            done += 1;
        }
        done
    }

    pub async fn release(&self, name: &str) -> PathBuf {
        let out = self.elsewhere.path().join(name);
        let root = self.service.instance_deed();
        service::release::build(&self.service, &root, &self.project, &out)
            .await
            .unwrap();
        out
    }
}
