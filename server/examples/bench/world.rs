//! Who and what is there before the clock runs: made by the use cases that real people's acts go through.

use crate::Outcome;
use crate::alone::{self, InProcess};
use crate::drive::drive;
use domain::authority::Role;
use domain::consent::{Purpose, Purposes};
use domain::id::PersonId;
use domain::locale::Locale;
use domain::money::Micros;
use domain::pay::{PayKind, PayPolicy};
use domain::slug::Slug;
use domain::time::Span;
use server::cli::Place;
use service::community::NewCommunity;
use service::project::NewProject;
use service::{Deed, Service};
use std::collections::HashMap;
use std::sync::Arc;
use store::sessions::Sessions;
use tower_sessions::SessionStore;
use tower_sessions::session::{Id, Record};

/// Contributors.
const PEOPLE: usize = 250;
/// Projects whose work is measured.
const PROJECTS: usize = 20;
/// Items of each project.
const ITEMS: usize = 40;
/// The project whose release is built: everybody judges all of its items.
const RELEASED: &str = "released";

/// The seeded instance.
pub struct World {
    /// The use cases.
    pub service: Service,
    /// Its contributors.
    pub people: Vec<PersonId>,
    /// What the load needs of it.
    pub seats: Seats,
    data_dir: std::path::PathBuf,
}

/// Sessions and projects.
pub struct Seats {
    /// Everybody's cookie.
    pub cookies: Vec<String>,
    /// Projects with work for everybody.
    pub projects: Vec<Slug>,
}

impl World {
    /// Fills an empty instance.
    pub async fn seed(place: &Place) -> Outcome<Self> {
        let service = server::config::open(place, "http://127.0.0.1:3000")
            .await
            .map_err(|error| error.to_string())?;
        let root = service.instance_deed();
        let locales = vec![Locale::En];
        let new = NewCommunity {
            slug: "bench".to_owned(),
            name: "People of the benchmark".to_owned(),
            charter: prose(300),
            licence: "CC-BY-4.0".to_owned(),
            consent: app::consent_texts(&locales),
            locales,
            controller: "Nobody".to_owned(),
            simulated: true,
            ..NewCommunity::default()
        };
        let community = service::community::found(&service, &root, new).await?;
        let join = |name: String, role| {
            let (service, root, community) = (&service, &root, &community);
            async move {
                service::account::create_simulated(service, root, &name, community, role).await
            }
        };
        join("bench-steward".to_owned(), Role::Steward).await?;
        let mut projects = Vec::new();
        for index in 0..=PROJECTS {
            let slug = match index {
                0 => RELEASED.to_owned(),
                _ => format!("bench-{index}"),
            };
            projects.push(project(&service, &root, &community, slug).await?);
        }
        projects.remove(0);
        let clock = service.config().clock.clone();
        let store = Sessions::new(service.store().clone(), clock, Span::days(1));
        let (mut people, mut cookies) = (Vec::new(), Vec::new());
        for index in 0..PEOPLE {
            let person = join(format!("bench-{index}"), Role::Contributor).await?;
            let me = service.deed(Some(person), Locale::En).await?;
            let version = service::consent::ask(&service, &me, &community)
                .await?
                .version;
            let granted = Purposes::from(Purpose::ALL);
            service::consent::give(&service, &me, &community, version, granted).await?;
            cookies.push(format!("polyphony={}", session(&store, person).await?));
            people.push(person);
        }
        Ok(Self {
            service,
            people,
            seats: Seats { cookies, projects },
            data_dir: place.data_dir.clone(),
        })
    }

    /// Everybody judges every item of the project that is released; how many judgements that makes.
    pub async fn judge_for_release(&self) -> Outcome<usize> {
        let project: Slug = RELEASED.parse()?;
        let mut made = 0;
        for _ in 0..ITEMS {
            let work: Vec<_> = self
                .people
                .iter()
                .map(|me| (*me, project.clone()))
                .collect();
            let reserved = alone::reserve(self, work).await?;
            made += reserved.len();
            let clients = InProcess::several(self, 16);
            drive("", clients, Arc::new(reserved)).await?;
        }
        Ok(made)
    }

    /// Builds the release of the present state.
    pub async fn build_release(&self, name: &str) -> Outcome {
        let out = self.data_dir.join(name);
        let root = self.service.instance_deed();
        service::release::build(&self.service, &root, &RELEASED.parse()?, &out).await?;
        Ok(())
    }

    /// Closes the database; what the load needs.
    pub async fn close(self) -> Seats {
        self.service.close().await;
        self.seats
    }
}

async fn project(service: &Service, root: &Deed, community: &Slug, slug: String) -> Outcome<Slug> {
    let pay = PayPolicy {
        kind: PayKind::Hourly,
        currency: "EUR".parse()?,
        rate: Micros(15_000_000),
        floor: Micros(12_000_000),
    };
    let new = NewProject {
        slug,
        title: "Kind refusals".to_owned(),
        summary: prose(150),
        locale: "en".to_owned(),
        target_overlap: PEOPLE as i64,
        pay,
        minutes_estimate: 1,
        dimensions: Vec::new(),
        guidelines: prose(1_500),
        simulated: true,
    };
    let slug = service::project::create(service, root, community, new).await?;
    let item = |number: usize| {
        let response =
            |length: usize| serde_json::json!({ "text": prose(length), "model": "none" });
        let responses = [response(400), response(600), response(800)];
        serde_json::json!({
            "id": number.to_string(), "prompt": prose(200), "responses": responses, "language": "en",
        })
    };
    let lines: Vec<String> = (0..ITEMS).map(|number| item(number).to_string()).collect();
    let reading = domain::item::Reading::default();
    service::item::import(service, root, &slug, &lines.join("\n"), &reading).await?;
    Ok(slug)
}

/// Signs somebody in; the session's id.
async fn session(store: &Sessions, person: PersonId) -> Outcome<Id> {
    let data = [
        (store::sessions::PERSON, serde_json::json!(person)),
        (store::sessions::DEVICE, serde_json::json!("bench")),
    ];
    let mut record = Record {
        id: Id::default(),
        data: HashMap::from(data.map(|(key, value)| (key.to_owned(), value))),
        expiry_date: time::OffsetDateTime::now_utc() + time::Duration::days(30),
    };
    store.create(&mut record).await?;
    Ok(record.id)
}

/// About so many characters of text with paragraphs.
fn prose(characters: usize) -> String {
    const WORDS: &str = "a friend asks again and you would rather not, so you say it kindly: \
        \"thank you, not this time\" & mean it, since nobody is helped by a yes that costs too much ";
    let mut text: String = WORDS.chars().cycle().take(characters).collect();
    if let Some(middle) = text.get(..characters / 2).and_then(|half| half.rfind(' ')) {
        text.replace_range(middle..=middle, "\n\n");
    }
    text.trim().to_owned()
}
