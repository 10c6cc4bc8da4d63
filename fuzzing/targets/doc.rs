#![no_main]
fuzzing::target!(Doc);
