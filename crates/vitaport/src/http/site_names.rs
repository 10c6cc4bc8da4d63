//! `web_name` and the ways in: which site a request means, and what it must bring.

use super::envelope::BadField;
use super::fields::Fields;
use engine::Engine;
use sites::{Credentials, Way, linkedin};

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
    let session =
        if address { linkedin::is_session(cookie.expose()) } else { !cookie.is_empty() && password.is_empty() };
    let way = way.unwrap_or(if session { Way::Cookie } else { Way::Password });
    if address && url.is_empty() {
        return Err(BadField::missing("url"));
    }
    if address && linkedin::slug(&url).is_none() {
        return Err(BadField::wrong_value(
            "url",
            "不是领英个人主页的地址，应形如 https://www.linkedin.com/in/…",
            "is no address of a LinkedIn profile; it looks like https://www.linkedin.com/in/…",
        ));
    }
    if address && !cookie.is_empty() && linkedin::cookie_header(cookie.expose()).is_none() {
        return Err(BadField::wrong_value(
            "cookie",
            "含有换行等控制字符，或不是 Cookie，请重新复制",
            "holds a line break or another control character, or is no cookie; copy it again",
        ));
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
