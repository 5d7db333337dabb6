//! An instance with people in it, behind the router that `serve` listens with.

use crate::{engines, round};
use app::Backend;
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Request, header};
use domain::authority::Role;
use domain::consent::{Purpose, Purposes};
use domain::id::{MarkId, PersonId, ResponseId};
use domain::locale::Locale;
use domain::money::Micros;
use domain::panel::Offer;
use domain::pay::{PayKind, PayPolicy};
use domain::profile::{Choice, Definition};
use domain::slug::Slug;
use domain::task::Given;
use domain::time::{Span, Timestamp};
use domain::work::Answer as Said;
use server::assets::Assets;
use server::router::{Options, router};
use service::account::SignUp;
use service::attribute::NewAttribute;
use service::community::NewCommunity;
use service::invitation::NewInvitation;
use service::profile::Answer as ProfileAnswer;
use service::project::NewProject;
use service::work::{Next, Submission};
use service::{Config, Deed, Service};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use tower::ServiceExt;

/// A moment in 2026.
const START: i64 = 1_780_000_000_000_000;
/// Everybody's password.
pub const PASSWORD: &str = "canary many small rivers";

/// Who comes to the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Visitor,
    Contributor,
    Organizer,
    Curator,
    Steward,
    Admin,
    /// A contributor who does not consent to publishing.
    Quiet,
}

impl Who {
    /// In the order of the columns of `statuses.txt`.
    pub const ALL: [Self; 6] = [
        Self::Visitor,
        Self::Contributor,
        Self::Organizer,
        Self::Curator,
        Self::Steward,
        Self::Admin,
    ];

    fn name(self) -> String {
        format!("{self:?}").to_lowercase()
    }

    /// A name that nobody else may read.
    pub fn handle(self) -> String {
        format!("canary-handle-{}", self.name())
    }

    /// A self-description that nobody else may read: neither contributor lets it be linked.
    pub fn description(self) -> String {
        format!("canary-description-{}", self.name())
    }

    /// A reason that nobody else may read, unless it may be published.
    pub fn rationale(self) -> String {
        format!("canary-rationale-{}", self.name())
    }

    /// A guardian's word that nobody else may read but whoever attaches such.
    pub fn reference(self) -> String {
        format!("canary-reference-{}", self.name())
    }

    /// A name for payment that nobody else may read but whoever pays.
    pub fn payee(self) -> String {
        format!("canary-payee-{}", self.name())
    }

    /// An account that nobody else may read but whoever pays.
    pub fn destination(self) -> String {
        format!("canary-destination-{}", self.name())
    }

    /// An objection that nobody else may read but whoever decides it.
    pub fn objection(self) -> String {
        format!("canary-objection-{}", self.name())
    }

    /// What is said to a mark, that nobody else may read but whoever decides it.
    pub fn answer(self) -> String {
        format!("canary-answer-{}", self.name())
    }

    /// What is said in a round, that nobody may read but who takes part in it.
    pub fn said(self) -> String {
        format!("canary-said-{}", self.name())
    }

    /// A wording that nobody else may read: neither contributor lets it be published.
    pub fn wording(self) -> String {
        format!("canary-wording-{}", self.name())
    }

    /// Who somebody is to a panel's provider, that nobody else may read but whoever pays.
    pub fn participant(self) -> String {
        format!("canary-participant-{}", self.name())
    }

    /// What opens their place, and their code: both nobody else's.
    pub fn submission(self) -> String {
        format!("canary-submission-{}", self.name())
    }

    /// A proposal that only peers read, while they are asked about it.
    pub fn proposal(self) -> String {
        format!("canary-proposal-{}", self.name())
    }

    /// What somebody does not want to read, that nobody else may know.
    pub fn refused(self) -> String {
        format!("canary-refused-{}", self.name())
    }

    /// A device that nobody else may read.
    pub fn device(self) -> String {
        format!("canary-device-{}", self.name())
    }

    /// An address that nobody else may read.
    pub fn email(self) -> String {
        format!("canary-email-{}@example.org", self.name())
    }
}

/// The instance.
pub struct House {
    pub service: Service,
    pub router: Router,
    pub folder: tempfile::TempDir,
    /// The community, `river`.
    pub community: Slug,
    /// Its project, `kind-refusals`.
    pub project: Slug,
    /// An open invitation's token.
    pub token: String,
    /// The first item's id.
    pub item: String,
    /// The version of a built release.
    pub release: i64,
    /// A dispute's id, of the contributor.
    pub dispute: String,
    /// A round's id, in which both contributors said something.
    pub round: String,
    /// A panel's id, by which both contributors came too.
    pub panel: String,
    people: Vec<(Who, PersonId)>,
    cookies: Vec<(Who, String)>,
    clock: Arc<AtomicI64>,
}

/// What came back.
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub text: String,
}

impl Answer {
    /// A header's text; empty where it is missing.
    pub fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name);
        value
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }
}

/// Opens a house on each engine and goes through the story in it.
pub async fn on_each<F: Future<Output = ()>>(story: impl Fn(House) -> F) {
    on_each_with(Options::default(), story).await;
}

