//! The server as a process of its own, and what the system says about it.

use crate::Outcome;
use server::cli::Place;
use std::net::SocketAddr;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

/// Processor time is told in hundredths of a second.
const TICK: Duration = Duration::from_millis(10);

/// How to start it.
pub struct Process {
    binary: std::path::PathBuf,
    arguments: Vec<String>,
}

/// A running one.
pub struct Running {
    child: Child,
    /// Where it listens.
    pub address: SocketAddr,
}

/// What it holds in memory, in megabytes (10^6 bytes).
pub struct Memory {
    /// Now.
    pub resident_mb: f64,
    /// At most so far.
    pub peak_mb: f64,
}

impl Process {
    /// The binary on a place.
    pub fn new(binary: &Path, place: &Place) -> Self {
        let mut arguments = vec![format!("--data-dir={}", place.data_dir.display())];
        arguments.extend(
            place
                .database_url
                .iter()
                .map(|url| format!("--database-url={url}")),
        );
        Self {
            binary: binary.to_owned(),
            arguments,
        }
    }

    /// Starts serving; returns when it says where.
    pub async fn start(&self) -> Outcome<Running> {
        let mut child = Command::new(&self.binary)
            .arg("serve")
            .args(&self.arguments)
            .args(["--listen=127.0.0.1:0", "--acts-per-second=1000000"])
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()?;
        let out = child.stdout.take().ok_or("no output")?;
        let mut lines = BufReader::new(out).lines();
        let address = loop {
            let line = lines.next_line().await?.ok_or("the server ended")?;
            if let Some((_, address)) = line.split_once("Polyphony is at http://") {
                break address.parse()?;
            }
        };
        // What it says later must find a reader.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Ok(Running { child, address })
    }

    /// Runs another command to its end.
    pub async fn run(&self, command: &str) -> Outcome {
        let mut run = Command::new(&self.binary);
        let output = run.arg(command).args(&self.arguments).output().await?;
        if output.status.success() {
            return Ok(());
        }
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        Err(format!("{command}: {said}").into())
    }
}

impl Running {
    fn about(&self, file: &str) -> Outcome<String> {
        let id = self.child.id().ok_or("the server ended")?;
        Ok(std::fs::read_to_string(format!("/proc/{id}/{file}"))?)
    }

    /// The memory that it holds.
    pub fn memory(&self) -> Outcome<Memory> {
        let status = self.about("status")?;
        let megabytes = |name: &str| -> Outcome<f64> {
            let line = status.lines().find_map(|line| line.strip_prefix(name));
            let kibibytes: f64 = line
                .and_then(|line| line.split_whitespace().next())
                .ok_or("no such line")?
                .parse()?;
            Ok(kibibytes * 1_024.0 / 1e6)
        };
        Ok(Memory {
            resident_mb: megabytes("VmRSS:")?,
            peak_mb: megabytes("VmHWM:")?,
        })
    }

    /// The processor time that it used so far.
    pub fn processor(&self) -> Outcome<Duration> {
        let stat = self.about("stat")?;
        // The name in parentheses may hold spaces; user and system time are the 12th and 13th after it.
        let (_, rest) = stat.rsplit_once(')').ok_or("no such line")?;
        let ticks = rest.split_whitespace().skip(11).take(2);
        let mut used = 0;
        for number in ticks {
            used += number.parse::<u32>()?;
        }
        Ok(TICK * used)
    }

    /// Tells it to stop, and waits until it has.
    pub async fn stop(mut self) -> Outcome {
        let id = self.child.id().ok_or("the server ended")?;
        Command::new("kill").arg(id.to_string()).status().await?;
        self.child.wait().await?;
        Ok(())
    }
}
