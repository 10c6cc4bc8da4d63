//! The signs of RTF: groups, control words, characters.

/// A sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Token<'a> {
    /// `{`
    Begin,
    /// `}`
    End,
    /// `\name` or `\nameN`
    Word(&'a str, Option<i32>),
    /// `\*` and the like: a control of one sign.
    Symbol(u8),
    /// A byte of text, plain or as `\'hh`.
    Byte(u8),
}

/// Reads the signs in order; bytes of pictures are left out.
pub struct Tokens<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Tokens<'a> {
    /// Begins at the beginning.
    pub fn new(bytes: &'a [u8]) -> Self {
        Tokens { bytes, at: 0 }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn run(&mut self, takes: impl Fn(u8) -> bool) -> &'a str {
        let begin = self.at;
        while self.peek().is_some_and(&takes) {
            self.at += 1;
        }
        self.bytes.get(begin..self.at).and_then(|b| std::str::from_utf8(b).ok()).unwrap_or_default()
    }

    fn control(&mut self) -> Option<Token<'a>> {
        let name = self.run(|b| b.is_ascii_alphabetic());
        if name.is_empty() {
            let sign = self.peek()?;
            self.at += 1;
            if sign != b'\'' {
                return Some(Token::Symbol(sign));
            }
            let hex = self.bytes.get(self.at..self.at + 2).and_then(|h| std::str::from_utf8(h).ok());
            return match hex.and_then(|h| u8::from_str_radix(h, 16).ok()) {
                Some(byte) => {
                    self.at += 2;
                    Some(Token::Byte(byte))
                }
                None => Some(Token::Symbol(sign)),
            };
        }
        let minus = self.peek() == Some(b'-') && self.bytes.get(self.at + 1).is_some_and(u8::is_ascii_digit);
        self.at += usize::from(minus);
        let number: Option<i32> = self.run(|b| b.is_ascii_digit()).parse().ok();
        let number = number.map(|n| if minus { -n } else { n });
        self.at += usize::from(self.peek() == Some(b' '));
        if name == "bin" {
            self.at = self.at.saturating_add(usize::try_from(number.unwrap_or(0)).unwrap_or(0));
        }
        Some(Token::Word(name, number))
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let byte = self.peek()?;
            self.at += 1;
            return match byte {
                b'{' => Some(Token::Begin),
                b'}' => Some(Token::End),
                b'\\' => self.control(),
                b'\r' | b'\n' | 0 => continue,
                byte => Some(Token::Byte(byte)),
            };
        }
    }
}
