//! Look-alikes of the sites, as real HTTP servers on loopback.
