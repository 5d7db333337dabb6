//! The demo: three communities in three languages that already disagree.
//!
//! Everything goes through the use cases that real people's acts go through, at simulated moments.
//! Every community, project and person of it is marked as simulated, and so is every release.

mod communities;
mod conversations;
mod rounds;
mod simulation;

use app::DemoLogin;
use communities::{COMMUNITIES, DemoCommunity, LANGUAGES, QUESTIONS};
use domain::authority::Role;
use domain::consent::{Purpose, Purposes};
use domain::deliberation::Stage;
use domain::id::PersonId;
use domain::item::Reading;
use domain::locale::Locale;
use domain::money::Micros;
use domain::pay::PayPolicy;
use domain::profile::{Choice, Definition};
use domain::slug::Slug;
use domain::task::{Given, Ranks};
use domain::time::{Span, Timestamp};
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;
use service::account::{self, SignUp};
use service::attribute::{self, NewAttribute};
use service::community::{self, NewCommunity};
use service::invitation::{self, NewInvitation};
use service::profile::{self, Answer};
use service::project::{self, NewProject};
use service::work::{self, Next, Submission};
use service::{Deed, Result, Service, consent, item};
use simulation::{AGES, HOMES, SimulatedPerson};

/// Who the three buttons enter as.
pub const LOGINS: [DemoLogin; 3] = [
    DemoLogin {
        role: "contributor",
        handle: "demo-contributor",
        password: "many voices, one work",
    },
    DemoLogin {
        role: "organizer",
        handle: "demo-organizer",
        password: "many voices, one work",
    },
    DemoLogin {
        role: "curator",
        handle: "demo-curator",
        password: "many voices, one work",
    },
];

/// The seed of everybody's tastes.
const SEED: u64 = 20_26;
/// Simulated people in each community.
const PEOPLE: usize = 24;
/// How long before now the simulated work took place.
const AGO: Span = Span::days(21);

/// Fills an empty instance; an invitation's token for each community. On a demo that was filled
/// before, only the invitations are new.
pub async fn seed(service: &Service) -> Result<Vec<(String, String)>> {
    let root = service.instance_deed();
    let mut links = Vec::new();
    let fresh = community::list(service, &root).await?.is_empty();
    let start = service.now() - AGO;
    if fresh {
        for community in &COMMUNITIES {
            found(service, community, start).await?;
        }
        let people = logins(service, start).await?;
        for (index, community) in COMMUNITIES.iter().enumerate() {
            let crowd = populate(service, community, &people, start, SEED + index as u64).await?;
            // One round is over, two are under way.
            let (ago, until) = match index {
                1 => (Span::days(12), None),
                0 => (Span::days(2), Some(Stage::Discussion)),
                _ => (Span::days(1), Some(Stage::Statements)),
            };
            let (round, at) = (&conversations::ROUNDS[index], service.now() - ago);
            rounds::hold(service, community, round, &crowd, at, until).await?;
        }
        release(service, &COMMUNITIES[1]).await?;
    }
    for community in &COMMUNITIES {
        let slug: Slug = community.slug.parse()?;
        let new = NewInvitation {
            role: Role::Contributor,
            most_uses: None,
            days: 30,
            project: None,
        };
        links.push((
            community.name.to_owned(),
            invitation::create(service, &root, &slug, new).await?,
        ));
    }
    Ok(links)
}

/// A deed of a person, or of the instance, at a simulated moment.
async fn deed(
    service: &Service,
    person: Option<PersonId>,
    locale: Locale,
    at: Timestamp,
) -> Result<Deed> {
    let deed = match person {
        Some(person) => service.deed(Some(person), locale).await?,
        None => service.instance_deed(),
    };
    Ok(Deed { at, locale, ..deed })
}

