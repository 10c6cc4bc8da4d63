#![no_main]
fuzzing::target!(Text);
