//! Paints a few characters as a PNG, as a captcha would be: for a person to read, by hand and without an image library.

use crate::portal::token;

/// The characters that can be painted: none that a person could take for another.
pub const CHARACTERS: &str = "234678ACEFHKMNPRTWXY";

/// A letter as seven rows of five dots.
#[rustfmt::skip]
fn glyph(c: char) -> [u8; 7] {
    match c {
        '0' => [0b01110, 0b10001, 0b10011, 0b10101, 0b11001, 0b10001, 0b01110],
        '2' => [0b01110, 0b10001, 0b00001, 0b00110, 0b01000, 0b10000, 0b11111],
        '1' => [0b00100, 0b01100, 0b00100, 0b00100, 0b00100, 0b00100, 0b01110],
        '3' => [0b11110, 0b00001, 0b00001, 0b01110, 0b00001, 0b00001, 0b11110],
        '4' => [0b00010, 0b00110, 0b01010, 0b10010, 0b11111, 0b00010, 0b00010],
        '6' => [0b00110, 0b01000, 0b10000, 0b11110, 0b10001, 0b10001, 0b01110],
        '7' => [0b11111, 0b00001, 0b00010, 0b00100, 0b01000, 0b01000, 0b01000],
        '8' => [0b01110, 0b10001, 0b10001, 0b01110, 0b10001, 0b10001, 0b01110],
        'A' => [0b01110, 0b10001, 0b10001, 0b11111, 0b10001, 0b10001, 0b10001],
        'C' => [0b01110, 0b10001, 0b10000, 0b10000, 0b10000, 0b10001, 0b01110],
        'E' => [0b11111, 0b10000, 0b10000, 0b11110, 0b10000, 0b10000, 0b11111],
        'F' => [0b11111, 0b10000, 0b10000, 0b11110, 0b10000, 0b10000, 0b10000],
        'H' => [0b10001, 0b10001, 0b10001, 0b11111, 0b10001, 0b10001, 0b10001],
        'K' => [0b10001, 0b10010, 0b10100, 0b11000, 0b10100, 0b10010, 0b10001],
        'M' => [0b10001, 0b11011, 0b10101, 0b10101, 0b10001, 0b10001, 0b10001],
        'N' => [0b10001, 0b11001, 0b10101, 0b10011, 0b10001, 0b10001, 0b10001],
        'P' => [0b11110, 0b10001, 0b10001, 0b11110, 0b10000, 0b10000, 0b10000],
        'R' => [0b11110, 0b10001, 0b10001, 0b11110, 0b10100, 0b10010, 0b10001],
        'S' => [0b01111, 0b10000, 0b10000, 0b01110, 0b00001, 0b00001, 0b11110],
        'T' => [0b11111, 0b00100, 0b00100, 0b00100, 0b00100, 0b00100, 0b00100],
        'W' => [0b10001, 0b10001, 0b10001, 0b10101, 0b10101, 0b11011, 0b10001],
        'X' => [0b10001, 0b10001, 0b01010, 0b00100, 0b01010, 0b10001, 0b10001],
        'Y' => [0b10001, 0b10001, 0b01010, 0b00100, 0b00100, 0b00100, 0b00100],
        _   => [0; 7],
    }
}

/// Four characters that nobody can guess.
pub(crate) fn characters() -> String {
    let letters: Vec<char> = CHARACTERS.chars().collect();
    let random = u64::from_str_radix(&token()[..16], 16).unwrap_or_default() as usize;
    (0..4).map(|i| letters[(random >> (8 * i)) % letters.len()]).collect()
}

/// The picture that stands for a key to scan: no code that a phone reads, but of two keys two pictures. Eight characters
/// for eight digits: with fewer, or with digits that can't be painted, two pictures are the same once in a while.
pub(crate) fn of_key(key: &str) -> Vec<u8> {
    let letters: Vec<char> = CHARACTERS.chars().collect();
    let digits = key.chars().filter_map(|c| c.to_digit(16));
    png(&digits.take(8).map(|digit| letters[digit as usize]).collect::<String>())
}

