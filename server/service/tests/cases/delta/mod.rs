//! A community of two regions with a project of small items.

use crate::world::{self, World};
use domain::authority::Role;
use domain::consent::{Purpose, Purposes};
use domain::id::{AssignmentId, PersonId, RequestKey};
use domain::locale::Locale;
use domain::pay::PayKind;
use domain::profile::{Choice, Definition};
use domain::slug::Slug;
use domain::work::Answer;
use service::Error;
use service::profile::Answer as Profile;
use service::project::NewProject;
use service::work::Submission;

pub struct Delta {
    pub world: World,
    pub community: Slug,
    pub project: Slug,
    pub steward: PersonId,
}

impl Delta {
    /// Founds it, with a profile question about the region and no items.
    pub async fn found(world: World) -> Self {
        let community = world.community("delta").await;
        let steward = world
            .simulated(&community, "founding-steward", Role::Steward)
            .await;
        let label = |text: &str| [(Locale::En, text.to_owned())].into();
        let region = Definition {
            choices: ["north", "south"]
                .map(|value| Choice {
                    label: label(value),
                    ..Choice::plain(value)
                })
                .to_vec(),
            help: label("So that every region is heard."),
            ..Definition::default()
        };
        world.asks(&community, "region", region).await;
        let new = NewProject {
            target_overlap: 3,
            simulated: true,
            ..world::project("tides", world::pay(PayKind::Hourly, 400, 300))
        };
        let project = world.project(&community, new, "").await;
        Self {
            world,
            community,
            project,
            steward,
        }
    }

    /// Imports items of three responses, named by their numbers.
    pub async fn import(&self, numbers: std::ops::Range<usize>) {
        let items = world::items(numbers, &["a", "b", "c"]);
        self.world.import(&self.project, &items).await;
    }

    /// A new contributor, who has not agreed to anything yet.
    pub async fn join(&self, name: &str) -> PersonId {
        self.world
            .simulated(&self.community, name, Role::Contributor)
            .await
    }

    pub async fn agree(&self, person: PersonId, links: bool) {
        let mut purposes = Purposes::from([Purpose::Annotate, Purpose::PublishJudgements]);
        if links {
            purposes.insert(Purpose::LinkDemographics);
        }
        let me = self.world.deed(person).await;
        let service = &self.world.service;
        let given = service::consent::give(service, &me, &self.community, 1, purposes).await;
        assert!(matches!(given, Ok(_) | Err(Error::Busy)), "{given:?}");
    }

    pub async fn live(&self, person: PersonId, region: &str) {
        let me = self.world.deed(person).await;
        let answers = vec![("region".to_owned(), Some(Profile::one(region)))];
        let service = &self.world.service;
        let answered = service::profile::answer(service, &me, &self.community, answers).await;
        assert!(
            matches!(answered, Ok(()) | Err(Error::Busy)),
            "{answered:?}"
        );
    }
}

/// An answer that says nothing but ranks.
pub fn submission(assignment: AssignmentId, key: RequestKey, ranks: Vec<Option<u8>>) -> Submission {
    Submission {
        assignment,
        key,
        answer: Answer::ranked(ranks),
        active_hint_ms: None,
    }
}