async fn found(service: &Service, demo: &DemoCommunity, at: Timestamp) -> Result<()> {
    let root = deed(service, None, demo.locale, at).await?;
    let locales = vec![demo.locale, Locale::En];
    let new = NewCommunity {
        slug: demo.slug.to_owned(),
        name: demo.name.to_owned(),
        charter: demo.charter.to_owned(),
        licence: "CC-BY-4.0".to_owned(),
        consent: app::consent_texts(&locales),
        locales,
        controller: demo.name.to_owned(),
        controller_address: format!("{}, {}", demo.name, demo.jurisdiction),
        controller_contact: "demo@polyphony.example".to_owned(),
        storage_location: demo.jurisdiction.to_owned(),
        jurisdiction: demo.jurisdiction.to_owned(),
        simulated: true,
    };
    let slug = community::found(service, &root, new).await?;
    for question in &QUESTIONS {
        let texts = |texts: &[&str; 4]| {
            LANGUAGES
                .into_iter()
                .zip(texts.map(str::to_owned))
                .collect()
        };
        let choice = |(value, label): &(&str, [&str; 4])| Choice {
            label: texts(label),
            ..Choice::plain(value)
        };
        let new = NewAttribute {
            key: question.key.to_owned(),
            asked: Definition {
                label: texts(&question.label),
                help: texts(&question.help),
                choices: question.choices.iter().map(choice).collect(),
                ..Definition::default()
            },
        };
        attribute::add(service, &root, &slug, new).await?;
    }
    let steward = format!("{}-steward", demo.slug);
    account::create_simulated(service, &root, &steward, &slug, Role::Steward).await?;
    let offer = &demo.project;
    let pay = PayPolicy {
        kind: offer.kind,
        currency: offer.currency.parse()?,
        rate: Micros::parse(offer.rate)?,
        floor: Micros::parse(offer.floor)?,
    };
    let new = NewProject {
        slug: offer.slug.to_owned(),
        title: offer.title.to_owned(),
        summary: offer.summary.to_owned(),
        locale: demo.locale.tag().to_owned(),
        target_overlap: 40,
        pay,
        minutes_estimate: 1,
        dimensions: Vec::new(),
        guidelines: offer.guidelines.to_owned(),
        simulated: true,
    };
    let floor_of = match offer.country {
        "" => None,
        country => Some((country.parse()?, 2025)),
    };
    let project = project::create_under(service, &root, &slug, new, floor_of).await?;
    item::import(service, &root, &project, offer.items, &Reading::default()).await?;
    Ok(())
}

/// The three accounts with passwords; the organizer and the curator belong everywhere.
async fn logins(service: &Service, at: Timestamp) -> Result<[PersonId; 3]> {
    let mut people = [PersonId(Default::default()); 3];
    let roles = [Role::Contributor, Role::Organizer, Role::Curator];
    for ((place, login), role) in people.iter_mut().zip(&LOGINS).zip(roles) {
        for (index, demo) in COMMUNITIES.iter().enumerate() {
            let slug: Slug = demo.slug.parse()?;
            let root = deed(service, None, demo.locale, at).await?;
            let new = NewInvitation {
                role,
                most_uses: Some(1),
                days: 1,
                project: None,
            };
            let token = invitation::create(service, &root, &slug, new).await?;
            if index == 0 {
                let visitor = Deed {
                    actor: domain::authority::Actor::Visitor,
                    ..root
                };
                let new = SignUp {
                    handle: login.handle.to_owned(),
                    password: login.password.to_owned(),
                    ..SignUp::default()
                };
                *place = invitation::sign_up(service, &visitor, &token, new).await?;
            } else {
                let person = deed(service, Some(*place), Locale::En, at).await?;
                invitation::accept(service, &person, &token).await?;
            }
        }
    }
    Ok(people)
}

