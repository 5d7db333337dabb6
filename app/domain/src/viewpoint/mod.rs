//! Viewpoints that the votes themselves show, beside the groups that people declare.
//!
//! People agree with statements, disagree, or pass. [`map`] lays them out so that who votes alike
//! stands close (as in Polis: Small et al. 2021), [`cluster`] finds the viewpoints on that map and
//! says why so many, [`representative`] and [`consensus`] say what each holds and what all share,
//! [`bridging`] finds the statements that are liked across the divide (as in Community Notes:
//! Wojcik et al. 2022), [`routing`] says which statement needs votes next, and [`explained`] how
//! much of a clustering a declared attribute explains. [`orders`] makes votes of orders. A viewpoint never replaces a declared
//! group: both are shown, side by side.
//!
//! Everything is deterministic, and naming people or statements otherwise changes the names only.

pub mod bridging;
pub mod cluster;
pub mod consensus;
pub mod explained;
pub mod map;
pub mod orders;
pub mod representative;
pub mod routing;
pub mod votes;

mod eigen;
mod kmeans;
mod mutual;
mod silhouette;

pub use cluster::{Clustering, Reason};
pub use map::OpinionMap;
pub use votes::{Vote, Votes};
