//! `keys rotate`, `keys forget`.

use super::{Outcome, operate};
use crate::cli::{Keys, Place};
use service::keys::{self, Progress};
use std::process::ExitCode;

/// Carries out a command.
pub async fn run(place: &Place, command: Keys) -> Outcome {
    let service = operate::open(place).await?;
    let done = match command {
        Keys::Rotate => {
            let told = |Progress { done, all }| eprintln!("{done} of {all}");
            let found = keys::rotate(&service, told).await;
            found.map(|found| {
                format!(
                    "{} values are encrypted under the new key; `keys forget` takes the older one out \
                    of the key file",
                    found.done
                )
            })
        }
        Keys::Forget => {
            let gone = keys::forget(&service).await;
            gone.map(|gone| format!("{gone} older keys are out of the key file"))
        }
    };
    service.close().await;
    println!("{}", done?);
    Ok(ExitCode::SUCCESS)
}
