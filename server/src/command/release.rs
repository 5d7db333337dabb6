//! `release build`, `release verify`.

use super::Outcome;
use super::operate::open;
use crate::cli::{Place, Release};
use domain::slug::Slug;
use service::Error;
use std::path::Path;
use std::process::ExitCode;

pub async fn run(place: &Place, command: Release) -> Outcome {
    match command {
        Release::Build {
            project,
            out,
            top_up,
        } => build(place, &project.parse()?, &out, top_up).await,
        Release::Verify { dir } => Ok(verify(&dir)),
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

fn verify(dir: &Path) -> ExitCode {
    match export::verify(dir) {
        Ok(report) => {
            println!("verified: {}", dir.display());
            println!("  manifest       {}", report.digest);
            println!("  signed by      {}", report.public_key);
            println!("  files          {}", report.files);
            println!("  distributions  {} computed again", report.distributions);
            println!("  preferences    {} computed again", report.preferences);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("NOT verified: {error}");
            ExitCode::FAILURE
        }
    }
}
