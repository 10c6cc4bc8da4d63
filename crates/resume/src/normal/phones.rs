//! Phone numbers and mail addresses: only those that can be called or written to.

use super::texts::narrow;

/// What was found in words that should hold contacts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contacts {
    /// The sound ones, each once.
    pub sound: Vec<String>,
    /// Whether one of them is hidden behind asterisks.
    pub masked: bool,
    /// Whether something was left that is no contact.
    pub odd: bool,
}

impl Contacts {
    fn add(&mut self, value: String) {
        if !self.sound.contains(&value) {
            self.sound.push(value);
        }
    }
}

fn separator(c: char) -> bool {
    matches!(c, ',' | '、' | '/' | ';' | '|') || c.is_whitespace()
}

/// Phones in `086-138…（手机）`, `1|138…`, `138… / 010-…`; digits without separators.
pub fn phones(words: &str) -> Contacts {
    let narrowed = narrow(words);
    let unlabelled = without_remarks(&narrowed);
    let text = without_country_part(unlabelled.trim());
    let mut found = Contacts::default();
    if text.is_empty() {
        found.odd = !words.trim().is_empty();
        return found;
    }
    let hidden = |part: &str| part.contains('*');
    if !hidden(text)
        && let Some(number) = phone(text)
    {
        found.add(number);
        return found;
    }
    // A number may hold spaces itself, so that other separators are tried before them.
    let parts: Vec<&str> = text.split(|c| separator(c) && !c.is_whitespace()).collect();
    for part in parts.into_iter().map(str::trim).filter(|part| !part.is_empty()) {
        match phone(part) {
            _ if hidden(part) => found.masked = true,
            Some(number) => found.add(number),
            None => {
                for word in part.split_whitespace() {
                    match phone(word) {
                        Some(number) => found.add(number),
                        None => found.odd = true,
                    }
                }
            }
        }
    }
    found
}

/// Without `(手机)` and the like: remarks in brackets that hold neither digits nor asterisks.
fn without_remarks(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, tail)) = rest.split_once('(') {
        out.push_str(before);
        match tail.split_once(')') {
            Some((inner, after)) => {
                if inner.contains(|c: char| c.is_ascii_digit() || c == '*') {
                    out.push_str(inner);
                }
                out.push(' ');
                rest = after;
            }
            None => {
                rest = tail;
            }
        }
    }
    out.push_str(rest);
    out
}

/// Zhilian's data put a short number and a bar before the phone: `1|138…`.
fn without_country_part(text: &str) -> &str {
    match text.split_once('|') {
        Some((head, tail)) if (1..=3).contains(&head.len()) && head.bytes().all(|b| b.is_ascii_digit()) => tail.trim(),
        _ => text,
    }
}

/// One number that can be called: a Chinese mobile or landline, a 400 number, or a foreign one with its `+`.
fn phone(text: &str) -> Option<String> {
    if !text.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | ' ' | '.' | '\u{2010}'..='\u{2015}' | '\t'))
    {
        return None;
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let plus = text.trim_start().starts_with('+');
    let national = ["0086", "086", "86"]
        .iter()
        .filter(|prefix| plus || **prefix != "86" || digits.len() == 13)
        .find_map(|prefix| digits.strip_prefix(prefix));
    if let Some(rest) = national {
        return sound(rest).or_else(|| sound(&format!("0{rest}")));
    }
    if plus {
        return (8..=15).contains(&digits.len()).then(|| format!("+{digits}"));
    }
    sound(&digits).or_else(|| is_north_american(text).then_some(digits))
}

/// `312.555.0188`, `(312) 555-0188`: told by its groups, for ten digits alone could be anything.
fn is_north_american(text: &str) -> bool {
    let groups: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let area = |group: &str| !group.starts_with(['0', '1']);
    matches!(groups.as_slice(), [a, b, c] if (a.len(), b.len(), c.len()) == (3, 3, 4) && area(a) && area(b))
}

fn sound(digits: &str) -> Option<String> {
    let mut bytes = digits.bytes();
    let (first, second) = (bytes.next()?, bytes.next()?);
    let good = match (digits.len(), first) {
        (11, b'1') => (b'3'..=b'9').contains(&second),
        (10..=12, b'0') => second != b'0' && !digits.bytes().skip(3).all(|b| b == b'0'),
        (10, b'4' | b'8') => digits.starts_with("400") || digits.starts_with("800"),
        (7..=8, b'2'..=b'8') => true,
        _ => false,
    };
    good.then(|| digits.to_owned())
}

