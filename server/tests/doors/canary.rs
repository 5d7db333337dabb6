//! What is private reaches nobody it is not about: values planted in private columns are searched for
//! in every page, answer, log line, event and release.

use crate::house::{Answer, House, PASSWORD, Who};
use crate::statuses::{address, routes};
use server::router::Options;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::sync::{Arc, Mutex};

/// Every column that is erased with its person, and how it is planted. A new one fails the test
/// until it stands here.
const PLANTED: [(&str, &str); 40] = [
    ("person.handle", "sign-up"),
    ("person.handle_key", "sign-up"),
    ("person.email", "sign-up"),
    ("person.email_key", "sign-up"),
    ("person.password", "sign-up"),
    ("session.data", "sign-in"),
    ("session.device", "sign-in"),
    ("profile_answer.sealed", "self-description"),
    // Empty since the instance was opened.
    ("profile_answer_plain.value", "self-description"),
    ("judgement.rationale", "judgement"),
    ("written_response.text", "wording"),
    ("payee.sealed", "payment form"),
    // Empty since the instance was opened.
    ("payee_plain.name", "payment form"),
    ("payee_plain.destination", "payment form"),
    ("payee_plain.method", "payment form"),
    ("payee_plain.country", "payment form"),
    ("dispute_message.body", "objection"),
    ("panel_place.external_digest", "panel"),
    ("panel_place.sealed", "panel"),
    ("panel_place.submission_digest", "panel"),
    // Drawn by chance, and shown when the place is completed.
    ("panel_place.code", "panel"),
    ("consent_reference.reference", "guardian's word"),
    ("mark.answer", "mark"),
    // It stands where the answer stands, once there is a decision.
    ("mark.appeal", "mark"),
    ("round_judgement.rationale", "round"),
    ("round_statement.text", "round"),
    ("round_post.text", "round"),
    ("round_synthesis.text", "round"),
    ("round_critique.text", "round"),
    ("round_dissent.text", "round"),
    ("round_case.appeal", "round"),
    ("round_translation.text", "round"),
    ("prompt.turns", "proposal"),
    ("mend.turns", "proposal"),
    ("mend.responses", "proposal"),
    ("mend.note", "proposal"),
    ("refused_warning.warning", "preferences"),
    // A language and a number, which everybody's pages are full of.
    ("spoken_language.language", "preferences"),
    ("spoken_language.level", "preferences"),
    // The id of a group, which tells nobody anything.
    ("person_group.group_id", "self-description"),
];

const EVERYBODY: [Who; 6] = [
    Who::Contributor,
    Who::Organizer,
    Who::Curator,
    Who::Steward,
    Who::Admin,
    Who::Quiet,
];

/// What contributors entrust to whoever runs, pays and judges their work, and reads on a page for it.
fn entrusted(route: &str, reader: Who) -> Vec<String> {
    let contributors = [Who::Contributor, Who::Quiet];
    let staff = [Who::Organizer, Who::Steward, Who::Admin];
    // What is said in a round is for those who are in it, and for whoever leads it.
    if route == "/rounds/{id}" && (contributors.contains(&reader) || reader == Who::Organizer) {
        return contributors.map(Who::said).to_vec();
    }
    // A proposal is for its peers.
    if route == "/p/{slug}/proposals" && contributors.contains(&reader) {
        return contributors.map(Who::proposal).to_vec();
    }
    if !staff.contains(&reader) {
        return Vec::new();
    }
    let read: fn(Who) -> Vec<String> = match route {
        "/p/{slug}/money" | "/p/{slug}/payouts" => |who| vec![who.handle(), who.payee()],
        "/panels/{id}/people.csv" => |who| vec![who.participant()],
        "/p/{slug}/marks" => |who| vec![who.handle(), who.answer()],
        "/p/{slug}/disputes" | "/disputes/{id}" => |who| vec![who.handle(), who.objection()],
        "/c/{slug}/consent" => |who| vec![who.handle(), who.reference()],
        _ => |_| Vec::new(),
    };
    contributors.into_iter().flat_map(read).collect()
}

/// Everything that was logged, at every level.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// The private values of a person.
fn values(house: &House, who: Who) -> Vec<String> {
    let cookie = house.cookie(who).rsplit('=').next().unwrap_or_default();
    // Stewards speak for their community by name; everybody else's name is their own.
    let handle = Some(who.handle()).filter(|_| who != Who::Steward);
    let mut values: Vec<String> = handle.into_iter().collect();
    values.extend([
        who.email(),
        who.description(),
        who.rationale(),
        who.device(),
        who.payee(),
        who.destination(),
        who.objection(),
        who.reference(),
        who.answer(),
        who.said(),
        who.wording(),
        who.participant(),
        who.submission(),
        who.proposal(),
        who.refused(),
        cookie.to_owned(),
    ]);
    values
}

