//! Measures the whole service as its people use it: forms over HTTP, with sessions, on one machine.
//!
//! `end2end/bench/run` builds this and runs it on both engines. It seeds people and projects through
//! the use cases, starts `polyphony serve` as a process of its own, and drives it with real requests
//! over the loopback. What the use case and the bare statements do without HTTP stands beside it.
//! Everything it makes lies in one folder (or database) and goes with it.

#![forbid(unsafe_code)]

mod alone;
mod browser;
mod drive;
mod figures;
mod process;
mod rounds;
mod world;

use clap::Parser;
use process::Process;
use std::error::Error;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use world::World;

/// How many people act at once.
const CLIENTS: [usize; 3] = [1, 16, 64];
/// Starts of the server, of which the median counts.
const STARTS: usize = 5;
/// Builds of the release, of which the median counts.
const BUILDS: usize = 5;

/// Measures the service.
#[derive(Parser)]
struct Options {
    /// The binary to measure.
    #[arg(long)]
    polyphony: PathBuf,
    /// A folder for everything that is made; it must not exist.
    #[arg(long)]
    data_dir: PathBuf,
    /// An empty PostgreSQL database, instead of SQLite in the folder.
    #[arg(long)]
    database_url: Option<String>,
}

pub(crate) type Outcome<T = ()> = Result<T, Box<dyn Error + Send + Sync>>;

#[tokio::main]
async fn main() -> Outcome {
    let options = Options::parse();
    let engine = match options.database_url {
        None => "SQLite",
        Some(_) => "PostgreSQL",
    };
    println!("\n## {engine}\n");
    let place = server::cli::Place {
        data_dir: options.data_dir.clone(),
        database_url: options.database_url.clone(),
        key_file: None,
        private_endpoints: false,
    };
    let process = Process::new(&options.polyphony, &place);
    let empty = cold_start(&process, 1).await?;

    let world = World::seed(&place).await?;
    let judgements = world.judge_for_release().await?;
    release(&world, judgements).await?;
    let alone = alone::measure(&world, &CLIENTS).await?;
    let world = world.close().await;

    let seeded = cold_start(&process, STARTS).await?;
    println!(
        "- cold start to the first page: {:.0} ms; on a new instance {:.0} ms",
        figures::millis(seeded),
        figures::millis(empty)
    );
    let running = process.start().await?;
    browser::Browser::connect(running.address)
        .await?
        .get("/", "")
        .await?;
    println!(
        "- memory after the start: {:.1} MB",
        running.memory()?.resident_mb
    );
    let table = rounds::measure(&running, &world, &CLIENTS).await?;
    let memory = running.memory()?;
    println!(
        "- memory under load: {:.1} MB, at most {:.1} MB\n",
        memory.resident_mb, memory.peak_mb
    );
    running.stop().await?;
    figures::print(&table);
    figures::print(&alone);
    process.run("doctor").await?;
    println!("The instance's doctor finds everything in order after it.");
    Ok(())
}

/// The median time from starting the server to its first page.
async fn cold_start(process: &Process, starts: usize) -> Outcome<Duration> {
    let mut times = Vec::new();
    for _ in 0..starts {
        let began = Instant::now();
        let running = process.start().await?;
        let answer = browser::Browser::connect(running.address)
            .await?
            .get("/", "")
            .await?;
        times.push(began.elapsed());
        answer.expect_status(200)?;
        running.stop().await?;
    }
    Ok(figures::percentile(&mut times, 50))
}

/// The median time of building a release from the database to its signed folder.
async fn release(world: &World, judgements: usize) -> Outcome {
    let mut times = Vec::new();
    for build in 0..BUILDS {
        let began = Instant::now();
        world.build_release(&format!("release-{build}")).await?;
        times.push(began.elapsed());
    }
    let time = figures::percentile(&mut times, 50);
    println!(
        "- release of {judgements} judgements: {:.0} ms",
        figures::millis(time)
    );
    Ok(())
}
