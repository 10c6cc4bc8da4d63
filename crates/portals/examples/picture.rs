//! Paints a picture: `cargo run -p portals --example picture -- TEXT FILE`.

fn main() -> std::io::Result<()> {
    let mut args = std::env::args().skip(1);
    let (text, file) = (args.next().unwrap_or_default(), args.next().unwrap_or("picture.png".into()));
    std::fs::write(file, portals::picture::png(&text))
}
