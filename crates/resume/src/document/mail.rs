//! Mails and MHTML (a `.doc` that is a web archive): their headers and their pages.

use mail_parser::{MessageParser, MimeHeaders, PartType};

/// What of a mail matters to a reader.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mail {
    /// The subject, decoded.
    pub subject: Option<String>,
    /// The HTML parts, bodies before attachments.
    pub pages: Vec<String>,
    /// The plain text, where there is no HTML.
    pub text: Option<String>,
}

/// Opens a mail. A broken one gives what could be read.
pub fn open(bytes: &[u8]) -> Mail {
    let Some(message) = MessageParser::default().parse(bytes) else { return Mail::default() };
    let subject = subject(bytes).or_else(|| message.subject().map(str::to_owned));
    let mut mail = Mail { subject, ..Mail::default() };
    for part in &message.parts {
        match &part.body {
            PartType::Html(html) => mail.pages.push(html.to_string()),
            // An attached page comes as bytes when its type isn't told.
            PartType::Binary(bytes) | PartType::InlineBinary(bytes) if is_page(part.attachment_name()) => {
                mail.pages.push(super::charset::decode(bytes));
            }
            PartType::Text(text) if mail.text.is_none() && !text.trim().is_empty() => {
                mail.text = Some(text.to_string())
            }
            _ => {}
        }
    }
    mail
}

/// The subject, with its encoded words joined before they are decoded: old mailers cut the encoded text every so many
/// columns, in the middle of a character or of four base64 characters, though each word should stand for itself.
fn subject(bytes: &[u8]) -> Option<String> {
    let head = bytes.get(..MAX_HEAD).unwrap_or(bytes);
    let mut lines = head.split(|b| *b == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line));
    let mut lines = lines.by_ref().take_while(|line| !line.is_empty());
    let first = lines.find(|line| line.get(..8).is_some_and(|name| name.eq_ignore_ascii_case(b"subject:")))?;
    let mut field = std::str::from_utf8(first).ok()?.to_owned();
    for line in lines.take_while(|line| line.first().is_some_and(u8::is_ascii_whitespace)) {
        field.push(' ');
        field.push_str(std::str::from_utf8(line).ok()?.trim());
    }
    let mut joined = String::new();
    // The charset and encoding of the encoded word that ends right here.
    let mut open: Option<&str> = None;
    let mut rest = field.as_str();
    while let Some((before, word)) = rest.split_once("=?") {
        let mut parts = word.splitn(3, '?');
        let (Some(charset), Some(encoding), Some(tail)) = (parts.next(), parts.next(), parts.next()) else { break };
        let Some((text, after)) = tail.split_once("?=") else { break };
        let kind = word.get(..charset.len() + 1 + encoding.len()).unwrap_or_default();
        let whole = joined.strip_suffix("?=").filter(|j| !j.ends_with('='));
        match (open, whole) {
            (Some(open), Some(whole)) if open.eq_ignore_ascii_case(kind) && before.trim().is_empty() => {
                joined.truncate(whole.len());
            }
            _ => joined = format!("{joined}{before}=?{kind}?"),
        }
        joined = format!("{joined}{text}?=");
        (open, rest) = (Some(kind), after);
    }
    open?;
    let field = format!("{joined}{rest}\r\n\r\n");
    MessageParser::default().parse(field.as_bytes())?.subject().map(str::to_owned)
}

/// Where the headers of a mail must have ended.
const MAX_HEAD: usize = 64 << 10;

fn is_page(name: Option<&str>) -> bool {
    name.is_some_and(|n| [".htm", ".html"].iter().any(|end| n.to_ascii_lowercase().ends_with(end)))
}

/// Whether bytes begin as a mail does: with a header line of a known name.
pub(super) fn is_mail(bytes: &[u8]) -> bool {
    let head = bytes.get(..512).unwrap_or(bytes);
    let end = head.iter().position(|b| matches!(b, b':' | b'\n')).unwrap_or(head.len());
    if head.get(end) != Some(&b':') {
        return false;
    }
    let name = head.get(..end).unwrap_or_default().to_ascii_lowercase();
    const NAMES: &[&[u8]] = &[
        b"from",
        b"to",
        b"subject",
        b"date",
        b"received",
        b"return-path",
        b"mime-version",
        b"message-id",
        b"sender",
        b"delivered-to",
        b"dkim-signature",
        b"reply-to",
        b"content-type",
        b"x-51job-flag",
        b"x-mailer",
    ];
    NAMES.contains(&name.as_slice()) || name.starts_with(b"x-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_cut_in_the_middle_of_a_character_is_joined() {
        let mail = open(
            b"From: a@example.com\r\nSubject: =?gb2312?B?yMvKwr6twO0gus7=?=\r\n =?gb2312?B?49g=?=\r\n\
              Content-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
              <p>=B9=A4=D7=\r\n=F7</p>\r\n",
        );
        assert_eq!(mail.pages, ["<p>工作</p>\r\n"]);
    }

    #[test]
    fn encoded_words_may_be_cut_anywhere() {
        let subject = |s: &str| open(format!("From: a@example.com\r\nSubject: {s}\r\n\r\nx").as_bytes()).subject;
        for (field, said) in [
            ("=?gb2312?B?yMvKwr6twO0gus7=?=\r\n =?gb2312?B?49g=?=", None),
            ("=?gb2312?B?yMvKwr6twO0=?=\r\n =?gb2312?B?LbrOzPU=?=", Some("人事经理-何条")),
            ("=?gb2312?B?yMvKwr6tw?=\r\n\t=?GB2312?b?O0tus7M9Q==?=", Some("人事经理-何条")),
            ("Re: =?gb2312?B?yMvKwg==?= a =?utf-8?B?5LqL?=", Some("Re: 人事 a 事")),
            ("plain", Some("plain")),
            ("=?gb2312?B?yM", Some("=?gb2312?B?yM")),
        ] {
            let found = subject(field);
            assert!(said.is_none() || found.as_deref() == said, "{field}: {found:?}");
        }
    }

    #[test]
    fn mails_are_told_by_their_first_line() {
        assert!(is_mail(b"Received: from mail.example.com\r\n"));
        assert!(is_mail(b"From:<\xc7\xb0 @51Job>\nSubject: Resume"));
        assert!(!is_mail(b"<html>"));
        assert!(!is_mail("姓名：李明".as_bytes()));
        assert!(!is_mail(b"{\"a\": 1}"));
    }
}
