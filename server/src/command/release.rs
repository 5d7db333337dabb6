//! `release build`, `release verify`, `release retract`.

use super::Outcome;
use super::operate::open;
use crate::cli::{Place, Release};
use domain::slug::Slug;
use export::Report;
use export::feed::Feed;
use export::key::ExpectedKey;
use export::retract::{FEED, RetractError};
use service::Error;
use std::io::Read;
use std::path::Path;
use std::process::ExitCode;

pub async fn run(place: &Place, command: Release) -> Outcome {
    match command {
        Release::Build {
            project,
            out,
            top_up,
        } => build(place, &project.parse()?, &out, top_up).await,
        Release::Verify { dir, key } => Ok(verify(&dir, key.as_ref())),
        Release::Retract { apply, feed, key } => retract(&apply, feed.as_deref(), key.as_ref()),
    }
}

async fn build(place: &Place, project: &Slug, out: &Path, top_up: bool) -> Outcome {
    let service = open(place).await?;
    let deed = service.instance_deed();
    if top_up {
        let people = service::earnings::top_up(&service, &deed, project).await?;
        println!("{people} people topped up to the floor");
    }
    let built = service::release::build(&service, &deed, project, out).await;
    service.close().await;
    match built {
        Ok(built) => {
            println!("{}  {}", built.digest, out.display());
            for (table, rows) in &built.counts {
                println!("{rows:>10}  {table}");
            }
            Ok(ExitCode::SUCCESS)
        }
        Err(Error::Refused(refusal)) => {
            eprintln!("no release: {refusal}");
            Ok(ExitCode::FAILURE)
        }
        Err(error) => Err(error.into()),
    }
}

fn verify(dir: &Path, key: Option<&ExpectedKey>) -> ExitCode {
    match export::verify_with(dir, key) {
        Ok(report) => {
            println!("verified: {}", dir.display());
            say(&report, key.is_some());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("NOT verified: {error}");
            ExitCode::FAILURE
        }
    }
}

fn say(report: &Report, expected: bool) {
    let known = if expected {
        "the expected key"
    } else {
        "compare it with the publisher's"
    };
    println!("  manifest       {}", report.digest);
    println!("  signed by      {} ({known})", report.fingerprint);
    println!("  public key     {}", report.public_key);
    println!("  files          {}", report.files);
    println!("  distributions  {} computed again", report.distributions);
    println!("  preferences    {} computed again", report.preferences);
    if report.retractions > 0 {
        println!(
            "  withdrawals    {} taken out of this copy",
            report.retractions
        );
    }
}

/// Applies a feed to a downloaded copy.
fn retract(dir: &Path, feed: Option<&Path>, key: Option<&ExpectedKey>) -> Outcome {
    let Some(feed) = feed else {
        let held = std::fs::read(dir.join(FEED)).ok();
        let held: Option<serde_json::Value> = held.and_then(|t| serde_json::from_slice(&t).ok());
        let address = held.as_ref().and_then(|held| held.get("feed")?.as_str());
        eprintln!(
            "Download the feed and name it by --feed. It is at {}",
            address.unwrap_or("an address that this folder does not say")
        );
        return Ok(ExitCode::FAILURE);
    };
    let text = if feed == Path::new("-") {
        let mut text = Vec::new();
        std::io::stdin().read_to_end(&mut text)?;
        text
    } else {
        std::fs::read(feed).map_err(|error| format!("{}: {error}", feed.display()))?
    };
    let outcome = Feed::read(&text)
        .map_err(RetractError::Feed)
        .and_then(|feed| export::retract::apply(dir, &feed, key));
    match outcome {
        Ok(report) => {
            println!("pruned and verified: {}", dir.display());
            say(&report, key.is_some());
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => {
            eprintln!("NOT changed: {error}");
            Ok(ExitCode::FAILURE)
        }
    }
}
