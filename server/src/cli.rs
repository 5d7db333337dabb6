//! The command line.

use crate::guard::pace::ACTS_PER_SECOND;
use clap::{Args, Parser, Subcommand};
use domain::disagreement::alpha::Metric;
use domain::disclosure::noise::Epsilon;
use domain::locale::Locale;
use export::key::ExpectedKey;
use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::PathBuf;

/// Communities rank model responses, deliberate, and publish what they prefer, with consent and pay.
#[derive(Debug, Parser)]
#[command(name = "polyphony", version, arg_required_else_help = true)]
pub struct Cli {
    /// Where the instance's data is.
    #[command(flatten)]
    pub place: Place,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Where an instance's data is.
#[derive(Clone, Debug, Args)]
pub struct Place {
    /// Folder of the database (SQLite) and of built releases.
    #[arg(
        long,
        global = true,
        env = "POLYPHONY_DATA_DIR",
        default_value = "data"
    )]
    pub data_dir: PathBuf,
    /// Another database: `postgres://user@host/name`, or `sqlite://path`.
    #[arg(
        long,
        global = true,
        env = "POLYPHONY_DATABASE_URL",
        hide_env_values = true
    )]
    pub database_url: Option<String>,
    /// The instance's keys, where they are not `keys.json` in the data directory. All servers of one
    /// database need the same file; a backup of the database is worth nothing without it.
    #[arg(long, global = true, env = "POLYPHONY_KEY_FILE")]
    pub key_file: Option<PathBuf>,
    /// Let curators connect models at addresses of private networks and of this machine, and without
    /// encryption: only where everybody who may do so may reach everything that this machine reaches.
    #[arg(long, global = true, env = "POLYPHONY_PRIVATE_ENDPOINTS")]
    pub private_endpoints: bool,
}

/// How an instance is reached.
#[derive(Clone, Debug, Args)]
pub struct Listen {
    /// Address to listen at.
    #[arg(long, env = "POLYPHONY_LISTEN", default_value = "127.0.0.1:3000")]
    pub listen: SocketAddr,
    /// The address that people reach, where it is not the one listened at. With `https://`,
    /// cookies are sent over encrypted connections only.
    #[arg(long, env = "POLYPHONY_PUBLIC_URL")]
    pub public_url: Option<String>,
    /// Folder that `cargo site` built; without it everything works, without islands.
    #[arg(long, env = "POLYPHONY_SITE_DIR", default_value = "target/site")]
    pub site_dir: PathBuf,
    /// Take a client's address from X-Forwarded-For: only behind a proxy that sets it.
    #[arg(long, env = "POLYPHONY_TRUST_PROXY")]
    pub trust_proxy: bool,
    /// How many forms one session may send per second in the long run; six seconds' worth may come
    /// in quick succession.
    #[arg(long, env = "POLYPHONY_ACTS_PER_SECOND", default_value_t = ACTS_PER_SECOND)]
    pub acts_per_second: NonZeroU32,
}

/// What the binary does.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the instance, and carry out its jobs. Prints a link for the first admin while there is none.
    Serve(Listen),
    /// Serve a demo: three simulated communities in three languages, with three logins.
    Demo(Listen),
    /// Carry out jobs only; beside other servers on one PostgreSQL.
    Work,
    /// Bring the database's schema up to date.
    Migrate,
    /// Bring data in.
    #[command(subcommand)]
    Import(Import),
    /// Take data out.
    #[command(subcommand)]
    Export(Export),
    /// Build and verify dataset releases.
    #[command(subcommand)]
    Release(Release),
    /// Replace the key under which answers about people and payment details are encrypted.
    #[command(subcommand)]
    Keys(Keys),
    /// Check consent receipts.
    #[command(subcommand)]
    Consent(Consent),
    /// Analyse people's judgements: who prefers what, how sure that is, and what kind of disagreement
    /// there is. Takes a release's folder, or anybody's table in CSV, JSON lines or Parquet.
    Analyse(Analyse),
    /// Examine the instance: was a line of the outbox altered, does the ledger balance?
    Doctor,
    /// Print the REST interface's OpenAPI document.
    Openapi,
}

/// What to analyse, and how.
#[derive(Clone, Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Analyse {
    /// A release's folder, or a table: one row a value, a comparison or a rank.
    pub path: PathBuf,
    /// Which column says what: "person=user_id, item=question, value=stars" for values;
    /// "option_a=.., option_b=.., winner=.." or "chosen=.., rejected=.." for comparisons;
    /// "item=.., option=.., rank=.." for rankings. What is left out is guessed, and said.
    #[arg(long, default_value = "", hide_default_value = true)]
    pub columns: String,
    /// Groups of people: attributes or columns, such as "gender, region"; "gender*region" crosses two.
    /// Without it, every attribute that is found.
    #[arg(long)]
    pub by: Option<String>,
    /// How far two values are from one another: nominal (labels), ordinal or interval. Without it
    /// labels are nominal and numbers ordinal.
    #[arg(long, value_parser = metric)]
    pub metric: Option<Metric>,
    /// Tell nothing of groups of fewer people than this.
    #[arg(long, default_value_t = domain::disclosure::K)]
    pub least: u64,
    /// How often people are drawn for intervals, and shuffled for p-values.
    #[arg(long, default_value_t = 1_000)]
    pub draws: u32,
    /// The seed of all draws: the same seed gives the same figures.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// Weight people so that they resemble a population: lines of "attribute,value,share". Weighted
    /// figures stand beside the others, with what the weights cost.
    #[arg(long, value_name = "FILE")]
    pub margins: Option<PathBuf>,
    /// Estimate what the place on the screen did to responses, and the worths without it. Needs the
    /// orders shown, as a release or a table of option_a and option_b has them.
    #[arg(long)]
    pub correct_position: bool,
    /// Give counts of people with differential privacy, for this budget in all, and nothing else.
    #[arg(long, value_parser = epsilon, conflicts_with_all = ["html", "margins", "correct_position"])]
    pub epsilon: Option<Epsilon>,
    /// Write everything that was found as JSON; "-" prints it.
    #[arg(long, value_name = "FILE")]
    pub json: Option<PathBuf>,
    /// Write a report to read, in one file of its own.
    #[arg(long, value_name = "FILE")]
    pub html: Option<PathBuf>,
    /// The report's language: its tag, such as en, es, ar, sw.
    #[arg(long, default_value = "en")]
    pub language: Locale,
}

