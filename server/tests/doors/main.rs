//! The doors, tried from outside: the real router on a real database.
//!
//! Each test opens a [`house::House`]: a community with a project, a person of every role, and some
//! judgements. To cover a new page, add its row to `statuses.txt`.

mod canary;
mod guards;
mod hostile;
mod hostile_round;
mod hot;
mod house;
mod live;
mod rest;
mod round;
mod sessions;
mod statuses;

#[path = "../../service/tests/cases/engines/mod.rs"]
mod engines;
