//! Who gets which item: targets in total and per group, and what follows from them.
//!
//! A project names the groups whose voices it wants ([`targets`]). A person is offered the item for
//! which their groups lack voices most, then the item whose distribution is least certain
//! ([`choice`], [`certainty`]). Items that divide people get more voices ([`overlap`]), a share of
//! items comes back to the same person later ([`repeat`]), and [`coverage`] says what is still
//! needed. Nothing here knows how anybody answered compared with others.
//!
//! The database is the truth about voices: it keeps what [`targets::Load`] says of each item and
//! hands out candidates by an index. [`board`] hands them out in the same order from memory, for
//! simulations and tests. To add a reason to prefer an item, add it to [`choice::Offer`], to the
//! index in `store::assignment`, and to the board.

pub mod board;
pub mod certainty;
pub mod choice;
pub mod coverage;
pub mod group;
pub mod overlap;
pub mod repeat;
pub mod targets;
