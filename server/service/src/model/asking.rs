//! A run: every endpoint is asked for its answers to every prompt, as a job that goes on in parts.
//!
//! What is asked, how often, and what came of it stands in the database before and after each part, so
//! that a server that is killed loses at most the answers that were on their way. An endpoint's rate
//! is kept over all its runs. In the end each answer is there, or there is the reason why not.

use super::client::{Miss, Question};
use super::prompts::MOST_WAITING;
use super::{by, project_of};
use crate::vault::About;
use crate::{Deed, Error, Result, Service};
use domain::authority::Act;
use domain::generation::{MOST_DRAWS, Reply};
use domain::id::{CallId, EndpointId, JobId, PromptId, RunId};
use domain::refusal::Refusal;
use domain::slug::Slug;
use domain::time::{Span, Timestamp};
use rand::SeedableRng;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::time::Duration;
use store::Json;
use store::job::Job;
use store::model::{Due, Endpoint, Generation, Outcome};
use tokio::task::JoinSet;

/// The job that carries a part of a run out.
pub const JOB: &str = "generation.ask";
/// How many calls one endpoint is sent at once.
const AT_ONCE: i64 = 8;
/// The time over which an endpoint's rate is counted.
const MINUTE: Span = Span::minutes(1);
/// How long a run waits at least before it looks again whether an endpoint may be asked.
const BREATH: Span = Span::seconds(1);

/// Starts a run that asks `endpoints` for `draws` answers each to every prompt that waits, less those
/// that they gave before.
///
/// # Errors
/// Forbidden but to curators and organizers; refuses no endpoint, a number of answers out of range, and
/// a run with nothing to ask; `Conflict("generation-runs")` while another one runs.
pub async fn start(
    service: &Service,
    deed: &Deed,
    slug: &Slug,
    endpoints: &BTreeSet<EndpointId>,
    draws: u8,
) -> Result<RunId> {
    let mut tx = service.store().begin().await?;
    let project = project_of(&mut tx, deed, slug).await?;
    let known = store::model::endpoints(&mut tx, project.id).await?;
    let chosen: Vec<&Endpoint> = known.iter().filter(|e| endpoints.contains(&e.id)).collect();
    Refusal::join([
        Refusal::unless(!chosen.is_empty(), "endpoints", "endpoints-none"),
        Refusal::unless((1..=MOST_DRAWS).contains(&draws), "draws", "sampling-range"),
    ])?;
    let runs = store::model::runs(&mut tx, project.id).await?;
    if runs.iter().any(|run| run.ended_at.is_none()) {
        return Err(Error::Conflict("generation-runs"));
    }
    let run = Generation {
        id: RunId::new(deed.at, service.random()),
        project_id: project.id,
        draws: draws.into(),
        created_at: deed.at,
        stopped_at: None,
        ended_at: None,
    };
    store::model::begin(&mut tx, &run, by(deed, &project)).await?;
    let had = store::model::had(&mut tx, project.id).await?;
    let had: HashMap<(PromptId, EndpointId), i64> = had
        .into_iter()
        .map(|(prompt, endpoint, count)| ((prompt, endpoint), count))
        .collect();
    let mut planned = 0_u64;
    for prompt in store::prompt::in_state(&mut tx, project.id, "waiting", MOST_WAITING).await? {
        for endpoint in &chosen {
            let there = had.get(&(prompt.id, endpoint.id)).copied().unwrap_or(0);
            for draw in there..i64::from(draws) {
                let call = CallId::new(deed.at, service.random());
                let what = (prompt.id, endpoint.id, draw);
                store::model::plan(&mut tx, call, run.id, what, deed.at).await?;
                planned += 1;
            }
        }
    }
    Refusal::unless(planned > 0, "", "generation-nothing")?;
    let job = Job {
        id: JobId::new(deed.at, service.random()),
        kind: JOB.to_owned(),
        body: Json(json!({ "run": run.id })),
        state: "waiting".to_owned(),
        attempts: 0,
        progress: 0,
        outcome: None,
        created_by: deed.actor.person(),
    };
    store::job::insert(&mut tx, &job, deed.at).await?;
    let body = json!({ "run": run.id, "calls": planned, "by": by(deed, &project) });
    let aggregate = format!("project:{}", project.id);
    store::outbox::append(&mut tx, &aggregate, "generation.started", body, deed.at).await?;
    tx.commit().await?;
    Ok(run.id)
}

