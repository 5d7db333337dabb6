//! The one binary: `polyphony`.

#![forbid(unsafe_code)]

use clap::Parser;
use server::cli::Cli;
use std::process::ExitCode;

fn main() -> ExitCode {
    server::telemetry::start();
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("polyphony: {error}");
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(server::command::run(Cli::parse())) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("polyphony: {error}");
            ExitCode::FAILURE
        }
    }
}
