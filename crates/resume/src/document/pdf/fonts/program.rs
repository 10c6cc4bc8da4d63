//! What the program of a font says of its look, without unpacking more of it than its first tables: an outline is never
//! needed, and whole programs are most of what a PDF holds.

use super::{Style, unpack};
use flate2::read::ZlibDecoder;
use hayro_syntax::object::Stream;
use std::io::{Read, copy, sink};

/// From which weight on a font is bold: 600 is "semi-bold" (OpenType's OS/2 table, `usWeightClass`).
pub(super) const BOLD: u16 = 600;

/// Bold and italic by a TrueType or OpenType program.
pub(super) fn look(program: &Stream<'_>) -> Option<Style> {
    if unpack::is_plain(program) {
        return of_tables(ZlibDecoder::new(&*program.raw_data()));
    }
    of_tables(&*program.decoded_data().ok()?)
}

fn of_tables(mut program: impl Read) -> Option<Style> {
    let [version, count] = {
        let head: [u8; 12] = take(&mut program)?;
        [word32(&head, 0)?, u32::from(word(&head, 4)?)]
    };
    if ![0x0001_0000, u32::from_be_bytes(*b"true"), u32::from_be_bytes(*b"OTTO")].contains(&version) {
        return None;
    }
    let (mut weights, mut styles) = (None, None);
    for _ in 0..count {
        let entry: [u8; 16] = take(&mut program)?;
        let place = word32(&entry, 8).map(u64::from);
        match entry.first_chunk::<4>() {
            Some(b"OS/2") => weights = place,
            Some(b"head") => styles = place,
            _ => {}
        }
    }
    let read = 12 + 16 * u64::from(count);
    let mut skip = |to: u64| copy(&mut program.by_ref().take(to.checked_sub(read)?), &mut sink()).ok();
    if let Some(at) = weights {
        skip(at)?;
        let table: [u8; 64] = take(&mut program)?;
        // Bits 0 and 9 of `fsSelection`: italic, oblique.
        let italic = word(&table, 62)? & 0b10_0000_0001 != 0;
        return Some(Style { bold: word(&table, 4)? >= BOLD, italic });
    }
    skip(styles?)?;
    let table: [u8; 46] = take(&mut program)?;
    let style = word(&table, 44)?;
    Some(Style { bold: style & 1 != 0, italic: style & 2 != 0 })
}

fn take<const N: usize>(from: &mut impl Read) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    from.read_exact(&mut bytes).ok().map(|()| bytes)
}

fn word(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().map(|b| u16::from_be_bytes(*b))
}

fn word32(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|b| u32::from_be_bytes(*b))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A program of these tables, of which each is as long as is read of it.
    fn program(tables: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
        let mut out =
            [0x0001_0000_u32.to_be_bytes().to_vec(), (tables.len() as u16).to_be_bytes().to_vec(), vec![0; 6]].concat();
        let mut at = 12 + 16 * tables.len() as u32;
        for (tag, table) in tables {
            out.extend([&tag[..], &[0; 4], &at.to_be_bytes(), &(table.len() as u32).to_be_bytes()].concat());
            at += table.len() as u32;
        }
        tables.iter().for_each(|(_, table)| out.extend_from_slice(table));
        out
    }

    fn weights(weight: u16, selection: u16) -> Vec<u8> {
        let mut table = vec![0; 78];
        table[4..6].copy_from_slice(&weight.to_be_bytes());
        table[62..64].copy_from_slice(&selection.to_be_bytes());
        table
    }

    #[test]
    fn the_weight_is_found_wherever_its_table_stands() {
        let styles = [vec![0; 44], vec![0, 3], vec![0; 8]].concat();
        let look = |tables: &[(&[u8; 4], &[u8])]| of_tables(&*program(tables)).map(|s| (s.bold, s.italic));
        assert_eq!(look(&[(b"glyf", &[7; 999]), (b"OS/2", &weights(700, 0))]), Some((true, false)));
        assert_eq!(look(&[(b"OS/2", &weights(400, 1)), (b"head", &styles)]), Some((false, true)));
        assert_eq!(look(&[(b"cmap", &[0; 9]), (b"head", &styles)]), Some((true, true)), "by the older table");
        assert_eq!(look(&[(b"glyf", &[7; 99])]), None);
        let whole = program(&[(b"OS/2", &weights(700, 0))]);
        for cut in 0..whole.len() - 14 {
            assert_eq!(of_tables(whole.get(..cut).unwrap_or_default()), None, "cut after {cut} bytes");
        }
    }
}
