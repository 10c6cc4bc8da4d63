//! Zhilian and its portal, over real HTTP on loopback: a story per magic account, and the mutation run.

mod mutation;
mod net;
mod stories;
mod world;
