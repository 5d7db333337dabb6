//! One file per page: load through a use case, render.
//!
//! To add one: a file here with a `get` handler, its route in `routes`, its words in every locale.

pub mod away;
pub mod community;
pub mod community_new;
pub mod consent_desk;
pub mod coverage;
pub mod disputes;
pub mod explorer;
pub mod fairwork;
pub mod floors;
pub mod guidelines;
pub mod home;
pub mod invitations;
pub mod items;
pub mod join;
pub mod marks;
pub mod me;
pub mod me_consents;
pub mod me_data;
pub mod me_earnings;
pub mod me_judgements;
pub mod me_marks;
pub mod me_sessions;
pub mod me_settings;
pub mod money;
pub mod panel;
pub mod payouts;
pub mod payslip;
pub mod profile;
pub mod project;
pub mod project_new;
pub mod questions;
pub mod rates;
pub mod releases;
pub mod report;
pub mod round;
pub mod setup;
pub mod sign_in;
pub mod start;
pub mod targets;
pub mod tasks;
pub mod work;