/// The simulated people of a community, and what they did; who they are.
async fn populate(
    service: &Service,
    demo: &DemoCommunity,
    logins: &[PersonId; 3],
    start: Timestamp,
    seed: u64,
) -> Result<Vec<PersonId>> {
    let mut crowd = Vec::with_capacity(PEOPLE);
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let community: Slug = demo.slug.parse()?;
    let project: Slug = demo.project.slug.parse()?;
    let root = deed(service, None, demo.locale, start).await?;
    for index in 0..PEOPLE {
        let simulated = SimulatedPerson::new(index, &mut rng);
        let handle = format!("{}-{:02}", demo.slug, index + 1);
        let person =
            account::create_simulated(service, &root, &handle, &community, Role::Contributor)
                .await?;
        crowd.push(person);
        let mut at = start + Span::hours(1 + 3 * index as i64);
        answer_questions(service, demo, &community, &simulated, person, at).await?;
        // Most do all of it, some stop earlier; nobody is asked why.
        let most = if index % 5 == 4 { 3 } else { usize::MAX };
        let mut done = 0;
        while done < most {
            let me = deed(service, Some(person), demo.locale, at).await?;
            let Next::Task(task) = work::next(service, &me, &project).await? else {
                break;
            };
            let answer = simulated.answer(&mut rng);
            at = at + Span::seconds(answer.seconds);
            let me = Deed { at, ..me };
            // The manner of a response shows in its text; its place in the order shown is random.
            let manners = manners(
                demo,
                &task
                    .responses
                    .iter()
                    .map(|r| r.text.as_str())
                    .collect::<Vec<_>>(),
            );
            let submission = Submission {
                assignment: task.assignment,
                key: task.key,
                answer: domain::work::Answer {
                    given: Given::Ranking(Ranks {
                        ranks: manners
                            .into_iter()
                            .map(|m| m.and_then(|m| answer.ranks.get(m).copied().flatten()))
                            .collect(),
                        none_acceptable: answer.none_acceptable,
                    }),
                    confidence: Some(answer.confidence),
                    ..Default::default()
                },
                active_hint_ms: None,
            };
            work::submit(service, &me, submission).await?;
            at = at + Span::seconds(4);
            done += 1;
        }
    }
    // The contributor of the first button has agreed and can start at once.
    let me = deed(service, Some(logins[0]), Locale::En, start).await?;
    let version = consent::ask(service, &me, &community).await?.version;
    consent::give(
        service,
        &me,
        &community,
        version,
        Purposes::from(Purpose::ALL),
    )
    .await?;
    Ok(crowd)
}

async fn answer_questions(
    service: &Service,
    demo: &DemoCommunity,
    community: &Slug,
    simulated: &SimulatedPerson,
    person: PersonId,
    at: Timestamp,
) -> Result<()> {
    let me = deed(service, Some(person), demo.locale, at).await?;
    let version = consent::ask(service, &me, community).await?.version;
    let mut granted = Purposes::from([Purpose::Annotate]);
    if simulated.publishes {
        granted.insert(Purpose::PublishJudgements);
    }
    if simulated.links {
        granted.insert(Purpose::LinkDemographics);
    }
    if simulated.publishes && simulated.links {
        granted.extend([Purpose::QuoteWords, Purpose::Archive]);
    }
    consent::give(service, &me, community, version, granted).await?;
    let said = |value: &str| Some(Answer::one(value));
    let home = if simulated.declines_home {
        Some(Answer::Declined)
    } else {
        said(HOMES[simulated.home])
    };
    let answers = vec![
        ("age_band".to_owned(), said(AGES[simulated.age])),
        ("home".to_owned(), home),
    ];
    profile::answer(service, &me, community, answers).await
}

/// Which manner each shown text is in: its place in the item as it was imported.
fn manners(demo: &DemoCommunity, shown: &[&str]) -> Vec<Option<usize>> {
    let items = domain::item::read(demo.project.items, &Reading::default()).unwrap_or_default();
    let place = |text: &&str| {
        items.iter().find_map(|numbered| {
            numbered
                .item
                .responses
                .iter()
                .position(|response| response.text == **text)
        })
    };
    shown.iter().map(place).collect()
}

/// One release, by the path that a curator's takes: topped up, asked for, built by a job.
async fn release(service: &Service, demo: &DemoCommunity) -> Result<()> {
    let root = service.instance_deed();
    let project: Slug = demo.project.slug.parse()?;
    service::earnings::top_up(service, &root, &project).await?;
    service::release::request(service, &root, &project).await?;
    service::job::run_next(service).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_is_whole() {
        for demo in &COMMUNITIES {
            let items =
                domain::item::read(demo.project.items, &Reading::default()).expect(demo.slug);
            assert!(items.len() >= 6, "{}", demo.slug);
            for domain::item::NumberedItem { item, .. } in items {
                assert_eq!(item.language.as_str(), demo.locale.tag());
                assert_eq!(item.responses.len(), simulation::MANNERS);
            }
        }
    }
}
