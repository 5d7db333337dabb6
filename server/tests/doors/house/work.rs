//! What its people do, each leaving words behind that are theirs alone.

use super::{House, Who};
use crate::round;
use domain::consent::{Purpose, Purposes};
use domain::id::{MarkId, PersonId, ResponseId};
use domain::panel::Offer;
use domain::task::Given;
use domain::time::Span;
use domain::work::Answer as Said;
use service::profile::Answer as ProfileAnswer;
use service::work::{Next, Submission};

impl House {
    /// Two contributors consent, describe themselves and judge; the curator builds a release.
    pub(super) async fn work(&mut self) {
        let quiet = Purposes::from([Purpose::Annotate]);
        let publishes = Purposes::from([
            Purpose::Annotate,
            Purpose::PublishJudgements,
            Purpose::QuoteWords,
        ]);
        self.contribute(Who::Contributor, publishes).await;
        self.contribute(Who::Quiet, quiet).await;
        let offer = Offer {
            name: "March".to_owned(),
            places: 9,
            judgements: 50,
            minutes: 10_000,
            code: None,
            return_url: None,
        };
        let organizer = self.deed(Who::Organizer).await;
        let panel = service::panel::create(&self.service, &organizer, &self.project, offer).await;
        self.panel = panel.unwrap().to_string();
        for who in [Who::Contributor, Who::Quiet] {
            self.come_by_panel(who).await;
            self.entrust(who).await;
        }
        self.round = round::hold(self).await.to_string();
        let disputes = format!("/p/{}/disputes", self.project);
        let page = self.get(&disputes, Who::Contributor).await.text;
        let (_, link) = page.split_once("href=\"/disputes/").expect("a dispute");
        self.dispute = link.split('"').next().unwrap_or_default().to_owned();
        let (service, curator) = (&self.service, self.deed(Who::Curator).await);
        let asked = service::release::request(service, &curator, &self.project).await;
        self.release = asked.unwrap();
        assert!(
            service::job::run_next(service).await.unwrap(),
            "the release's job"
        );
        let seen = service::explorer::view(service, &curator, &self.project)
            .await
            .unwrap();
        let service::explorer::Seen::Ready { explored, .. } = seen else {
            panic!("few judgements are analysed at once")
        };
        self.item = explored.items.first().unwrap().id.to_string();
    }

    pub(super) async fn contribute(&self, who: Who, purposes: Purposes) {
        let (service, community) = (&self.service, &self.community);
        let me = self.deed(who).await;
        service::consent::give(service, &me, community, 1, purposes)
            .await
            .unwrap();
        let said = Some(ProfileAnswer::one(&who.description()));
        let answers = vec![("age_band".to_owned(), said)];
        service::profile::answer(service, &me, community, answers)
            .await
            .unwrap();
        // One item is left to do.
        for _ in 0..2 {
            let me = self.deed(who).await;
            let next = service::work::next(service, &me, &self.project)
                .await
                .unwrap();
            let Next::Task(task) = next else {
                panic!("a task")
            };
            self.pass(Span::seconds(40));
            let submission = Submission {
                assignment: task.assignment,
                key: task.key,
                answer: Said {
                    given: Given::ranked(vec![Some(1), Some(2), None]),
                    confidence: Some(3),
                    rationale: who.rationale(),
                    ..Said::default()
                },
                active_hint_ms: None,
            };
            let me = self.deed(who).await;
            service::work::submit(service, &me, submission)
                .await
                .unwrap();
        }
    }

    /// Comes by the panel's link, through its page and its form.
    pub(super) async fn come_by_panel(&self, who: Who) {
        let (participant, submission) = (who.participant(), who.submission());
        let address = format!(
            "/panels/{}?PROLIFIC_PID={participant}&SESSION_ID={submission}",
            self.panel
        );
        let page = self.get(&address, who).await;
        assert!(page.text.contains(&participant), "{}", page.text);
        let key = self.service.request_key().to_string();
        let fields = [
            ("panel", self.panel.as_str()),
            ("participant", participant.as_str()),
            ("key", key.as_str()),
            ("back", address.as_str()),
            ("session", submission.as_str()),
        ];
        let entered = self.post("/act/enter_panel", who, &fields).await;
        let work = format!("/p/{}/work", self.project);
        assert_eq!(entered.header("location"), work, "{}", entered.text);
    }

