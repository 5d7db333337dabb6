//! Deliberation: a **round** in which people talk about what divides them.
//!
//! A round goes through the stages of a [`template`]. [`machine::apply`] is the one place where a
//! round changes: every [`event::Event`] either moves it on and says what is to be done about it
//! ([`event::Effect`]), or is refused with a reason. [`step::next_step`] says at any moment what a
//! person can do next, whoever they are. Nobody can get stuck: whatever nobody does, a deadline
//! does.
//!
//! [`composition`] says who takes part; [`synthesis`] how the group's words are chosen and what
//! becomes of those who do not share them; [`change`], [`stability`], [`conformity`] and [`voice`]
//! measure what the round did, [`findings`] all of it at once for the report and the release;
//! [`transcript`] is everything that was said in one; [`positions`] are what comes out (Overton and
//! constitution sets); [`similar`] points out near-duplicates; [`care`] is what becomes of words that
//! somebody reports, [`translation`] how words are read in other languages. Nothing here authorises: who may send
//! which event stands in [`crate::authority`].

pub mod balance;
pub mod care;
pub mod change;
pub mod composition;
pub mod conformity;
pub mod event;
pub mod findings;
pub mod machine;
pub mod notice;
pub mod positions;
pub mod preview;
pub mod record;
pub mod similar;
pub mod stability;
pub mod state;
pub mod step;
pub mod support;
pub mod synthesis;
pub mod template;
pub mod transcript;
pub mod translation;
pub mod voice;

#[cfg(test)]
mod stories;

pub use event::{Effect, Event};
pub use machine::apply;
pub use state::{Phase, State};
pub use step::{Step, next_step};
pub use template::{Stage, Template};
