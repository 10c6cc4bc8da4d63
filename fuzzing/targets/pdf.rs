#![no_main]
fuzzing::target!(Pdf);
