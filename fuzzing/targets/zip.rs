#![no_main]
fuzzing::target!(Zip);