/// Stops a run; what it has stays. The project's address.
///
/// # Errors
/// `NotFound`; forbidden but to curators and organizers.
pub async fn stop(service: &Service, deed: &Deed, id: RunId) -> Result<Slug> {
    let mut tx = service.store().begin().await?;
    let run = store::model::run(&mut tx, id)
        .await?
        .ok_or(Error::NotFound)?;
    let project = store::project::by_id(&mut tx, run.project_id)
        .await?
        .ok_or(Error::NotFound)?;
    deed.may_in(Act::ConnectModels, project.community_id)?;
    if store::model::stop(&mut tx, id, deed.at).await? {
        let body = json!({ "run": id, "by": deed.actor.person() });
        let aggregate = format!("project:{}", project.id);
        store::outbox::append(&mut tx, &aggregate, "generation.stopped", body, deed.at).await?;
    }
    tx.commit().await?;
    Ok(project.slug)
}

/// A call that is on its way.
struct Call {
    due: Due,
    endpoint: Endpoint,
    key: Option<String>,
}

/// Carries out a part of a run; when to go on, or `None` where nothing of it waits any more.
pub(crate) async fn carry_out(service: &Service, body: &Value) -> Result<Option<Timestamp>> {
    let id = body.get("run").and_then(Value::as_str);
    let id: Option<RunId> = id.and_then(|id| id.parse().ok());
    let id = id.ok_or_else(|| Error::Fault("a generation job without its run".to_owned()))?;
    let mut conn = service.store().read().await?;
    let run = store::model::run(&mut conn, id).await?;
    drop(conn);
    if run.is_none_or(|run| run.ended_at.is_some()) {
        return Ok(None);
    }
    let calls = reserve(service, id).await?;
    let mut asked = JoinSet::new();
    for call in calls {
        let service = service.clone();
        asked.spawn(async move { ask(&service, call).await });
    }
    while let Some(done) = asked.join_next().await {
        done.map_err(|error| Error::Fault(error.to_string()))??;
    }
    next(service, id).await
}

/// The calls that may go out now, each noted as asked.
async fn reserve(service: &Service, run: RunId) -> Result<Vec<Call>> {
    let now = service.now();
    let mut tx = service.store().begin().await?;
    let mut calls = Vec::new();
    for (id, _) in store::model::waiting(&mut tx, run).await? {
        let Some(endpoint) = store::model::endpoint(&mut tx, id).await? else {
            continue;
        };
        if endpoint.retired_at.is_some() {
            // Nobody may ask it any more: its calls end with what is known of them.
            for due in store::model::due(&mut tx, run, id, FAR, i64::MAX).await? {
                settle(&mut tx, &due, now, ended("refused")).await?;
            }
            continue;
        }
        let (asked, _) = store::model::asked_since(&mut tx, id, now - MINUTE).await?;
        let room = (endpoint.per_minute - asked).clamp(0, AT_ONCE);
        let key = match store::model::key(&mut tx, id).await? {
            Some(sealed) => Some(service.unseal::<String>(About::Endpoint(id), &sealed)?),
            None => None,
        };
        for due in store::model::due(&mut tx, run, id, now, room).await? {
            let ask = CallId::new(now, service.random()).0;
            store::model::note_asked(&mut tx, ask, id, now).await?;
            calls.push(Call {
                due,
                endpoint: endpoint.clone(),
                key: key.clone(),
            });
        }
    }
    tx.commit().await?;
    Ok(calls)
}

/// Later than anything that is due.
const FAR: Timestamp = Timestamp::from_micros(i64::MAX / 2);

/// Asks, and notes what came of it.
async fn ask(service: &Service, call: Call) -> Result<()> {
    let Call { due, endpoint, key } = call;
    let silence = u64::try_from(endpoint.silence_s).unwrap_or(1);
    let question = Question {
        url: &endpoint.url,
        key: key.as_deref(),
        model: &endpoint.model,
        sampling: &endpoint.sampling,
        turns: &due.turns,
        silence: Duration::from_secs(silence),
    };
    let answer = service.models().ask(&question).await;
    let now = service.now();
    let made = match answer {
        Ok(reply) => answered(reply, &endpoint),
        Err(miss) => missed(service, &due, miss),
    };
    let mut tx = service.store().begin().await?;
    settle(&mut tx, &due, now, made).await?;
    Ok(tx.commit().await?)
}

