//! What the operators of a page draw: in which colour, where, on which layer, by which font.

use super::made::{all, check, file, made, read, say, stream};
use resume::document::pdf;
use std::fmt::Write;
use std::time::{Duration, Instant};

fn lines(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|t| (*t).to_owned()).collect()
}

/// A file of one page with a font `R`, these further entries of its resources, page and catalogue, and objects from 6 on.
fn page(content: &str, resources: &str, more: &str, root: &str, objects: &[String]) -> Vec<u8> {
    let mut all = vec![
        format!("<< /Type /Catalog /Pages 2 0 R {root} >>"),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /R 4 0 R >> {resources} >> {more} >>"
        ),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
        stream("", content),
    ];
    all.extend_from_slice(objects);
    file(&all, "")
}

#[test]
fn what_has_the_colour_of_paper_is_not_read_in_whatever_space_that_is_said() {
    let spaces = "/ColorSpace << /Icc [/ICCBased 6 0 R] /Few [/Indexed /DeviceRGB 1 <000000ffffff>] \
                  /Spot [/Separation /Gold /DeviceCMYK 7 0 R] >> /ExtGState << /Faint << /ca 0.01 >> >>";
    let icc = stream("/N 3 /Alternate /DeviceRGB", "");
    let white = ["1 g", "1 1 1 rg", "0 0 0 0 k", "/Icc cs 1 1 1 sc", "/Few cs 1 sc", "/Spot cs 0 scn", "/Faint gs"];
    let black = ["0 g", "0 0 0 rg", "0 0 0 1 k", "/Icc cs 0 0 0 sc", "/Few cs 0 sc", "/Spot cs 1 scn", "1 1 1 RG"];
    let mut content = String::new();
    for (at, (white, black)) in white.iter().zip(black).enumerate() {
        let y = 40 + 60 * at as u32;
        writeln!(content, "q {white} {}Q q {black} {}Q", say(50, y, 10, "hidden"), say(50, y + 30, 10, "shown"))
            .unwrap();
    }
    let file = page(&content, spaces, "", "", &[icc, "<< /FunctionType 2 /Domain [0 1] /N 1 >>".to_owned()]);
    assert_eq!(read(&file), Ok(lines(&["shown"; 7])));
}

#[test]
fn white_text_on_a_dark_area_is_read_and_what_is_cut_off_is_not() {
    let content = format!(
        "0.1 0.2 0.4 rg 40 700 200 60 re f 1 g {} 0 g q 40 500 100 100 re W n {} {} Q {}",
        say(50, 110, 12, "Ada Palewell"),
        say(50, 300, 10, "Inside"),
        say(300, 300, 10, "Outside"),
        say(50, 400, 10, "After"),
    );
    check("clip", &[content], &["Ada Palewell", "Inside", "After"]);
}

#[test]
fn a_layer_that_is_off_is_not_read() {
    let content = format!(
        "/OC /Draft BDC {} EMC /OC /Final BDC {} EMC /OC /Either BDC {} EMC /OC /Both BDC {} EMC",
        say(50, 60, 10, "draft"),
        say(50, 90, 10, "final"),
        say(50, 120, 10, "either"),
        say(50, 150, 10, "both"),
    );
    let file = page(
        &content,
        "/Properties << /Draft 6 0 R /Final 7 0 R /Either 8 0 R /Both 9 0 R >>",
        "",
        "/OCProperties << /OCGs [6 0 R 7 0 R] /D << /OFF [6 0 R] >> >>",
        &[
            "<< /Type /OCG /Name (Draft) >>".to_owned(),
            "<< /Type /OCG /Name (Final) >>".to_owned(),
            "<< /Type /OCMD /OCGs [6 0 R 7 0 R] /P /AnyOn >>".to_owned(),
            "<< /Type /OCMD /OCGs [6 0 R 7 0 R] /P /AllOn >>".to_owned(),
        ],
    );
    assert_eq!(read(&file), Ok(lines(&["final", "either"])));
}

