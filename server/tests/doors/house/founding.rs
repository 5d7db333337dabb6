//! A community, its project and its people, made through the doors where there are some.

use super::{House, PASSWORD, Who};
use domain::authority::Role;
use domain::locale::Locale;
use domain::money::Micros;
use domain::pay::{PayKind, PayPolicy};
use domain::profile::{Choice, Definition};
use service::Deed;
use service::account::SignUp;
use service::attribute::NewAttribute;
use service::community::NewCommunity;
use service::invitation::NewInvitation;
use service::project::NewProject;

impl House {
    /// The community with its question, and the project with its items.
    pub(super) async fn found(&mut self) {
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
    pub(super) async fn people_come(&mut self) {
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

    pub(super) async fn invite(&self, root: &Deed, role: Role) -> String {
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
}

fn sign_up(who: Who) -> SignUp {
    SignUp {
        handle: who.handle(),
        email: who.email(),
        password: PASSWORD.to_owned(),
        locale: Locale::En,
    }
}
