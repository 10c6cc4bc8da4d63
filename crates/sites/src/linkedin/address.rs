//! What a person hands over for LinkedIn: the address of their profile, and the cookie of their browser, each in all the
//! forms that people paste.

use serde_json::Value;
use url::Url;

/// The last part of a profile's address, percent-decoded: `https://www.linkedin.com/in/<slug>/…`, any host of the site,
/// with or without a scheme, query, locale or what else may follow; or the slug alone. The address itself is never asked;
/// every other is built from the slug.
///
/// `None` where it is no profile's address. (`/pub/…` and `/profile/view?id=` of before 2015 don't tell it.)
pub fn slug(address: &str) -> Option<String> {
    let address = address.trim();
    if !address.contains(['/', '.', ':', '?', '#']) {
        return decoded(address);
    }
    let lower = address.to_ascii_lowercase();
    let full = match lower.starts_with("https://") || lower.starts_with("http://") {
        true => address.to_owned(),
        false => format!("https://{}", address.trim_start_matches("//")),
    };
    let url = Url::parse(&full).ok()?;
    let host = url.host_str()?;
    let own = host == "linkedin.com" || host.ends_with(".linkedin.com");
    if !own || url.port().is_some() || !url.username().is_empty() || url.password().is_some() {
        return None;
    }
    let mut path = url.path_segments()?.filter(|piece| !piece.is_empty());
    (path.next()? == "in").then(|| decoded(path.next()?))?
}

/// A slug as people read it; `None` where it can be none.
fn decoded(slug: &str) -> Option<String> {
    let pair = format!("x={}", slug.replace('+', "%2B").replace('&', "%26"));
    let slug = url::form_urlencoded::parse(pair.as_bytes()).next()?.1.into_owned();
    let letter = |c: char| match c.is_ascii() {
        true => c.is_ascii_alphanumeric() || matches!(c, '-' | '_'),
        false => !c.is_control() && !c.is_whitespace() && c != char::REPLACEMENT_CHARACTER,
    };
    (!slug.is_empty() && slug.chars().count() <= 100 && slug.chars().all(letter)).then_some(slug)
}

/// Whether two slugs are the same person's.
pub(super) fn same(one: &str, other: &str) -> bool {
    let plain = |slug: &str| decoded(slug).map(|slug| slug.to_lowercase());
    plain(one).is_some_and(|one| plain(other) == Some(one))
}

/// A pasted cookie as the header it was in the person's browser: the whole header, with or without `Cookie:` before it,
/// is kept byte for byte; the JSON of a cookie extension is put together; a bare value is the session's.
///
/// `None` where there is nothing in it, or a line break or another control character.
pub fn cookie_header(pasted: &str) -> Option<String> {
    let pasted = pasted.trim();
    if pasted.starts_with('[') {
        return exported(pasted).filter(|header| !header.is_empty() && !header.contains(char::is_control));
    }
    let header = match pasted.get(..7) {
        Some(prefix) if prefix.eq_ignore_ascii_case("cookie:") => pasted[7..].trim_start(),
        _ => pasted,
    };
    if header.is_empty() || header.contains(char::is_control) {
        return None;
    }
    let bare = header.len() >= 16 && header.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    Some(if bare { format!("li_at={header}") } else { header.to_owned() })
}

/// Whether a pasted cookie, in any of these forms, holds a session; without, it is a browser's identity alone.
pub fn is_session(pasted: &str) -> bool {
    let Some(header) = cookie_header(pasted) else { return false };
    let mut pairs = header.split(';').filter_map(|pair| pair.trim().split_once('='));
    pairs.any(|(name, value)| name == "li_at" && !value.trim_matches('"').is_empty())
}