const DOT: usize = 5;
const MARGIN: usize = 10;

/// The text as a grey PNG, five pixels to a dot, with a line or two across it.
pub fn png(text: &str) -> Vec<u8> {
    let letters: Vec<_> = text.chars().map(glyph).collect();
    let (width, height) = (2 * MARGIN + letters.len() * 6 * DOT, 2 * MARGIN + 9 * DOT);
    let mut rows = vec![vec![245u8; width]; height];
    for (i, rows_of_letter) in letters.iter().enumerate() {
        // Letters dance a little, as they do on the site; a person doesn't mind.
        let (left, top) = (MARGIN + i * 6 * DOT, MARGIN + (i % 3) * DOT);
        for (y, bits) in rows_of_letter.iter().enumerate() {
            for x in (0..5).filter(|x| bits & (0b10000 >> x) != 0) {
                for row in &mut rows[top + y * DOT..top + (y + 1) * DOT] {
                    row[left + x * DOT..left + (x + 1) * DOT].fill(40 + (i as u8 % 4) * 20);
                }
            }
        }
    }
    for x in 0..width {
        rows[height / 3 + x * height / (3 * width)][x] = 150;
        rows[height * 2 / 3 - x * height / (3 * width)][x] = 150;
    }
    encode(width as u32, height as u32, &rows)
}

/// A grey picture as PNG, its pixels stored as they are.
fn encode(width: u32, height: u32, rows: &[Vec<u8>]) -> Vec<u8> {
    let mut header = Vec::new();
    header.extend(width.to_be_bytes());
    header.extend(height.to_be_bytes());
    header.extend([8, 0, 0, 0, 0]); // eight bits, grey
    let pixels: Vec<u8> = rows.iter().flat_map(|row| std::iter::once(0).chain(row.iter().copied())).collect();
    let mut data = vec![0x78, 0x01];
    let mut blocks = pixels.chunks(0xffff).peekable();
    while let Some(block) = blocks.next() {
        data.push(blocks.peek().is_none() as u8);
        data.extend((block.len() as u16).to_le_bytes());
        data.extend((!(block.len() as u16)).to_le_bytes());
        data.extend(block);
    }
    let (a, b) = pixels.iter().fold((1u32, 0u32), |(a, b), &p| {
        let a = (a + p as u32) % 65521;
        (a, (b + a) % 65521)
    });
    data.extend(((b << 16) | a).to_be_bytes());
    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    for (name, body) in [(b"IHDR", header), (b"IDAT", data), (b"IEND", vec![])] {
        out.extend((body.len() as u32).to_be_bytes());
        let start = out.len();
        out.extend(name);
        out.extend(body);
        let sum = out[start..].iter().fold(!0u32, |crc, &byte| {
            (0..8).fold(crc ^ byte as u32, |c, _| if c & 1 == 1 { (c >> 1) ^ 0xedb8_8320 } else { c >> 1 })
        });
        out.extend((!sum).to_be_bytes());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_has_its_own_shape() {
        let shapes: std::collections::BTreeSet<_> = CHARACTERS.chars().map(glyph).collect();
        assert_eq!(shapes.len(), CHARACTERS.len());
        assert!(!shapes.contains(&[0; 7]));
    }

    #[test]
    fn keys_that_begin_otherwise_have_other_pictures() {
        let pictures: std::collections::HashSet<_> =
            "0123456789abcdef".chars().map(|c| of_key(&format!("{c}0000000"))).collect();
        assert_eq!(pictures.len(), 16);
    }

    #[test]
    fn a_picture_is_a_png_that_ends() {
        let png = png("A2C4");
        assert!(png.starts_with(b"\x89PNG") && png.ends_with(b"IEND\xae\x42\x60\x82"));
    }
}
