#![no_main]
fuzzing::target!(Odt);
