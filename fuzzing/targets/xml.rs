#![no_main]
fuzzing::target!(Xml);