/// The first private value in a text that `reader` may not read there.
fn leak(house: &House, text: &str, reader: Option<Who>) -> Option<String> {
    let text = text.to_lowercase();
    let of_nobody = [PASSWORD.to_owned(), "$argon2".to_owned()];
    let of_others = EVERYBODY.into_iter().filter(|who| Some(*who) != reader);
    let mut private = of_others
        .flat_map(|who| values(house, who))
        .chain(of_nobody);
    private.find(|value| text.contains(&value.to_lowercase()))
}

fn all_of(answer: &Answer) -> String {
    format!("{:?}\n{}", answer.headers, answer.text)
}

#[test]
fn every_column_that_is_erased_is_planted() {
    let declared: BTreeMap<String, BTreeMap<String, String>> =
        toml::from_str(include_str!("../../../migrations/disclosure.toml")).unwrap();
    for (table, columns) in &declared {
        for (column, class) in columns {
            if class == "erase-on-withdrawal" {
                let name = format!("{table}.{column}");
                let planted = PLANTED.iter().any(|(known, _)| *known == name);
                assert!(
                    planted,
                    "{name}: plant a value in it in `House`, and search for it here"
                );
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_private_value_reaches_anybody_else() {
    let log = Log::default();
    let writer = log.clone();
    tracing_subscriber::fmt()
        .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
        .with_writer(move || writer.clone())
        .init();
    let house = House::open("sqlite", Options::default()).await;
    for route in routes("get") {
        let path = address(&house, &route);
        for reader in [Who::Visitor].into_iter().chain(EVERYBODY) {
            let answer = house.get(&path, reader).await;
            let mut text = all_of(&answer);
            for hidden in entrusted(&route, reader) {
                text = text.replace(&hidden, "");
            }
            let found = leak(&house, &text, Some(reader));
            assert_eq!(found, None, "{route} shows {reader:?} what is private");
        }
    }
    // The search finds what is there: one's own page has one's own address.
    let own = house.get("/me", Who::Quiet).await;
    assert!(leak(&house, &all_of(&own), None).is_some());

    // A refused form comes back without what must not be kept.
    let handle = Who::Quiet.handle();
    let wrong = [
        ("name", handle.as_str()),
        ("password", PASSWORD),
        ("back", "/signin"),
    ];
    let refused = house
        .post_as(
            "/act/sign_in",
            "",
            &[("name", "nobody"), wrong[1], wrong[2]],
        )
        .await;
    let cookie = refused
        .header("set-cookie")
        .split(';')
        .next()
        .unwrap()
        .to_owned();
    assert!(
        !house
            .get_as("/signin", &cookie)
            .await
            .text
            .contains(PASSWORD)
    );

    // Whoever only knows somebody's id with a panel's provider is not let in as them, and the refusal
    // keeps nothing of it but the address that they came by.
    let (participant, key) = (Who::Quiet.participant(), house.service.request_key());
    let (address, key) = (format!("/panels/{}", house.panel), key.to_string());
    let guess = [
        ("panel", house.panel.as_str()),
        ("participant", participant.as_str()),
        ("key", key.as_str()),
        ("back", address.as_str()),
    ];
    let refused = house.post("/act/enter_panel", Who::Visitor, &guess).await;
    assert_eq!(refused.header("location"), address);
    let cookie = refused.header("set-cookie").split(';').next().unwrap();
    let shown = house.get_as(&address, cookie).await;
    assert!(shown.text.contains("problems"), "{}", shown.text);
    assert_eq!(leak(&house, &all_of(&shown), None), None);

    let mut files = Vec::new();
    read_all(house.folder.path(), &mut files);
    assert!(
        files.iter().any(|(name, _)| name.contains("/judgements/")),
        "a release is there"
    );
    let mut published = false;
    for (name, text) in &files {
        published |= text.contains(&Who::Contributor.rationale());
        // The one who consented to publishing has their reasons published, and nothing else.
        let text = text.replace(&Who::Contributor.rationale(), "");
        assert_eq!(leak(&house, &text, None), None, "{name} of the release");
    }
    assert!(published, "what was consented to is published");

    let mut conn = house.service.store().read().await.unwrap();
    let lines = store::outbox::page(&mut conn, ("", 0), 10_000)
        .await
        .unwrap();
    assert!(lines.len() > 5);
    for line in lines {
        assert_eq!(
            leak(&house, &line.body.0.to_string(), None),
            None,
            "{}",
            line.kind
        );
    }
    drop(conn);
    let said = String::from_utf8_lossy(&log.0.lock().unwrap()).into_owned();
    for line in said.lines() {
        assert_eq!(leak(&house, line, None), None, "logged: {line}");
    }
    house.service.close().await;
}

/// The files of releases that are text; Parquet holds the same rows as the JSON lines beside it.
fn read_all(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.display().to_string();
        if path.is_dir() {
            read_all(&path, found);
        } else if name.contains("/releases/") && !name.ends_with(".parquet") {
            let text = String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned();
            found.push((name, text));
        }
    }
}
