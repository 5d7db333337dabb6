//! What an instance is started with: the only place that reads clock and chance.

use crate::cli::Place;
use domain::time::Timestamp;
use service::{Clock, Config, Entropy, Service};
use std::io;
use std::sync::Arc;

/// Connections that read at once.
const READERS: u32 = 4;

/// The machine's clock.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "the one reader of the clock")]
pub fn clock() -> Clock {
    Arc::new(|| {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        let micros = since.map(|since| since.as_micros()).unwrap_or_default();
        Timestamp::from_micros(i64::try_from(micros).unwrap_or(i64::MAX))
    })
}

/// The machine's chance.
///
/// # Panics
/// Where the machine has no source of randomness: nothing may run without one.
#[must_use]
pub fn entropy() -> Entropy {
    Arc::new(|buffer| getrandom::fill(buffer).expect("a source of randomness"))
}

/// The configuration of a place; makes its data directory.
///
/// # Errors
/// Where the directory can't be made.
fn config(place: &Place, public_url: &str) -> io::Result<Config> {
    std::fs::create_dir_all(&place.data_dir)?;
    let file = place.data_dir.join("polyphony.db");
    let database_url = place
        .database_url
        .clone()
        .unwrap_or_else(|| format!("sqlite://{}", file.display()));
    Ok(Config {
        database_url,
        data_dir: place.data_dir.clone(),
        public_url: public_url.trim_end_matches('/').to_owned(),
        clock: clock(),
        entropy: entropy(),
        readers: READERS,
        private_endpoints: place.private_endpoints,
    })
}

/// Opens the instance of a place with its keys.
///
/// # Errors
/// Where its data directory can't be made, or its database not opened.
pub async fn open(place: &Place, public_url: &str) -> Result<Service, Box<dyn std::error::Error>> {
    let config = config(place, public_url)?;
    Ok(match &place.key_file {
        Some(keys) => Service::open_with_keys(config, keys).await?,
        None => Service::open(config).await?,
    })
}
