//! Times as people read them.

use std::time::Duration;

/// What one measurement came to.
pub struct Row {
    /// What was done.
    pub what: &'static str,
    /// How many did it at once.
    pub clients: usize,
    /// How long each took.
    pub times: Vec<Duration>,
    /// How long all of it took.
    pub wall: Duration,
    /// The server's processor time for all of it; for PostgreSQL without the database's own.
    pub processor: Option<Duration>,
}

/// A duration in milliseconds.
pub fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

/// The time that `percent` of all do not exceed; zero where there are none.
pub fn percentile(times: &mut [Duration], percent: usize) -> Duration {
    times.sort_unstable();
    let place = (times.len() * percent).div_ceil(100).saturating_sub(1);
    times.get(place).copied().unwrap_or_default()
}

/// Prints a table.
pub fn print(rows: &[Row]) {
    println!("| what | at once | per second | p50 ms | p99 ms | server's processor ms each |");
    println!("|---|--:|--:|--:|--:|--:|");
    for row in rows {
        let mut times = row.times.clone();
        let count = times.len() as f64;
        let processor = row.processor.map_or_else(
            || "-".to_owned(),
            |used| format!("{:.2}", millis(used) / count),
        );
        println!(
            "| {} | {} | {:.0} | {:.2} | {:.2} | {processor} |",
            row.what,
            row.clients,
            count / row.wall.as_secs_f64(),
            millis(percentile(&mut times, 50)),
            millis(percentile(&mut times, 99)),
        );
    }
    println!();
}
