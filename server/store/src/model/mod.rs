//! Models at their addresses, and what they are asked for.

mod candidate;
mod endpoint;
mod run;

pub use candidate::{Candidate, candidates, had};
pub use endpoint::{Endpoint, endpoint, endpoints, insert, key, retire};
pub use run::{
    Due, Generation, Missing, Outcome, asked_since, begin, due, end, missing, note_asked, plan,
    progress, run, runs, settle, stop, waiting,
};
