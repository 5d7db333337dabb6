//! Use cases on both engines, through the functions that pages and commands call. One binary, as each
//! further one links the whole product again; a subject is a module, to be run alone by its name:
//! `cargo test --package service --test cases -- ledger`.

mod assignment;
mod cheats;
mod checks;
mod content;
mod currency;
mod explorer;
mod kinds;
mod ledger;
mod models;
mod outcome;
mod owed;
mod panel;
mod path;
mod profile;
mod quality;
mod round;

mod delta;
mod engines;
mod oracle;
mod purse;
mod world;
