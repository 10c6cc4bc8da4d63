//! Prints the state diagram that ARCHITECTURE.md holds.

fn main() {
    print!("{}", engine::import::diagram());
}
