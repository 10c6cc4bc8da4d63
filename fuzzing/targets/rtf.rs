#![no_main]
fuzzing::target!(Rtf);
