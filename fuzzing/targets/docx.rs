#![no_main]
fuzzing::target!(Docx);
