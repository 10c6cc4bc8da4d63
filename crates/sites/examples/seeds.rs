//! Copies every file that the tests read to `DIR/<kind>/`, for `./fuzz` to begin with.
//!
//! By what the bytes are: a `.doc` is a web page or a mail as often as it is a Word file.

use resume::document::{Kind, detect};
use std::path::{Path, PathBuf};

fn main() -> std::io::Result<()> {
    let to = PathBuf::from(std::env::args_os().nth(1).expect("cargo run -p sites --example seeds -- DIR"));
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let (mut folders, mut copied) = (vec![crates], 0);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            // What is expected, and source, is no document.
            let beside = ["expected.json", "resume.schema.json"].contains(&&*name);
            if beside || [".rs", ".lines", ".toml", ".md"].iter().any(|end| name.ends_with(end)) {
                continue;
            }
            let bytes = std::fs::read(&path)?;
            let Some(kind) = target(detect(&bytes)) else { continue };
            let place = to.join(kind);
            std::fs::create_dir_all(&place)?;
            let above = path.parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy();
            std::fs::write(place.join(format!("seed-{above}-{name}")), bytes)?;
            copied += 1;
        }
    }
    println!("{copied} seeds");
    Ok(())
}

/// The target that a kind belongs to.
fn target(kind: Kind) -> Option<&'static str> {
    Some(match kind {
        Kind::Html => "html",
        Kind::Mail => "mail",
        Kind::Json => "json",
        Kind::Text => "text",
        Kind::Pdf => "pdf",
        Kind::Docx => "docx",
        Kind::Doc => "doc",
        Kind::WordXml => "word_xml",
        Kind::Odt => "odt",
        Kind::Rtf => "rtf",
        Kind::Xml => "xml",
        Kind::Zip => "zip",
        Kind::Other => return None,
    })
}
