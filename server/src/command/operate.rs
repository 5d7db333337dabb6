//! `migrate`, `import items`, `export items`, `doctor`.

use super::Outcome;
use crate::cli::Place;
use crate::config;
use domain::item::Reading;
use service::Service;
use std::path::Path;
use std::process::ExitCode;

pub(super) async fn open(place: &Place) -> Result<Service, Box<dyn std::error::Error>> {
    config::open(place, "http://127.0.0.1:3000").await
}

/// Opening an instance migrates it.
pub async fn migrate(place: &Place) -> Outcome {
    let service = open(place).await?;
    service.close().await;
    println!("the schema is up to date");
    Ok(ExitCode::SUCCESS)
}

/// Imports items; prints every line's problem.
pub async fn import_items(place: &Place, file: &Path, project: &str, reading: &Reading) -> Outcome {
    let text = std::fs::read_to_string(file)
        .map_err(|error| format!("{} can't be read as UTF-8 text: {error}", file.display()))?;
    let service = open(place).await?;
    let (root, project) = (service.instance_deed(), project.parse()?);
    let report = service::item::import(&service, &root, &project, &text, reading).await;
    service.close().await;
    match report {
        Ok(report) => {
            println!(
                "{} items added, {} unchanged",
                report.added, report.unchanged
            );
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => {
            eprintln!("{}: {error}", file.display());
            Ok(ExitCode::FAILURE)
        }
    }
}

/// Prints a project's items.
pub async fn export_items(place: &Place, project: &str) -> Outcome {
    let service = open(place).await?;
    let lines = service::item::export(&service, &service.instance_deed(), &project.parse()?).await;
    service.close().await;
    print!("{}", lines?);
    Ok(ExitCode::SUCCESS)
}

/// Examines the instance; fails where something is wrong.
pub async fn doctor(place: &Place) -> Outcome {
    let service = open(place).await?;
    let findings = service::doctor::examine(&service).await?;
    service.close().await;
    for finding in &findings {
        println!("{}: {}", finding.check, finding.detail);
    }
    if findings.is_empty() {
        println!(
            "all is well: every chain holds, every entry balances, every judgement is paid for"
        );
        Ok(ExitCode::SUCCESS)
    } else {
        Ok(ExitCode::FAILURE)
    }
}