/// `[{"name": …, "value": …, "domain": …}]`: the site's own cookies, in order.
fn exported(json: &str) -> Option<String> {
    let list: Vec<Value> = serde_json::from_str(json).ok()?;
    let own = |cookie: &&Value| {
        let domain = cookie.get("domain").and_then(Value::as_str).unwrap_or("linkedin.com").trim_start_matches('.');
        domain == "linkedin.com" || domain.ends_with(".linkedin.com")
    };
    let pair = |cookie: &Value| {
        let text = |name| cookie.get(name).and_then(Value::as_str);
        let (name, value) = (text("name")?, text("value")?);
        (!name.contains([';', '=']) && !value.contains(';')).then(|| format!("{name}={value}"))
    };
    Some(list.iter().filter(own).filter_map(pair).collect::<Vec<_>>().join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_slug_is_found_in_all_that_people_paste() {
        let chinese = "https://www.linkedin.com/in/%E6%98%8E-%E6%9D%8E-0000000b?authType=name&authToken=AbCd&trk=api*a0000000*s0000000*";
        for (address, expected) in [
            (chinese, "明-李-0000000b"),
            ("https://www.linkedin.com/in/明-李-0000000b/", "明-李-0000000b"),
            ("http://www.linkedin.com/in/ming-li", "ming-li"),
            ("https://uk.linkedin.com/in/ming-li/", "ming-li"),
            ("https://cn.linkedin.com/in/ming-li/en", "ming-li"),
            ("https://linkedin.com/in/ming-li#about", "ming-li"),
            ("HTTPS://WWW.LINKEDIN.COM/in/Ming-Li", "Ming-Li"),
            ("www.linkedin.com/in/ming-li?originalSubdomain=cn", "ming-li"),
            ("linkedin.com/in/ming-li/details/experience/", "ming-li"),
            ("//www.linkedin.com/in/ming-li/overlay/contact-info/", "ming-li"),
            ("  https://www.linkedin.com/in/challenge-engineer/  ", "challenge-engineer"),
            ("ming-li-0000000c", "ming-li-0000000c"),
            ("%E6%98%8E-%E6%9D%8E", "明-李"),
            ("明-李", "明-李"),
        ] {
            assert_eq!(slug(address).as_deref(), Some(expected), "{address}");
        }
    }

    #[test]
    fn what_is_no_profiles_address_has_no_slug() {
        for address in [
            "",
            "https://www.linkedin.com/",
            "https://www.linkedin.com/in/",
            "https://www.linkedin.com/company/example",
            "https://www.linkedin.com/pub/ming-li/0/000/000",
            "https://www.linkedin.com/profile/view?id=900000001",
            "https://www.linkedin.com.example.com/in/ming-li",
            "https://linkedin.com@example.com/in/ming-li",
            "https://user:@www.linkedin.com/in/ming-li",
            "https://www.linkedin.com:8080/in/ming-li",
            "https://fakelinkedin.com/in/ming-li",
            "https://example.com/www.linkedin.com/in/ming-li",
            "ftp://www.linkedin.com/in/ming-li",
            "javascript:alert(1)",
            "https://www.linkedin.com/in/a%2Fb",
            "https://www.linkedin.com/in/%0D%0A",
            "https://www.linkedin.com/in/%FF%FE",
            "https://www.linkedin.com/in/..",
            "ming li",
        ] {
            assert_eq!(slug(address), None, "{address}");
        }
        assert_eq!(slug(&"a".repeat(101)), None);
    }

    #[test]
    fn slugs_are_compared_as_read() {
        assert!(same("%E6%98%8E-%E6%9D%8E", "明-李") && same("Ming-Li", "ming-li"));
        assert!(!same("ming-li", "ming-li-2") && !same("", ""));
    }

    #[test]
    fn a_cookie_is_taken_as_it_was_pasted() {
        let whole = "bcookie=\"v=2&0000\"; lang=v=2&lang=en-us; li_at=AQED; JSESSIONID=\"ajax:1\"";
        for (pasted, expected) in [
            (whole, Some(whole)),
            (&format!("Cookie: {whole}"), Some(whole)),
            (&format!(" {whole} "), Some(whole)),
            ("bcookie=\"v=2&0000\"; ", Some("bcookie=\"v=2&0000\";")),
            ("li_at=AQED", Some("li_at=AQED")),
            ("AQEDAAAAAAAAAAAAAAAA_-x", Some("li_at=AQEDAAAAAAAAAAAAAAAA_-x")),
            (
                r#"[{"name":"li_at","value":"AQED","domain":".www.linkedin.com"},{"name":"a","value":"\"b\"","domain":".linkedin.com"},{"name":"c","value":"d","domain":".example.com"}]"#,
                Some("li_at=AQED; a=\"b\""),
            ),
            ("", None),
            ("Cookie: ", None),
            ("li_at=AQED\r\nX: y", None),
            ("li_at=AQ\u{0}ED", None),
            (r#"[{"name":"li_at","value":"AQ\nED"}]"#, None),
            ("[]", None),
            ("[not json", None),
        ] {
            assert_eq!(cookie_header(pasted).as_deref(), expected, "{pasted}");
        }
    }

    #[test]
    fn a_session_is_a_cookie_named_li_at() {
        for cookie in [
            "li_at=AQED",
            "Cookie: bcookie=\"v=2&0\"; li_at=\"AQED\"; ",
            "a=b;li_at=x",
            "AQEDAAAAAAAAAAAAAAAA",
            r#"[{"name":"li_at","value":"AQED"}]"#,
        ] {
            assert!(is_session(cookie), "{cookie}");
        }
        for cookie in
            ["", "bcookie=\"v=2&00000000\"; ", "xli_at=1", "li_at=", "li_at=\"\"", "a=li_at", "li_at=a\nb", "[]"]
        {
            assert!(!is_session(cookie), "{cookie}");
        }
    }
}
