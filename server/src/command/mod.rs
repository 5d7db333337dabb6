//! One file per command, or per few small ones.

mod analyse;
mod consent;
mod keys;
mod operate;
mod release;
mod serve;

use crate::cli::{Cli, Command, Export, Import};
use domain::item::Reading;
use std::error::Error;
use std::process::ExitCode;

/// What a command answers: an exit code, or why it could not be carried out.
pub type Outcome = Result<ExitCode, Box<dyn Error>>;

/// Carries out a command.
///
/// # Errors
/// As the command says.
pub async fn run(cli: Cli) -> Outcome {
    let place = &cli.place;
    match cli.command {
        Command::Serve(listen) => serve::serve(place, &listen).await,
        Command::Demo(listen) => serve::demo(place, &listen).await,
        Command::Work => serve::work(place).await,
        Command::Migrate => operate::migrate(place).await,
        Command::Import(Import::Items {
            file,
            project,
            format,
            language,
            columns,
        }) => {
            let reading = Reading {
                format: format.parse()?,
                language: language.map(|tag| tag.parse()).transpose()?,
                columns: columns.parse()?,
            };
            operate::import_items(place, &file, &project, &reading).await
        }
        Command::Export(Export::Items { project }) => operate::export_items(place, &project).await,
        Command::Release(command) => release::run(place, command).await,
        Command::Keys(command) => keys::run(place, command).await,
        Command::Consent(command) => consent::run(command),
        Command::Analyse(wanted) => analyse::run(&wanted),
        Command::Doctor => operate::doctor(place).await,
        Command::Openapi => {
            println!("{}", crate::api::document().to_pretty_json()?);
            Ok(ExitCode::SUCCESS)
        }
    }
}
