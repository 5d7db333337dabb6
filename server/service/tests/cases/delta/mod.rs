//! A community of two regions with a project of small items.

use crate::world::World;
use domain::authority::Role;
use domain::consent::{Purpose, Purposes};
use domain::id::{AssignmentId, PersonId, RequestKey};
use domain::item::Reading;
use domain::locale::Locale;
use domain::money::Micros;
use domain::pay::{PayKind, PayPolicy};
use domain::profile::{Choice, Definition};
use domain::slug::Slug;
use domain::work::Answer;
use service::Error;
use service::attribute::NewAttribute;
use service::community::{ConsentText, NewCommunity};
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
        let (service, root) = (&world.service, world.service.instance_deed());
        let consent = ConsentText {
            locale: Locale::En,
            title: "Before you begin".to_owned(),
            body: "You decide.".to_owned(),
            ..ConsentText::default()
        };
        let new = NewCommunity {
            slug: "delta".to_owned(),
            name: "Delta people".to_owned(),
            charter: "All regions speak.".to_owned(),
            licence: "CC-BY-4.0".to_owned(),
            locales: vec![Locale::En],
            consent: vec![consent],
            controller: "The delta council".to_owned(),
            ..NewCommunity::default()
        };
        let community = service::community::found(service, &root, new)
            .await
            .unwrap();
        let role = Role::Steward;
        let steward =
            service::account::create_simulated(service, &root, "steward", &community, role)
                .await
                .unwrap();
        let label = |text: &str| [(Locale::En, text.to_owned())].into();
        let region = NewAttribute {
            key: "region".to_owned(),
            asked: Definition {
                label: label("Where do you live?"),
                help: label("So that every region is heard."),
                choices: ["north", "south"]
                    .map(|value| Choice {
                        label: label(value),
                        ..Choice::plain(value)
                    })
                    .to_vec(),
                ..Definition::default()
            },
        };
        service::attribute::add(service, &root, &community, region)
            .await
            .unwrap();
        let new = NewProject {
            slug: "tides".to_owned(),
            title: "Tides".to_owned(),
            summary: "Which answer would you trust?".to_owned(),
            locale: "en".to_owned(),
            target_overlap: 3,
            pay: PayPolicy {
                kind: PayKind::Hourly,
                currency: "KES".parse().unwrap(),
                rate: Micros(400_000_000),
                floor: Micros(300_000_000),
            },
            minutes_estimate: 1,
            dimensions: vec![],
            guidelines: "Judge as yourself.".to_owned(),
            simulated: true,
        };
        let project = service::project::create(service, &root, &community, new)
            .await
            .unwrap();
        Self {
            world,
            community,
            project,
            steward,
        }
    }

    /// Imports items of three responses, named by their numbers.
    pub async fn import(&self, numbers: std::ops::Range<usize>) {
        let (service, root) = (&self.world.service, self.world.service.instance_deed());
        let line = |n| {
            format!(
                r#"{{"id":"{n}","prompt":"p{n}","responses":[{{"text":"a"}},{{"text":"b"}},{{"text":"c"}}],"language":"en"}}"#
            )
        };
        let lines: Vec<String> = numbers.map(line).collect();
        service::item::import(
            service,
            &root,
            &self.project,
            &lines.join("\n"),
            &Reading::default(),
        )
        .await
        .unwrap();
    }

    /// A new contributor, who has not agreed to anything yet.
    pub async fn join(&self, name: &str) -> PersonId {
        let (service, root) = (&self.world.service, self.world.service.instance_deed());
        let role = Role::Contributor;
        service::account::create_simulated(service, &root, name, &self.community, role)
            .await
            .unwrap()
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
