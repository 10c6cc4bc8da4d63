//! What a document looks like to the readers: `cargo run -p resume --example lines -- FILE`.

use resume::{Document, Origin, document};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file = std::env::args().nth(1).ok_or("usage: lines FILE")?;
    let document = Document::new(std::fs::read(&file)?, Origin::File(Some(file)));
    println!("{:?}", document.kind);
    let seen = document::lines(&document).map_err(|e| e.sentence().1)?;
    for line in &seen.lines {
        let (look, edges) = (line.look(), line.edges().collect::<Vec<_>>());
        let bold = if look.bold { "b" } else { "" };
        let list = if line.list { "•" } else { "" };
        println!(
            "b{} r{}/{} g{} c{} h{} {}{bold} {list} {:?} {edges:?} [{}] {}",
            line.block,
            line.row,
            line.cell,
            line.gap,
            line.region,
            look.level,
            look.size,
            line.text,
            line.shape(),
            line.at
        );
    }
    if seen.cut {
        println!("(cut)");
    }
    Ok(())
}
