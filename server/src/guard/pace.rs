//! How fast one account may act. Accounts come first, because communities share an address;
//! whoever has no session is told apart by address.

use axum::extract::ConnectInfo;
use axum::http::{Request, header};
use sha2::{Digest, Sha256};
use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::time::Duration;
use tower_governor::GovernorError;
use tower_governor::key_extractor::KeyExtractor;

/// How many acts a second one account may send in the long run, unless the instance says otherwise.
pub const ACTS_PER_SECOND: NonZeroU32 = NonZeroU32::new(20).unwrap();
/// For how many seconds' worth of acts may come in quick succession.
pub const BURST_SECONDS: u32 = 6;
/// How often those who act no more are forgotten.
pub const FORGET_EVERY: Duration = Duration::from_secs(60);

/// Tells who a request's pace is counted for.
#[derive(Clone, Copy, Debug)]
pub struct Who {
    /// Whether `X-Forwarded-For` is set by a proxy that we trust.
    pub trust_proxy: bool,
}

impl KeyExtractor for Who {
    type Key = [u8; 16];

    fn extract<T>(&self, request: &Request<T>) -> Result<Self::Key, GovernorError> {
        let text = |name| {
            request
                .headers()
                .get(name)
                .and_then(|value| value.to_str().ok())
        };
        let session = text(header::COOKIE).and_then(|cookies| {
            cookies
                .split(';')
                .map(str::trim)
                .find(|pair| pair.contains("polyphony="))
        });
        let forwarded = self.trust_proxy.then(|| {
            request
                .headers()
                .get("x-forwarded-for")
                .and_then(|value| value.to_str().ok())
        });
        let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
        let who = session
            .map(str::to_owned)
            .or_else(|| {
                forwarded
                    .flatten()
                    .and_then(|all| all.rsplit(',').next())
                    .map(str::to_owned)
            })
            .or_else(|| peer.map(|ConnectInfo(address)| address.ip().to_string()))
            .ok_or(GovernorError::UnableToExtractKey)?;
        let mut key = [0; 16];
        key.iter_mut()
            .zip(Sha256::digest(who))
            .for_each(|(to, from)| *to = from);
        Ok(key)
    }
}
