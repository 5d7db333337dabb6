//! `consent verify`.

use super::Outcome;
use crate::cli::Consent;
use export::key::{ExpectedKey, fingerprint};
use std::path::Path;
use std::process::ExitCode;

pub fn run(command: Consent) -> Outcome {
    match command {
        Consent::Verify { file, key } => verify(&file, key.as_ref()),
    }
}

fn verify(file: &Path, expected: Option<&ExpectedKey>) -> Outcome {
    let bytes = std::fs::read(file)
        .map_err(|error| format!("{} can't be read: {error}", file.display()))?;
    let checked = match export::receipt::verify(&bytes) {
        Ok(checked) => checked,
        Err(error) => {
            eprintln!("NOT verified: {}: {error}", file.display());
            return Ok(ExitCode::FAILURE);
        }
    };
    let named = fingerprint(&checked.public_key);
    if expected.is_some_and(|expected| !expected.is(&checked.public_key)) {
        eprintln!("NOT verified: signed by another key than the expected one: {named}");
        return Ok(ExitCode::FAILURE);
    }
    println!("verified: {}", file.display());
    println!("  record     {}", checked.record);
    println!("  given      {}", checked.given_at);
    println!("  document   {}", checked.document);
    println!("  signed by  {named}");
    for (purpose, state) in &checked.purposes {
        println!("  {state:<9}  {purpose}");
    }
    Ok(ExitCode::SUCCESS)
}
