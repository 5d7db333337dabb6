//! Rounds on both engines: six people from ranking alone to a result, and what happens at the edges.

mod amendment;
mod care;
mod cast;
mod desk;
mod edges;
mod live;
mod translation;
mod whole;