/// What became of a call, and after which time it is asked again.
struct Made {
    state: &'static str,
    wait: Span,
    reason: Option<&'static str>,
    status: Option<i64>,
    text: Option<String>,
    detail: BTreeMap<&'static str, Value>,
}

fn ended(reason: &'static str) -> Made {
    Made {
        state: "failed",
        wait: Span::default(),
        reason: Some(reason),
        status: None,
        text: None,
        detail: BTreeMap::new(),
    }
}

/// An answer with how it was made, as it stands beside a response in a release.
fn answered(reply: Reply, endpoint: &Endpoint) -> Made {
    let sampling = &endpoint.sampling;
    let host = reqwest::Url::parse(&endpoint.url).ok();
    let host = host.and_then(|url| url.host_str().map(str::to_owned));
    let known = [
        ("endpoint", Some(json!(endpoint.name))),
        ("host", host.map(Value::from)),
        ("max_tokens", Some(json!(sampling.max_tokens))),
        ("temperature", sampling.temperature.map(Value::from)),
        ("top_p", sampling.top_p.map(Value::from)),
        (
            "system",
            Some(&sampling.system)
                .filter(|text| !text.is_empty())
                .map(|text| json!(text)),
        ),
        ("finish", Some(json!(reply.finish))),
        (
            "answered_as",
            Some(reply.model)
                .filter(|name| !name.is_empty())
                .map(Value::from),
        ),
        ("usage", reply.usage.map(|usage| json!(usage))),
    ];
    Made {
        state: "done",
        wait: Span::default(),
        reason: None,
        status: None,
        text: Some(reply.text.trim().to_owned()),
        detail: known
            .into_iter()
            .filter_map(|(key, value)| Some((key, value?)))
            .collect(),
    }
}

fn missed(service: &Service, due: &Due, miss: Miss) -> Made {
    let mut rng = rand_chacha::ChaCha8Rng::from_seed(service.random());
    let tries = u32::try_from(due.tries + 1).unwrap_or(u32::MAX);
    let wait = miss.failure.wait(tries, miss.wait, &mut rng);
    Made {
        state: if wait.is_some() { "waiting" } else { "failed" },
        wait: wait.unwrap_or_default(),
        status: miss.status.map(i64::from),
        ..ended(miss.failure.name())
    }
}

async fn settle(tx: &mut store::Tx, due: &Due, now: Timestamp, made: Made) -> Result<()> {
    let outcome = Outcome {
        state: made.state,
        tries: due.tries + 1,
        due_at: now + made.wait,
        reason: made.reason,
        status: made.status,
        text: made.text,
        detail: json!(made.detail),
    };
    // Where somebody stopped the run meanwhile, what came is not asked for any more.
    store::model::settle(tx, due.id, &outcome).await?;
    Ok(())
}

/// When the run goes on; ends it where nothing waits.
async fn next(service: &Service, run: RunId) -> Result<Option<Timestamp>> {
    let now = service.now();
    let mut tx = service.store().begin().await?;
    let mut earliest: Option<Timestamp> = None;
    for (id, due) in store::model::waiting(&mut tx, run).await? {
        let endpoint = store::model::endpoint(&mut tx, id).await?;
        let per_minute = endpoint.map_or(1, |endpoint| endpoint.per_minute);
        let (asked, first) = store::model::asked_since(&mut tx, id, now - MINUTE).await?;
        let free = match first {
            // One place becomes free a minute after the first of those calls.
            Some(first) if asked >= per_minute => first + MINUTE,
            _ => now,
        };
        let at = due.max(free);
        earliest = Some(earliest.map_or(at, |earlier| earlier.min(at)));
    }
    let Some(earliest) = earliest else {
        store::model::end(&mut tx, run, now).await?;
        if let Some(run) = store::model::run(&mut tx, run).await? {
            let progress = store::model::progress(&mut tx, run.id).await?;
            let progress: BTreeMap<String, i64> = progress.into_iter().collect();
            let body = json!({ "run": run.id, "calls": progress });
            let aggregate = format!("project:{}", run.project_id);
            store::outbox::append(&mut tx, &aggregate, "generation.ended", body, now).await?;
        }
        tx.commit().await?;
        return Ok(None);
    };
    tx.commit().await?;
    Ok(Some(earliest.max(if earliest > now {
        now + BREATH
    } else {
        now
    })))
}
