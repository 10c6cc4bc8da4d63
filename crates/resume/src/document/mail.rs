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
    let mut mail = Mail { subject: message.subject().map(str::to_owned), ..Mail::default() };
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

fn is_page(name: Option<&str>) -> bool {
    name.is_some_and(|n| [".htm", ".html"].iter().any(|end| n.to_ascii_lowercase().ends_with(end)))
}

/// Whether bytes begin as a mail does: with a header line of a known name.
pub(super) fn is_mail(bytes: &[u8]) -> bool {
    let head = bytes.get(..512).unwrap_or(bytes);
    let line = head.split(|b| *b == b'\n').next().unwrap_or_default();
    let Some(colon) = line.iter().position(|b| *b == b':') else { return false };
    let name = line.get(..colon).unwrap_or_default().to_ascii_lowercase();
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
    fn mails_are_told_by_their_first_line() {
        assert!(is_mail(b"Received: from mail.example.com\r\n"));
        assert!(is_mail(b"From:<\xc7\xb0 @51Job>\nSubject: Resume"));
        assert!(!is_mail(b"<html>"));
        assert!(!is_mail("姓名：李明".as_bytes()));
        assert!(!is_mail(b"{\"a\": 1}"));
    }
}