#[test]
fn what_a_form_field_shows_is_read_in_its_place_and_a_hidden_one_is_not() {
    let look = stream(
        "/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /R 4 0 R >> >>",
        "BT /R 10 Tf 2 5 Td (Palewell) Tj ET",
    );
    let notes = "/Annots [<< /Type /Annot /Subtype /Widget /Rect [120 775 220 795] /AP << /N 6 0 R >> >> \
                 << /Type /Annot /Subtype /Widget /F 2 /Rect [120 700 220 720] /AP << /N 6 0 R >> >>]";
    let file = page(&say(50, 62, 10, "Name:"), "", notes, "", &[look]);
    assert_eq!(read(&file), Ok(lines(&["Name:__Palewell"])));
}

#[test]
fn an_outline_around_what_was_filled_makes_it_bold_and_says_nothing_twice() {
    let content = "BT /R 10 Tf 2 Tr 0.4 w 50 780 Td (Harbour Pilot) Tj 0 Tr 0 -30 Td (Kept the log) Tj ET";
    let seen = pdf::lines(&page(content, "", "", "", &[])).unwrap();
    let looks: Vec<_> = seen.lines.iter().map(|l| (&*l.text, l.look().bold)).collect();
    assert_eq!(looks, [("Harbour Pilot", true), ("Kept the log", false)]);
}

#[test]
fn text_without_ink_over_a_picture_is_the_picture_s_text() {
    let scan = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u{1} EI Q\n";
    let content = format!("{scan} 3 Tr {}", say(50, 60, 10, "Ada Palewell"));
    assert_eq!(read(&page(&content, "", "", "", &[])), Ok(lines(&["Ada Palewell"])));
}

#[test]
fn old_chinese_fonts_that_are_not_in_the_file_and_say_nothing_of_unicode_are_read() {
    let font = |encoding: &str| {
        format!(
            "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /{encoding} /DescendantFonts [<< /Type /Font \
             /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> \
             /DW 1000 /W [1 95 500] >>] >>"
        )
    };
    let content = "BT /E 12 Tf 50 700 Td <B9A4D7F7BEADC0FA20323031392E30372DD6C1BDF1> Tj ET BT /U 12 Tf 50 660 Td <6559 80b2> Tj ET";
    let fonts = "/Font << /E 6 0 R /U 7 0 R >>";
    let file = page(content, fonts, "", "", &[font("GBK-EUC-H"), font("UniGB-UTF16-H")]);
    assert_eq!(read(&file), Ok(lines(&["工作经历 2019.07-至今", "教育"])));
}

#[test]
fn words_are_told_by_how_far_the_pen_moves() {
    let content = "BT /R 10 Tf 50 780 Td [(W) 80 (ork) -300 (at) -3000 (2019)] TJ T* 1 0 0 1 50 700 Tm 14 TL (one) Tj (two) ' 5 0 (a b) \" ET";
    assert_eq!(read(&page(content, "", "", "", &[])), Ok(lines(&["Work at__2019", "one", "two", "a b"])));
}

#[test]
fn forms_that_draw_each_other_twice_end_and_lose_nothing_drawn_before() {
    // Two to the power of eighteen drawings of a form, were nobody to stop.
    let form = |at: usize| {
        let next = if at < 18 { format!("/Next {} 0 R", at + 7) } else { String::new() };
        let fonts = "/Font << /R 4 0 R >>";
        stream(
            &format!(
                "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << {fonts} /XObject << {next} >> >>"
            ),
            &"/Next Do ".repeat(2).repeat(8),
        )
    };
    let forms: Vec<String> = (0..19).map(form).collect();
    let content = say(50, 60, 12, "Ada Palewell") + "/First Do";
    let begun = Instant::now();
    let seen = pdf::lines(&page(&content, "/XObject << /First 6 0 R >>", "", "", &forms)).unwrap();
    assert_eq!(seen.lines.iter().map(|l| &*l.text).collect::<Vec<_>>(), ["Ada Palewell"]);
    assert!(seen.cut, "it says that it was cut short");
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
}

#[test]
fn a_page_of_a_hundred_thousand_lines_is_read_to_its_end() {
    let lines = "0 0 m 10 0 l S ".repeat(100_000);
    let content = say(50, 60, 12, "Ada Palewell") + &lines + &all(&[(50, 90, 10, "The end")]);
    let read = read(&made(&[content], "")).unwrap();
    assert!(read.contains(&"The end".to_owned()), "{read:?}");
}
