//! Each site and its portal, over real HTTP on loopback: a story per thing that can happen, and the mutation run.

mod heard;
mod job51;
mod liepin;
mod linkedin;
mod magic;
mod mutation;
mod net;
mod world;
mod zhilian;