    /// What a contributor entrusts to whoever runs, pays and judges the work, each through its form.
    pub(super) async fn entrust(&self, who: Who) {
        let (handle, reference) = (who.handle(), who.reference());
        let guardian = [
            ("community", self.community.as_str()),
            ("kind", "guardianship"),
            ("reference", reference.as_str()),
            ("person", handle.as_str()),
            ("back", "/"),
        ];
        let attached = self
            .post("/act/attach_reference", Who::Organizer, &guardian)
            .await;
        assert_ne!(attached.header("location"), "/", "{}", attached.text);
        let (name, destination, words) = (who.payee(), who.destination(), who.objection());
        let payee = [
            ("name", name.as_str()),
            ("method", "other"),
            ("destination", destination.as_str()),
            ("back", "/me/payment"),
        ];
        let kept = self.post("/act/keep_payee", who, &payee).await;
        assert_eq!(kept.status, 303, "{}", kept.text);
        let (key, project) = (
            self.service.request_key().to_string(),
            self.project.to_string(),
        );
        let objection = [
            ("project", project.as_str()),
            ("key", key.as_str()),
            ("words", words.as_str()),
            ("back", "/"),
        ];
        let opened = self.post("/act/open_dispute", who, &objection).await;
        assert_ne!(opened.header("location"), "/", "{}", opened.text);
        let mark = self.mark(who).await.to_string();
        let answer = who.answer();
        let fields = [
            ("mark", mark.as_str()),
            ("answer", answer.as_str()),
            ("back", "/"),
        ];
        let answered = self.post("/act/answer_mark", who, &fields).await;
        assert_ne!(answered.header("location"), "/", "{}", answered.text);
    }

    /// A mark on somebody's first judgement, and a response that they wrote in it.
    pub(super) async fn mark(&self, who: Who) -> MarkId {
        let service = &self.service;
        let person = self.deed(who).await.actor.person().unwrap();
        let mut tx = service.store().begin().await.unwrap();
        let project = store::project::by_slug(&mut tx, &self.project).await;
        let project = project.unwrap().unwrap().id;
        let all = store::judgement::of_project(&mut tx, project, service.now()).await;
        let all = all.unwrap();
        let judgement = all.iter().find(|judgement| judgement.person_id == person);
        let mark = store::mark::Mark {
            id: MarkId(service.request_key().0),
            project_id: project,
            person_id: person,
            judgement_id: judgement.unwrap().id,
            sign: "same_order".to_owned(),
            evidence: store::Json(serde_json::json!({})),
            raised_at: service.now(),
            answer: None,
            decision: None,
            reason: None,
            appeal: None,
            ruling: None,
            ruling_reason: None,
        };
        store::mark::insert(&mut tx, &mark);
        let judgement = judgement.unwrap();
        let written = store::task::Written {
            id: ResponseId(service.request_key().0),
            judgement_id: judgement.id,
            item_id: judgement.item_id,
            person_id: person,
            revises: judgement.order_shown[0],
            text: who.wording(),
            created_at: service.now(),
        };
        store::task::write(&mut tx, &written).await.unwrap();
        self.propose(&mut tx, who, person, judgement).await;
        tx.commit().await.unwrap();
        mark.id
    }

    /// What somebody proposes, mends and does not want.
    pub(super) async fn propose(
        &self,
        tx: &mut store::Tx,
        who: Who,
        person: PersonId,
        judgement: &store::judgement::Judgement,
    ) {
        let at = self.service.now();
        let turns = store::Json(vec![domain::item::Message {
            role: "user".to_owned(),
            content: who.proposal(),
        }]);
        let language: domain::language::Language = "en".parse().unwrap();
        let prompt = store::prompt::Prompt {
            id: domain::id::PromptId(judgement.id.0),
            project_id: judgement.project_id,
            external_id: format!("proposal-{}", judgement.id),
            language: language.clone(),
            turns: turns.clone(),
            source: String::new(),
            licence: String::new(),
            metadata: store::Json(serde_json::json!({})),
            state: "review".to_owned(),
            author_id: Some(person),
            created_at: at,
        };
        store::prompt::insert(tx, &prompt).await.unwrap();
        let mend = store::mend::Mend {
            id: domain::id::MendId(judgement.id.0),
            project_id: judgement.project_id,
            item_id: judgement.item_id,
            person_id: person,
            turns,
            responses: store::Json(vec![who.proposal()]),
            note: who.proposal(),
            // Another one of its item may wait.
            state: "declined".to_owned(),
            created_at: at,
        };
        store::mend::insert(tx, &mend).await.unwrap();
        let languages = [(language, 4)];
        store::language::speak(tx, person, &languages, at)
            .await
            .unwrap();
        store::warning::refuse(tx, person, [who.refused()])
            .await
            .unwrap();
    }
}
