//! Logs: ids, routes and times; never text of people, addresses with tokens, or demographics.

use tracing_subscriber::EnvFilter;

/// Starts logging to the error output, as `POLYPHONY_LOG` says; warnings without it.
pub fn start() {
    let filter =
        EnvFilter::try_from_env("POLYPHONY_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    // A second start, in tests, keeps the first.
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .try_init();
}
