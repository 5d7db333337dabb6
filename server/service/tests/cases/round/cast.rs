//! The people of a round, and what each of them does.

use crate::world::{self, World};
use domain::authority::Role;
use domain::consent::Purpose;
use domain::deliberation::template::{EarlyEnd, Plan, Quorum};
use domain::deliberation::transcript::Transcript;
use domain::deliberation::{Stage, Step, Template};
use domain::id::{ItemId, PersonId, RoundId};
use domain::pay::PayKind;
use domain::slug::Slug;
use domain::time::Span;
use service::round::organize::{Lead, NewRound, Who};
use service::round::rank::NewOrder;
use service::round::view::{Look, Room, RoundView};
use service::round::{Written, builder, organize, part, rank, view};
use service::work::{Next, Submission};
use service::{Deed, Error, Result, Service};

/// A round in a world.
pub struct Story {
    pub world: World,
    pub community: Slug,
    pub project: Slug,
    pub organizer: PersonId,
    pub people: Vec<PersonId>,
}

pub fn template(stages: &[Stage], early: EarlyEnd) -> Template {
    let plan = |stage: &Stage| Plan {
        stage: *stage,
        lasts: Span::days(2),
        quorum: Some(Quorum::Percent(50)),
        early,
    };
    Template::new(stages.iter().map(plan).collect()).unwrap()
}

pub fn said(text: &str) -> Written {
    Written {
        text: text.to_owned(),
        language: "en".to_owned(),
    }
}

pub fn key_of(error: Error) -> String {
    match error {
        Error::Refused(refusal) => refusal.problems[0].key.clone(),
        other => other.to_string(),
    }
}

impl Story {
    /// A community with two items and six people who consented.
    pub async fn begin(world: World) -> Self {
        let community = world.community("river").await;
        let new = world::project("kind-refusals", world::pay(PayKind::Hourly, 360, 300));
        let items = world::items(1..=2, &["a", "b", "c"]);
        let project = world.project(&community, new, &items).await;
        let organizer = world
            .simulated(&community, "organizer", Role::Organizer)
            .await;
        let mut people = Vec::new();
        for name in ["ana", "bo", "chi", "dia", "eli", "fay"] {
            let person = world.simulated(&community, name, Role::Contributor).await;
            let granted = [
                Purpose::Annotate,
                Purpose::PublishJudgements,
                Purpose::QuoteWords,
            ];
            world.consents(&community, person, &granted).await;
            people.push(person);
        }
        Self {
            world,
            community,
            project,
            organizer,
            people,
        }
    }

    pub fn service(&self) -> &Service {
        &self.world.service
    }

    pub async fn deed(&self, who: usize) -> Deed {
        self.world.deed(self.people[who]).await
    }

    pub async fn organizer(&self) -> Deed {
        self.world.deed(self.organizer).await
    }

    pub async fn transcript(&self, id: RoundId) -> Transcript {
        let mut conn = self.service().store().read().await.unwrap();
        let found = store::round::transcript(&mut conn, id).await;
        found.unwrap().unwrap()
    }

    pub async fn items(&self) -> Vec<ItemId> {
        let deed = self.organizer().await;
        let found = builder::builder(self.service(), &deed, &self.project, None).await;
        found.unwrap().items.iter().map(|item| item.id).collect()
    }

    pub async fn create(&self, stages: &[Stage], who: Who) -> Result<RoundId> {
        self.create_as(template(stages, EarlyEnd::All), who).await
    }

    pub async fn create_as(&self, template: Template, who: Who) -> Result<RoundId> {
        let service = self.service();
        let deed = self.organizer().await;
        let new = NewRound {
            title: "What is a kind refusal?".to_owned(),
            purpose: "To hear one another.".to_owned(),
            items: self.items().await,
            template,
            who,
        };
        organize::create(service, &deed, &self.project, service.request_key(), new).await
    }

    pub async fn lead(&self, id: RoundId, lead: Lead) -> Result<()> {
        let service = self.service();
        let deed = self.organizer().await;
        organize::lead(service, &deed, id, service.request_key(), lead).await
    }

    pub async fn join(&self, id: RoundId, who: usize) -> Result<()> {
        let service = self.service();
        part::join(service, &self.deed(who).await, id, service.request_key()).await
    }

    pub async fn view(&self, id: RoundId, who: usize) -> RoundView {
        let deed = self.deed(who).await;
        view::view(self.service(), &deed, id, Look::default())
            .await
            .unwrap()
    }

    pub async fn step(&self, id: RoundId, who: usize) -> Step {
        self.view(id, who).await.card.step.unwrap()
    }

    pub async fn stage(&self, id: RoundId) -> Option<Stage> {
        self.view(id, 0).await.card.stage
    }

    /// Ranks the item that the room shows; `ranks` are of a, b, c.
    pub async fn rank(&self, id: RoundId, who: usize, ranks: [u8; 3], reason: &str) {
        let service = self.service();
        let Room::Rank(room) = self.view(id, who).await.room else {
            panic!("a room to rank in")
        };
        let task = room.task.expect("an item to rank");
        let place = |text: &str| ["a", "b", "c"].iter().position(|known| *known == text);
        let shown = task.responses.iter();
        let ranks = shown.map(|one| Some(ranks[place(&one.text).unwrap()]));
        let new = NewOrder {
            item: task.item,
            ranks: ranks.collect(),
            none_acceptable: false,
            reason: reason.to_owned(),
        };
        self.world.pass(Span::seconds(40));
        let deed = self.deed(who).await;
        let key = service.request_key();
        rank::rank(service, &deed, id, key, new.clone())
            .await
            .unwrap();
        // The same request again changes nothing.
        rank::rank(service, &deed, id, key, new).await.unwrap();
    }

    /// Judges every item of the project, outside of any round, a over b over c.
    pub async fn judge(&self, who: usize) {
        let service = self.service();
        while let Next::Task(task) =
            service::work::next(service, &self.deed(who).await, &self.project)
                .await
                .unwrap()
        {
            self.world.pass(Span::seconds(40));
            let rank = |text: &str| ["a", "b", "c"].iter().zip(1..).find(|one| *one.0 == text);
            let ranks = task.responses.iter().map(|one| rank(&one.text));
            let submission = Submission {
                assignment: task.assignment,
                key: task.key,
                answer: domain::work::Answer {
                    rationale: "as I said".to_owned(),
                    ..domain::work::Answer::ranked(
                        ranks.map(|found| found.map(|(_, rank)| rank)).collect(),
                    )
                },
                active_hint_ms: None,
            };
            service::work::submit(service, &self.deed(who).await, submission)
                .await
                .unwrap();
        }
    }

    /// Keeps what one said of the item that the room shows.
    pub async fn keep(&self, id: RoundId, who: usize) {
        let service = self.service();
        let Room::Rank(room) = self.view(id, who).await.room else {
            panic!("a room to rank in")
        };
        let task = room.task.unwrap();
        assert!(task.earlier.is_some(), "what one said before");
        let (deed, key) = (self.deed(who).await, service.request_key());
        rank::keep_earlier(service, &deed, id, key, task.item, "")
            .await
            .unwrap();
    }

    pub async fn done(&self, id: RoundId, who: usize, stage: Stage) -> Result<()> {
        let service = self.service();
        let deed = self.deed(who).await;
        part::done(service, &deed, id, service.request_key(), stage).await
    }
}
