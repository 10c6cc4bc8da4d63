//! `web_name` and the ways in: which site a request means, and what it must bring.

use super::envelope::BadField;
use super::fields::Fields;
use engine::Engine;
use sites::{Credentials, Way};

/// Which site a request means.
pub enum Meant {
    /// One that is asked, by its own name.
    Built(String),
    /// One of the contract at which nobody is signed in yet, or that is switched off.
    NotBuilt,
}

/// Takes the site and what the person handed over.
pub fn take(fields: &mut Fields, engine: &Engine) -> Result<(Meant, Credentials), BadField> {
    let web_name = fields.needed("web_name")?;
    let (meant, address) = match (engine.site(&web_name), built(&web_name)) {
        (Some(site), _) => (Meant::Built(site.info().id.to_owned()), site.info().needs_address),
        (None, Some(info)) => (Meant::NotBuilt, info.needs_address),
        (None, None) => {
            return Err(BadField::wrong_value(
                "web_name",
                "必须是 51job、zhilian、liepin 或 linkin",
                "must be 51job, zhilian, liepin or linkin",
            ));
        }
    };
    let way = way(fields)?;
    let name = fields.secret("name")?;
    let password = fields.secret("password")?;
    let cookie = fields.secret("cookie")?;
    let url = fields.text("url")?.unwrap_or_default();
    let user_agent = fields.text("userAgent")?.unwrap_or_default();
    if user_agent.chars().any(char::is_control) {
        return Err(BadField::wrong_value("userAgent", "不能含有换行等控制字符", "must not hold control characters"));
    }
    // LinkedIn's cookie is a session only with `li_at` in it; without, it is a browser's identity that goes with the
    // password. Elsewhere a password, where there is one, is what the person means.
    let session = if address { is_session(cookie.expose()) } else { !cookie.is_empty() && password.is_empty() };
    let way = way.unwrap_or(if session { Way::Cookie } else { Way::Password });
    if address && url.is_empty() {
        return Err(BadField::missing("url"));
    }
    let needs: &[&str] = match way {
        Way::Password => &["name", "password"],
        Way::Code => &["name"],
        Way::Cookie => &["cookie"],
        Way::Scan | Way::File => &[],
    };
    let given = [("name", &name), ("password", &password), ("cookie", &cookie)];
    if let Some((key, _)) = given.iter().find(|(key, value)| needs.contains(key) && value.is_empty()) {
        return Err(BadField::missing(*key));
    }
    if address && way == Way::Cookie && !session {
        return Err(BadField::wrong_value(
            "cookie",
            "里没有 li_at，请复制完整的 Cookie，或改用账号密码",
            "holds no li_at; copy the whole cookie, or use name and password",
        ));
    }
    Ok((meant, Credentials { way, name, password, cookie, url, user_agent }))
}

/// A site that is built, though perhaps not switched on. The sandbox is never told of.
fn built(web_name: &str) -> Option<&'static sites::Info> {
    let named = |i: &&sites::Info| i.id == web_name || i.aliases.contains(&web_name);
    sites::all().iter().map(|s| s.info()).filter(|i| i.id != "sandbox").find(named)
}

fn way(fields: &mut Fields) -> Result<Option<Way>, BadField> {
    let Some(text) = fields.text("way")? else { return Ok(None) };
    let found = Way::ALL.into_iter().find(|w| w.name() == text && *w != Way::File);
    found.map(Some).ok_or_else(|| {
        BadField::wrong_value(
            "way",
            "必须是 password、code、scan 或 cookie（文件请用 POST /imports）",
            "must be password, code, scan or cookie (for a file, POST /imports)",
        )
    })
}

/// Whether a raw cookie header holds `li_at`, as a name and not as part of one.
fn is_session(cookie: &str) -> bool {
    let header = cookie.trim_start();
    let header = match header.get(..7) {
        Some(prefix) if prefix.eq_ignore_ascii_case("cookie:") => &header[7..],
        _ => header,
    };
    let value = |pair: &str| pair.trim().strip_prefix("li_at=").map(|v| v.trim_matches('"').to_owned());
    header.split(';').filter_map(value).any(|v| !v.is_empty())
}

#[cfg(test)]
mod tests {
    use super::is_session;

    #[test]
    fn a_linkedin_session_is_a_cookie_named_li_at() {
        for cookie in ["li_at=AQED", "Cookie: bcookie=\"v=2&0\"; li_at=\"AQED\"; ", "a=b;li_at=x"] {
            assert!(is_session(cookie), "{cookie}");
        }
        for cookie in ["", "bcookie=\"v=2&00000000\"; ", "xli_at=1", "li_at=", "li_at=\"\"", "a=li_at"] {
            assert!(!is_session(cookie), "{cookie}");
        }
    }
}
