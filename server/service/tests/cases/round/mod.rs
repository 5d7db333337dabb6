//! Rounds on both engines: six people from ranking alone to a result, and what happens at the edges.

mod care;
mod cast;
mod edges;
mod live;
mod translation;
mod whole;
