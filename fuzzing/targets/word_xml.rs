#![no_main]
fuzzing::target!(WordXml);
