//! What stories begin with: a community, its project and items, people who agreed to something. Each is
//! as plain as can be; what a story is about, it says itself.

use super::World;
use domain::authority::Role;
use domain::consent::{Purpose, Purposes};
use domain::id::PersonId;
use domain::item::Reading;
use domain::locale::Locale;
use domain::money::Micros;
use domain::pay::{PayKind, PayPolicy};
use domain::profile::Definition;
use domain::slug::Slug;
use service::attribute::NewAttribute;
use service::community::{ConsentText, NewCommunity};
use service::project::NewProject;

/// Pay in Kenyan shillings: the rate and the floor in whole ones.
pub fn pay(kind: PayKind, rate: i64, floor: i64) -> PayPolicy {
    PayPolicy {
        kind,
        currency: "KES".parse().unwrap(),
        rate: Micros(rate * 1_000_000),
        floor: Micros(floor * 1_000_000),
    }
}

/// A project that asks thirty people about each item.
pub fn project(slug: &str, pay: PayPolicy) -> NewProject {
    NewProject {
        slug: slug.to_owned(),
        title: "Kind refusals".to_owned(),
        summary: "Which would you give a friend?".to_owned(),
        locale: "en".to_owned(),
        target_overlap: 30,
        pay,
        minutes_estimate: 1,
        dimensions: vec![],
        guidelines: "Judge as yourself.".to_owned(),
        simulated: false,
    }
}

/// A file of items named by their numbers, each with these responses.
pub fn items(numbers: impl IntoIterator<Item = usize>, responses: &[&str]) -> String {
    let responses: Vec<_> = responses
        .iter()
        .map(|text| serde_json::json!({ "text": text }))
        .collect();
    let line = |n: usize| {
        let prompt = format!("p{n}");
        let item = serde_json::json!({
            "id": n.to_string(), "prompt": prompt, "language": "en", "responses": responses,
        });
        format!("{item}\n")
    };
    numbers.into_iter().map(line).collect()
}

/// The consent document that a community starts with.
fn words() -> ConsentText {
    ConsentText {
        locale: Locale::En,
        title: "Before you begin".to_owned(),
        summary: "You decide.".to_owned(),
        body: "Purpose by purpose.".to_owned(),
    }
}

impl World {
    /// A community that is called by its slug, with a steward.
    pub async fn community(&self, slug: &str) -> Slug {
        let new = NewCommunity {
            slug: slug.to_owned(),
            name: format!("{slug} people"),
            charter: "We decide together.".to_owned(),
            licence: "CC-BY-4.0".to_owned(),
            locales: vec![Locale::En],
            consent: vec![words()],
            controller: format!("The {slug} council"),
            ..NewCommunity::default()
        };
        let root = self.service.instance_deed();
        let community = service::community::found(&self.service, &root, new);
        let community = community.await.unwrap();
        self.simulated(&community, "steward", Role::Steward).await;
        community
    }

    /// A question of its profile.
    pub async fn asks(&self, community: &Slug, key: &str, asked: Definition) {
        let label = [(Locale::En, format!("Your {key}?"))].into();
        let new = NewAttribute {
            key: key.to_owned(),
            asked: Definition { label, ..asked },
        };
        let root = self.service.instance_deed();
        service::attribute::add(&self.service, &root, community, new)
            .await
            .unwrap();
    }

    /// Its project, with the items of a file.
    pub async fn project(&self, community: &Slug, new: NewProject, items: &str) -> Slug {
        let root = self.service.instance_deed();
        let made = service::project::create(&self.service, &root, community, new).await;
        let project = made.unwrap();
        if !items.is_empty() {
            self.import(&project, items).await;
        }
        project
    }

    /// More items.
    pub async fn import(&self, project: &Slug, items: &str) {
        let root = self.service.instance_deed();
        service::item::import(&self.service, &root, project, items, &Reading::default())
            .await
            .unwrap();
    }

    /// Somebody with a role.
    pub async fn simulated(&self, community: &Slug, name: &str, role: Role) -> PersonId {
        let root = self.service.instance_deed();
        let made =
            service::account::create_simulated(&self.service, &root, name, community, role).await;
        made.unwrap()
    }

    /// They agree to these purposes of the first document, and to no others.
    pub async fn consents(&self, community: &Slug, person: PersonId, purposes: &[Purpose]) {
        let me = self.deed(person).await;
        let granted: Purposes = purposes.iter().copied().collect();
        service::consent::give(&self.service, &me, community, 1, granted)
            .await
            .unwrap();
    }
}
