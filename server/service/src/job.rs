//! Background work: taken under a lease, tried a few times, ended with an outcome that can be shown.

use crate::{Error, Result, Service, amendment, model, pay, release, retraction, round};
use domain::time::{Span, Timestamp};
use serde_json::json;

/// For how long a worker keeps a job without a sign of life.
const LEASE: Span = Span::minutes(10);
/// How often a failing job is tried.
const MOST_ATTEMPTS: i64 = 3;
/// How long a failed job waits before it is tried again.
const PAUSE: Span = Span::seconds(30);

/// Queues what recurs: the weekly top-up. Asking again, on whichever server, queues nothing twice.
///
/// # Errors
/// As the database says.
pub async fn schedule(service: &Service) -> Result<()> {
    pay::schedule_top_up(service).await
}

/// Of a job that is done at once.
const fn over((): ()) -> Option<Timestamp> {
    None
}

/// Carries out the next job; whether there was one.
///
/// # Errors
/// As the database says. A job that fails by itself is noted, not an error.
pub async fn run_next(service: &Service) -> Result<bool> {
    let now = service.now();
    let mut tx = service.store().begin().await?;
    let claimed = store::job::claim(&mut tx, now, now + LEASE).await?;
    tx.commit().await?;
    let Some(job) = claimed else { return Ok(false) };
    let outcome = match job.kind.as_str() {
        model::JOB => model::carry_out(service, &job.body).await,
        amendment::JOB => amendment::carry_out(service, &job.body).await.map(over),
        pay::TOP_UP_JOB => pay::carry_out_top_up(service).await.map(over),
        release::JOB => release::carry_out(service, &job.body).await.map(over),
        round::JOB => round::carry_out(service, &job.body).await.map(over),
        round::notice::JOB => round::notice::carry_out(service, &job.body).await.map(over),
        retraction::JOB => retraction::carry_out(service, &job.body).await.map(over),
        unknown => Err(Error::Fault(format!("no such job: {unknown}"))),
    };
    let mut tx = service.store().begin().await?;
    match outcome {
        // A part of it is done: the rest has its turn among the other jobs.
        Ok(Some(at)) => store::job::go_on(&mut tx, job.id, at).await?,
        Ok(None) => store::job::finish(&mut tx, job.id, "done", json!({})).await?,
        Err(Error::Refused(refusal)) => {
            let outcome = json!({ "refusal": refusal });
            store::job::finish(&mut tx, job.id, "failed", outcome).await?;
        }
        Err(error) if job.attempts < MOST_ATTEMPTS => {
            tracing::warn!(job = %job.id, %error, "a job failed and will be tried again");
            store::job::put_back(&mut tx, job.id, service.now() + PAUSE).await?;
        }
        Err(error) => {
            tracing::error!(job = %job.id, %error, "a job failed for good");
            let outcome = json!({ "fault": error.to_string() });
            store::job::finish(&mut tx, job.id, "failed", outcome).await?;
        }
    }
    tx.commit().await?;
    Ok(true)
}
