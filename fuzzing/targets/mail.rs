#![no_main]
fuzzing::target!(Mail);
