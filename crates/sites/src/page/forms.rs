//! Values that are told by their form alone.

/// Whether words can be a person's name: two to six Chinese characters, or Latin words.
pub(crate) fn is_name(text: &str) -> bool {
    let text = text.trim();
    let han = |c: char| ('\u{3400}'..='\u{9fff}').contains(&c) || c > '\u{ffff}' || matches!(c, '·' | '•');
    let n = text.chars().count();
    // `zhaopin.com` has a dot and no blank.
    let address = text.contains('.') && !text.contains(' ');
    (2..=6).contains(&n) && text.chars().all(han)
        || !address
            && (2..=40).contains(&n)
            && text.chars().all(|c| c.is_alphabetic() && c.is_ascii() || " .'-".contains(c))
}

/// Whether words are a phone's number, be it masked: at least seven digits or asterisks.
pub(crate) fn is_phone(text: &str) -> bool {
    let number = text.trim_end_matches("(手机)").trim_end_matches("（手机）");
    let digits = number.chars().filter(|c| c.is_ascii_digit() || *c == '*').count();
    digits >= 7 && number.chars().all(|c| c.is_ascii_digit() || "+-()（）* ".contains(c))
}
