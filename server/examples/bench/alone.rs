//! The same judgements without HTTP: the use case, and its bare statements.

use crate::Outcome;
use crate::drive::{Client, drive};
use crate::figures::Row;
use crate::world::World;
use domain::id::{EntryId, JudgementId, PersonId, RequestKey};
use domain::locale::Locale;
use domain::money::Micros;
use domain::pay;
use domain::ranking::Ranking;
use domain::slug::Slug;
use domain::task::Given;
use domain::work::Answer;
use service::Service;
use service::work::{Next, Submission, Task};
use std::sync::Arc;
use store::Json;
use store::assignment::{Assignment, Ending};
use store::judgement::Judgement;

/// An item reserved for a person.
pub struct Reserved {
    person: PersonId,
    task: Task,
}

/// A client that calls the use cases itself.
pub struct InProcess(Service);

/// An order of three responses; people differ, by the key of their form.
pub fn ranks(key: &[u8]) -> [Option<u8>; 3] {
    let orders = [
        [Some(1), Some(2), None],
        [Some(2), Some(1), None],
        [None, Some(1), Some(2)],
        [Some(1), Some(1), Some(2)],
        [Some(3), Some(2), Some(1)],
        [Some(2), Some(3), Some(1)],
    ];
    let sum: usize = key.iter().map(|byte| usize::from(*byte)).sum();
    orders[sum % orders.len()]
}

impl InProcess {
    /// Several.
    pub fn several(world: &World, count: usize) -> Vec<Self> {
        (0..count).map(|_| Self(world.service.clone())).collect()
    }
}

/// Reserves an item for each person and project.
pub async fn reserve(world: &World, work: Vec<(PersonId, Slug)>) -> Outcome<Vec<Reserved>> {
    let clients = InProcess::several(world, 16);
    Ok(drive("", clients, Arc::new(work)).await?.1)
}

impl Client<(PersonId, Slug), Reserved> for InProcess {
    async fn act(&mut self, (person, project): &(PersonId, Slug)) -> Outcome<Reserved> {
        let me = self.0.deed(Some(*person), Locale::En).await?;
        match service::work::next(&self.0, &me, project).await? {
            Next::Task(task) => Ok(Reserved {
                person: *person,
                task: *task,
            }),
            _ => Err("there is no work left".into()),
        }
    }
}

impl Client<Reserved, ()> for InProcess {
    async fn act(&mut self, reserved: &Reserved) -> Outcome {
        let me = self.0.deed(Some(reserved.person), Locale::En).await?;
        let submission = Submission {
            assignment: reserved.task.assignment,
            key: reserved.task.key,
            answer: Answer {
                given: Given::ranked(ranks(reserved.task.key.0.as_bytes()).to_vec()),
                confidence: Some(3),
                rationale: "The second one leaves the door open.".to_owned(),
                ..Answer::default()
            },
            active_hint_ms: None,
        };
        service::work::submit(&self.0, &me, submission).await?;
        Ok(())
    }
}

/// What a judgement's statements need.
struct Bare {
    assignment: Assignment,
    judgement: Judgement,
    key: RequestKey,
}

/// A client that runs a judgement's statements and nothing else.
struct Statements(Service);

impl Client<Bare, ()> for Statements {
    async fn act(&mut self, bare: &Bare) -> Outcome {
        let Bare {
            assignment,
            judgement,
            key,
        } = bare;
        let (person, at) = (judgement.person_id, judgement.submitted_at);
        let entry = store::ledger::Entry {
            id: EntryId(judgement.id.0),
            kind: "work".to_owned(),
            project_id: judgement.project_id,
            person_id: person,
            assignment_id: Some(assignment.id),
            paid_ms: 1,
            at,
        };
        let postings = pay::postings(
            store::ledger::budget(judgement.project_id),
            store::ledger::earned(judgement.project_id, person),
            Micros(4),
        );
        let body = serde_json::json!({ "judgement": judgement.id, "amount_micros": 4 });
        let aggregate = format!("person:{person}");
        let mut tx = self.0.store().begin().await?;
        let ending = Ending {
            state: "done",
            active_ms: 1,
            seen_at: at,
            skip_reason: None,
        };
        store::assignment::finish(&mut tx, assignment, ending).await?;
        store::judgement::insert(&mut tx, judgement);
        store::ledger::post(&mut tx, &entry, &postings);
        store::outbox::append(&mut tx, &aggregate, "judgement.submitted", body.clone(), at).await?;
        store::request::keep(&mut tx, *key, person, "judgement.submit", body, at);
        Ok(tx.commit().await?)
    }
}

/// Measures both with each number of clients.
pub async fn measure(world: &World, clients: &[usize]) -> Outcome<Vec<Row>> {
    let mut rows = Vec::new();
    for &count in clients {
        let what = "the use case alone";
        let work = Arc::new(reserve(world, seats(world, count)).await?);
        rows.push(drive(what, InProcess::several(world, count), work).await?.0);
        let what = "its statements alone";
        let mut bare = Vec::new();
        for reserved in reserve(world, seats(world, count)).await? {
            bare.push(statements_of(world, reserved).await?);
        }
        let statements = (0..count)
            .map(|_| Statements(world.service.clone()))
            .collect();
        rows.push(drive(what, statements, Arc::new(bare)).await?.0);
    }
    Ok(rows)
}

/// Everybody in some projects.
fn seats(world: &World, clients: usize) -> Vec<(PersonId, Slug)> {
    let projects = if clients == 1 {
        4
    } else {
        world.seats.projects.len()
    };
    let projects = world.seats.projects.iter().take(projects);
    projects
        .flat_map(|project| world.people.iter().map(|person| (*person, project.clone())))
        .collect()
}

async fn statements_of(world: &World, reserved: Reserved) -> Outcome<Bare> {
    let service = &world.service;
    let mut conn = service.store().read().await?;
    let id = reserved.task.assignment;
    let assignment = store::assignment::by_id(&mut conn, id)
        .await?
        .ok_or("no assignment")?;
    let standing = store::assignment::standing(&mut conn, &assignment).await?;
    let shown = assignment.order_shown.iter().copied();
    let judgement = Judgement {
        repeat_of: None,
        id: JudgementId(service.request_key().0),
        assignment_id: assignment.id,
        project_id: assignment.project_id,
        item_id: assignment.item_id,
        person_id: assignment.person_id,
        ranking: Json(Ranking::from_ranks(shown.zip([Some(2), Some(1), None]))),
        none_acceptable: false,
        confidence: Some(3),
        rationale: "The second one leaves the door open.".to_owned(),
        flag: None,
        order_shown: assignment.order_shown.clone(),
        guideline_version: 1,
        consent_id: standing.consent_id.ok_or("no consent")?,
        locale: Locale::En,
        active_ms: 1,
        started_at: assignment.assigned_at,
        submitted_at: service.now(),
        task_kind: assignment.task_kind,
        answer: None,
        reasons: Json(Vec::new()),
    };
    Ok(Bare {
        assignment,
        judgement,
        key: reserved.task.key,
    })
}