/// Mail addresses; letters are kept as written.
pub fn emails(words: &str) -> Contacts {
    let mut found = Contacts::default();
    for part in narrow(words).split(separator).filter(|part| !part.is_empty()) {
        if part.contains('*') {
            found.masked = true;
        } else if email(part) {
            found.add(part.to_owned());
        } else {
            found.odd = true;
        }
    }
    found
}

fn email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let dotted = |part: &str| !part.starts_with('.') && !part.ends_with('.') && !part.contains("..");
    let host = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let name = |c: char| c.is_ascii_alphanumeric() || "!#$%&'+-/=?^_`{}~.".contains(c);
    !local.is_empty()
        && local.len() <= 64
        && local.chars().all(name)
        && dotted(local)
        && domain.len() <= 253
        && domain.contains('.')
        && domain.chars().all(host)
        && dotted(domain)
        && !domain.starts_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones_that_can_be_called() {
        for (words, expected) in [
            ("13800098016", vec!["13800098016"]),
            ("13800098016（手机）", vec!["13800098016"]),
            ("086-13800063516", vec!["13800063516"]),
            ("+86 138 0006 3516", vec!["13800063516"]),
            ("0086-13800063516", vec!["13800063516"]),
            ("8613800063516", vec!["13800063516"]),
            ("１３８０００６３５１６", vec!["13800063516"]),
            ("138-0006-3516", vec!["13800063516"]),
            ("1|13800063516", vec!["13800063516"]),
            ("010-62345678", vec!["01062345678"]),
            ("(0755)26345678", vec!["075526345678"]),
            ("+86-10-62345678", vec!["01062345678"]),
            ("62345678", vec!["62345678"]),
            ("400-800-1234", vec!["4008001234"]),
            ("+852 2345 6789", vec!["+85223456789"]),
            ("13800063516 / 010-62345678", vec!["13800063516", "01062345678"]),
            ("(312) 555-0188", vec!["3125550188"]),
            ("312.555.0188", vec!["3125550188"]),
            ("13800063516，13800063517", vec!["13800063516", "13800063517"]),
            ("13800063516 13800063517", vec!["13800063516", "13800063517"]),
            ("13800063516、13800063516", vec!["13800063516"]),
        ] {
            let found = phones(words);
            assert_eq!(
                found,
                Contacts { sound: expected.iter().map(|s| s.to_string()).collect(), ..Default::default() },
                "{words}"
            );
        }
    }

    #[test]
    fn what_cannot_be_called() {
        for (words, masked, odd) in [
            ("********5998", true, false),
            ("1|138****0000", true, false),
            ("138 **** 0000", true, false),
            ("12345678901", false, true),
            ("000000000000", false, true),
            ("3125550188", false, true),
            ("见附件", false, true),
            ("(手机)", false, true),
            ("(", false, true),
        ] {
            assert_eq!(phones(words), Contacts { sound: vec![], masked, odd }, "{words}");
        }
        let half = phones("13800063516/138****0000");
        assert!(half.masked && half.sound == ["13800063516"]);
        let extension = phones("010-62345678 转801");
        assert!(extension.odd && extension.sound == ["01062345678"]);
    }

    #[test]
    fn mails() {
        for (words, expected) in [
            ("287132682@example.com", "287132682@example.com"),
            (" Li.Ming@Example.COM ", "Li.Ming@Example.COM"),
            ("li＠example.com", "li@example.com"),
            ("a_b+c@mail-1.example.com", "a_b+c@mail-1.example.com"),
        ] {
            assert_eq!(emails(words).sound, [expected], "{words}");
        }
        for words in ["example.com", "a@b", "@example.com", "a@@example.com", "a@.com", "a@example.", "李@example.com"]
        {
            assert!(emails(words).odd && emails(words).sound.is_empty(), "{words}");
        }
        assert!(emails("l***@example.com").masked);
        assert_eq!(emails("a@example.com;b@example.com").sound.len(), 2);
    }
}
