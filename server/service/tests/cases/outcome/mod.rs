//! What comes out of a round, on both engines: the release with its consents, its proof and a
//! withdrawal from it, and the public report.

mod released;
mod reported;
mod talk;
mod translated;

use crate::world::{self, World};
use domain::authority::Role;
use domain::consent::{Purpose, Purposes};
use domain::id::PersonId;
use domain::pay::PayKind;
use domain::profile::{Definition, Kind};
use domain::slug::Slug;
use domain::time::Span;
use service::profile::Answer;
use service::project::NewProject;
use service::work::{Next, Submission};

/// People of the round: six of the north, seven of the south.
const PEOPLE: usize = 13;
/// Who agreed to everything but to be quoted.
const UNQUOTED: usize = 2;
/// Who agreed to nothing but to work.
const PRIVATE: usize = 3;
/// Who only talked.
const TALKER: usize = 12;
/// Who does not share the result.
const DISSENTER: usize = 11;

/// Every word that somebody says.
fn said(place: usize, what: &str) -> String {
    format!("word {place} of the {what}")
}

impl World {
    async fn place(&self) -> (Slug, Slug, Vec<PersonId>) {
        let community = self.community("river").await;
        let own = Definition {
            kind: Kind::Own,
            ..Definition::default()
        };
        self.asks(&community, "home", own).await;
        let new = NewProject {
            target_overlap: 100,
            ..world::project("water", world::pay(PayKind::Hourly, 300, 300))
        };
        let items = world::items(1..=2, &["a", "b"]);
        let project = self.project(&community, new, &items).await;
        let mut people = Vec::new();
        for place in 0..PEOPLE {
            let name = format!("person-{place}");
            let person = self.simulated(&community, &name, Role::Contributor).await;
            let mut granted = Purposes::from(Purpose::ALL);
            match place {
                UNQUOTED => drop(granted.remove(&Purpose::QuoteWords)),
                PRIVATE => granted = Purposes::from([Purpose::Annotate]),
                _ => {}
            }
            self.grants(&community, person, granted).await;
            let home = if place < 6 { "north" } else { "south" };
            let answer = vec![("home".to_owned(), Some(Answer::one(home)))];
            let me = self.deed(person).await;
            service::profile::answer(&self.service, &me, &community, answer)
                .await
                .unwrap();
            if place != TALKER {
                self.judge(&project, person).await;
            }
            people.push(person);
        }
        (community, project, people)
    }

    async fn grants(&self, community: &Slug, person: PersonId, granted: Purposes) {
        let me = self.deed(person).await;
        service::consent::give(&self.service, &me, community, 1, granted)
            .await
            .unwrap();
    }

    async fn judge(&self, project: &Slug, person: PersonId) {
        let me = self.deed(person).await;
        let Next::Task(task) = service::work::next(&self.service, &me, project)
            .await
            .unwrap()
        else {
            panic!("a task")
        };
        self.pass(Span::seconds(30));
        let submission = Submission {
            assignment: task.assignment,
            key: task.key,
            answer: domain::work::Answer::ranked(vec![Some(1), Some(2)]),
            active_hint_ms: None,
        };
        let me = self.deed(person).await;
        service::work::submit(&self.service, &me, submission)
            .await
            .unwrap();
    }
}