const EXAMPLES: &str = "\
Examples:
  polyphony analyse ratings.csv --columns \"person=user_id, item=comment, value=offensive\" --by gender,age --html report.html
  polyphony analyse battles.parquet --columns \"option_a=model_a, option_b=model_b, winner=winner, person=judge\"
  polyphony analyse release-1/ --by age --json findings.json
  polyphony analyse ratings.csv --by gender --margins census.csv --html report.html
  polyphony analyse ratings.csv --by gender --epsilon 1";

fn metric(name: &str) -> Result<Metric, String> {
    match name {
        "nominal" => Ok(Metric::Nominal),
        "ordinal" => Ok(Metric::Ordinal),
        "interval" => Ok(Metric::Interval),
        other => Err(format!("{other} is none of nominal, ordinal, interval")),
    }
}

fn epsilon(said: &str) -> Result<Epsilon, String> {
    let wrong = || format!("{said} is no budget from 0.001 to 100, such as 1");
    let budget: f64 = said.parse().map_err(|_| wrong())?;
    if !(0.001..=100.0).contains(&budget) {
        return Err(wrong());
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "at most 100 millions"
    )]
    let micros = (budget * 1e6).round() as u32;
    Ok(Epsilon(micros))
}

/// What can be brought in.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// Import items: one JSON object a line, with id, prompt, responses, language; or another tool's file.
    Items {
        /// The file.
        file: PathBuf,
        /// The project's slug.
        #[arg(long)]
        project: String,
        /// What the file is: polyphony, argilla, label-studio, potato, open-assistant, arena, pairs, csv.
        #[arg(long, default_value = "polyphony")]
        format: String,
        /// The content's language where a record names none, such as sw or es-MX.
        #[arg(long)]
        language: Option<String>,
        /// A table's columns: "prompt=question, response=answer_a, response=answer_b, id=qid, model=name_a, model=name_b, language=lang".
        #[arg(long, default_value = "")]
        columns: String,
    },
}

/// What can be taken out.
#[derive(Debug, Subcommand)]
pub enum Export {
    /// Print a project's items as JSON lines, which `import items` reads again.
    Items {
        /// The project's slug.
        #[arg(long)]
        project: String,
    },
}

/// What can be done with releases.
#[derive(Debug, Subcommand)]
pub enum Release {
    /// Build the release of the present state. The same state gives the same bytes.
    Build {
        /// The project's slug.
        #[arg(long)]
        project: String,
        /// The release's folder: it must not exist, or be empty.
        #[arg(long)]
        out: PathBuf,
        /// First post what is missing to the pay floor.
        #[arg(long)]
        top_up: bool,
    },
    /// Check a release's signature and bytes, and compute everything derived again, offline.
    Verify {
        /// The release's folder.
        dir: PathBuf,
        /// The key that must have signed it: its 64 hex digits, or its fingerprint.
        #[arg(long)]
        key: Option<ExpectedKey>,
    },
    /// Take what was withdrawn out of a downloaded release, and verify it again, offline.
    Retract {
        /// The release's folder, which is pruned in place.
        #[arg(long)]
        apply: PathBuf,
        /// The release's retraction feed, as a file; `-` reads it from the input. Without it this
        /// says where the feed is to be had.
        #[arg(long)]
        feed: Option<PathBuf>,
        /// The key that must have signed release and feed: its 64 hex digits, or its fingerprint.
        #[arg(long)]
        key: Option<ExpectedKey>,
    },
}

/// What can be done with the keys that encrypt.
#[derive(Debug, Subcommand)]
pub enum Keys {
    /// Add a new key to the key file and encrypt everything anew under it. A server that runs meanwhile
    /// goes over to the new key by itself where it has the same key file. Stopped at any moment, it goes
    /// on where it was when it is called again. The older key stays in the file until `keys forget`.
    Rotate,
    /// Take older keys out of the key file, once nothing is encrypted under them. A backup of the
    /// database from before the rotation needs a copy of the key file from then.
    Forget,
}

/// What can be done with consent receipts.
#[derive(Debug, Subcommand)]
pub enum Consent {
    /// Check a receipt's signature, form and required fields, offline.
    Verify {
        /// The receipt's file.
        file: PathBuf,
        /// The key that must have signed it: its 64 hex digits, or its fingerprint.
        #[arg(long)]
        key: Option<ExpectedKey>,
    },
}
