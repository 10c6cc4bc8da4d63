#![no_main]
fuzzing::target!(Html);
