#![no_main]
fuzzing::target!(Json);
