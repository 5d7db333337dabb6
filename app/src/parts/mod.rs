//! Pieces that several pages are made of.

pub mod account_nav;
pub mod bars;
pub mod chart;
pub mod content;
pub mod findings;
pub mod floor_line;
pub mod form;
pub mod mark;
pub mod notice;
pub mod project_card;
pub mod prompt;
pub mod provenance;
pub mod question;
pub mod ranking;
pub mod task;
pub mod turned;