/// As [`on_each`], reached as the options say.
pub async fn on_each_with<F: Future<Output = ()>>(options: Options, story: impl Fn(House) -> F) {
    for engine in engines::all() {
        story(House::open(engine, options).await).await;
    }
}

impl House {
    /// A house on an engine; `sqlite` or `postgres`.
    pub async fn open(engine: &str, options: Options) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database_url = match engine {
            "sqlite" => format!("sqlite://{}", folder.path().join("test.db").display()),
            _ => engines::postgres().await,
        };
        let clock = Arc::new(AtomicI64::new(START));
        let (reading, drawn) = (Arc::clone(&clock), AtomicU64::new(1));
        let config = Config {
            database_url,
            data_dir: folder.path().to_owned(),
            public_url: "http://127.0.0.1:3000".to_owned(),
            clock: Arc::new(move || Timestamp::from_micros(reading.load(Ordering::SeqCst))),
            // Distinct is all that these tests need of chance.
            entropy: Arc::new(move |buffer| {
                for chunk in buffer.chunks_mut(8) {
                    let next = drawn.fetch_add(1, Ordering::SeqCst);
                    let next = next.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_le_bytes();
                    chunk.copy_from_slice(&next[..chunk.len()]);
                }
            }),
            readers: 2,
            private_endpoints: false,
        };
        let service = Service::open(config).await.unwrap();
        let assets = Assets::find(folder.path());
        let backend = Backend {
            service: service.clone(),
            stylesheet: assets.stylesheet.clone(),
            away: assets.away.clone(),
            live: assets.live.clone(),
            bundle: None,
            demo: Arc::new([]),
        };
        let mut house = Self {
            router: router(backend, assets, options),
            service,
            folder,
            community: "river".parse().unwrap(),
            project: "kind-refusals".parse().unwrap(),
            token: String::new(),
            item: String::new(),
            release: 1,
            dispute: String::new(),
            round: String::new(),
            panel: String::new(),
            people: Vec::new(),
            cookies: Vec::new(),
            clock,
        };
        house.found().await;
        house.people_come().await;
        house.work().await;
        // `./check` counts these lines.
        println!("ran on {engine}");
        house
    }

    /// Lets time pass.
    pub fn pass(&self, span: Span) {
        self.clock.fetch_add(span.as_micros(), Ordering::SeqCst);
    }

    /// A deed of somebody.
    pub async fn deed(&self, who: Who) -> Deed {
        let person = self.people.iter().find(|(known, _)| *known == who);
        let person = person.map(|(_, person)| *person);
        self.service.deed(person, Locale::En).await.unwrap()
    }

    /// The community with its question, and the project with its items.
    async fn found(&mut self) {
        let (service, root) = (&self.service, self.service.instance_deed());
        let locales = vec![Locale::En];
        let new = NewCommunity {
            slug: self.community.to_string(),
            name: "River people <script>alert('name')</script>".to_owned(),
            charter: "We decide together. \u{202e}<b>bold</b></textarea><i>out".to_owned(),
            licence: "CC-BY-4.0".to_owned(),
            consent: app::consent_texts(&locales),
            locales,
            controller: "The river council".to_owned(),
            ..NewCommunity::default()
        };
        service::community::found(service, &root, new)
            .await
            .unwrap();
        let texts = |text: &str| [(Locale::En, text.to_owned())].into_iter().collect();
        let new = NewAttribute {
            key: "age_band".to_owned(),
            asked: Definition {
                label: texts("Age band"),
                help: texts("To see whose voices are heard."),
                choices: vec![Choice {
                    label: texts("18 to 29"),
                    ..Choice::plain("18-29")
                }],
                ..Definition::default()
            },
        };
        service::attribute::add(service, &root, &self.community, new)
            .await
            .unwrap();
        let steward = "founding-steward";
        service::account::create_simulated(service, &root, steward, &self.community, Role::Steward)
            .await
            .unwrap();
        let pay = PayPolicy {
            kind: PayKind::Hourly,
            currency: "KES".parse().unwrap(),
            rate: Micros(500_000_000),
            floor: Micros(300_000_000),
        };
        let new = NewProject {
            slug: self.project.to_string(),
            title: "Kind refusals".to_owned(),
            summary: "Which would you give a friend?".to_owned(),
            locale: "en".to_owned(),
            target_overlap: 30,
            pay,
            minutes_estimate: 1,
            dimensions: vec![],
            guidelines: "Judge as yourself. <img src=x onerror=alert(1)>".to_owned(),
            simulated: false,
        };
        service::project::create(service, &root, &self.community, new)
            .await
            .unwrap();
        let item = |n: u8| {
            let hostile = "<script>alert(1)</script> \u{202e}gnp.exe";
            let responses = ["a", "b", hostile].map(|text| serde_json::json!({ "text": text }));
            let prompt = format!("p{n} </p><script>alert(2)</script>");
            let id = n.to_string();
            serde_json::json!({ "id": id, "prompt": prompt, "responses": responses, "language": "en" })
        };
        let items: Vec<String> = (1..=3).map(|n| item(n).to_string()).collect();
        let items = items.join("\n");
        service::item::import(
            service,
            &root,
            &self.project,
            &items,
            &domain::item::Reading::default(),
        )
        .await
        .unwrap();
    }

    /// One person of every role, through an invitation; the admin through the instance's link.
    async fn people_come(&mut self) {
        let root = self.service.instance_deed();
        let roles = [
            (Who::Contributor, Role::Contributor),
            (Who::Quiet, Role::Contributor),
            (Who::Organizer, Role::Organizer),
            (Who::Curator, Role::Curator),
            (Who::Steward, Role::Steward),
        ];
        for (who, role) in roles {
            let token = self.invite(&root, role).await;
            let visitor = self.service.deed(None, Locale::En).await.unwrap();
            let new = sign_up(who);
            let person = service::invitation::sign_up(&self.service, &visitor, &token, new);
            self.people.push((who, person.await.unwrap()));
        }
        let link = service::setup::first_admin_link(&self.service)
            .await
            .unwrap()
            .unwrap();
        let visitor = self.service.deed(None, Locale::En).await.unwrap();
        let admin = service::setup::claim(&self.service, &visitor, &link, sign_up(Who::Admin));
        self.people.push((Who::Admin, admin.await.unwrap()));
        self.token = self.invite(&root, Role::Contributor).await;
        for place in 0..self.people.len() {
            let (who, _) = self.people[place];
            let cookie = self.sign_in(who).await;
            self.cookies.push((who, cookie));
        }
    }

    async fn invite(&self, root: &Deed, role: Role) -> String {
        let new = NewInvitation {
            role,
            most_uses: None,
            days: 30,
            project: None,
        };
        service::invitation::create(&self.service, root, &self.community, new)
            .await
            .unwrap()
    }

    /// Two contributors consent, describe themselves and judge; the curator builds a release.
    async fn work(&mut self) {
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

    async fn contribute(&self, who: Who, purposes: Purposes) {
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
    async fn come_by_panel(&self, who: Who) {
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
    async fn entrust(&self, who: Who) {
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
    async fn mark(&self, who: Who) -> MarkId {
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
    async fn propose(
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

    /// Signs somebody in through the form; the session's cookie.
    pub async fn sign_in(&self, who: Who) -> String {
        let handle = who.handle();
        let fields = [
            ("name", handle.as_str()),
            ("password", PASSWORD),
            ("next", "/me"),
        ];
        let request = form("/act/sign_in", "").header(header::USER_AGENT, who.device());
        let answer = self.send(request.body(encoded(&fields)).unwrap()).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        let cookie = answer
            .header("set-cookie")
            .split(';')
            .next()
            .unwrap_or_default();
        assert!(cookie.contains("polyphony="), "{cookie}");
        cookie.to_owned()
    }

    /// The cookie of somebody who is signed in; nothing for a visitor.
    pub fn cookie(&self, who: Who) -> &str {
        let known = self.cookies.iter().find(|(known, _)| *known == who);
        known.map_or("", |(_, cookie)| cookie)
    }

    /// Loads an address.
    pub async fn get(&self, path: &str, who: Who) -> Answer {
        self.get_as(path, self.cookie(who)).await
    }

    /// Loads an address with a cookie.
    pub async fn get_as(&self, path: &str, cookie: &str) -> Answer {
        let request = Request::get(path).header(header::COOKIE, cookie);
        self.send(request.body(Body::empty()).unwrap()).await
    }

    /// Sends a form, as a browser does from this site.
    pub async fn post(&self, path: &str, who: Who, fields: &[(&str, &str)]) -> Answer {
        self.post_as(path, self.cookie(who), fields).await
    }

    /// Sends a form with a cookie.
    pub async fn post_as(&self, path: &str, cookie: &str, fields: &[(&str, &str)]) -> Answer {
        let request = form(path, cookie).body(encoded(fields)).unwrap();
        self.send(request).await
    }

    /// Sends a request from the loopback.
    pub async fn send(&self, mut request: Request<Body>) -> Answer {
        let peer = SocketAddr::from(([127, 0, 0, 1], 40_000));
        request.extensions_mut().insert(ConnectInfo(peer));
        let answer = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = answer.into_parts();
        let body = axum::body::to_bytes(body, 1 << 24).await.unwrap();
        Answer {
            status: parts.status.as_u16(),
            headers: parts.headers,
            text: String::from_utf8_lossy(&body).into_owned(),
        }
    }
}

fn form(path: &str, cookie: &str) -> axum::http::request::Builder {
    Request::post(path)
        .header(header::COOKIE, cookie)
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
}

fn encoded(fields: &[(&str, &str)]) -> Body {
    let mut form = url::form_urlencoded::Serializer::new(String::new());
    Body::from(form.extend_pairs(fields).finish())
}

fn sign_up(who: Who) -> SignUp {
    SignUp {
        handle: who.handle(),
        email: who.email(),
        password: PASSWORD.to_owned(),
        locale: Locale::En,
    }
}
