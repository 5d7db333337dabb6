//! What stands before every handler: each guard is one layer.

pub mod cross_site;
pub mod headers;
pub mod pace;
