//! What is read of a file, as JSON Resume, with its notes: `cargo run -p sites --example read -- FILE`.

use resume::{Document, Origin};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file = std::env::args().nth(1).ok_or("usage: read FILE")?;
    let document = Document::new(std::fs::read(&file)?, Origin::File(Some(file)));
    let read = sites::understand(&[document], None, true, jiff::civil::date(2026, 11, 22))?;
    println!("{:#}", resume::json_resume::to_json(&read.resume));
    for note in &read.notes {
        println!("{:?} {}: {:?}", note.kind, note.field, note.text);
    }
    Ok(())
}
