//! The one binary: `polyphony`.

#![forbid(unsafe_code)]

use clap::Parser;
use mimalloc::MiMalloc;
use server::cli::Cli;
use std::process::ExitCode;

/// Gives freed memory back: the aligned 19 MiB of each password's hash stay with the system's allocator,
/// several times over on every thread that ever hashed one.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

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
