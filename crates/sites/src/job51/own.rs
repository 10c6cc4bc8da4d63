//! The person's own pages on 51job, of two eras: which one answers is remembered, so that it is found out once.

use super::facts::*;
use crate::facts::{Fact, Facts};
use crate::{Browser, Response, SiteError};
use url::Url;

/// In the memo: the own pages are those since 2022.
pub(super) const WEB_ERA: &str = "web";

pub(super) fn changed(what: &str) -> SiteError {
    SiteError::Changed { what: what.into() }
}

/// An address with a query.
pub(super) fn address(base: &str, query: &[(&str, &str)]) -> Result<String, SiteError> {
    let mut url = Url::parse(base).map_err(|_| changed("an address that is none"))?;
    url.query_pairs_mut().extend_pairs(query);
    Ok(url.into())
}

/// Whether a page is a wall that only a person's own browser can pass: the slider or the firewall's script.
pub(super) fn stopped(facts: &Facts, page: &str) -> Result<(), SiteError> {
    let needed = |why: &str| SiteError::ActionNeeded { url: facts.get(&LOGIN).into(), why: why.into() };
    if page.contains(facts.get(&SLIDER_MARK)) || page.contains(facts.get(&SLIDER_FLAG)) {
        return Err(needed(
            "滑块验证只能在本人浏览器中完成，请改用扫码、浏览器 cookie 或导出的文件 / a slider that only your own browser can pass: scan, use its cookie, or an exported file",
        ));
    }
    if page.contains(facts.get(&WAF_MARK)) {
        return Err(needed(
            "网站防火墙要求浏览器验证，请改用浏览器 cookie 或导出的文件 / the site's firewall wants a browser: use its cookie, or an exported file",
        ));
    }
    Ok(())
}

/// Whether a page is the form.
pub(super) fn is_form(facts: &Facts, page: &str) -> bool {
    let field = |fact: &Fact| page.contains(&format!("name=\"{}\"", facts.get(fact)));
    field(&FIELD_NAME) && field(&FIELD_PASSWORD)
}

/// Whether a page is that of somebody who is in. A title proves nothing.
pub(super) fn is_ours(facts: &Facts, page: &str) -> bool {
    [&LOGOUT, &LINK_ID, &LINK_EDIT].into_iter().any(|fact| page.contains(facts.get(fact)))
}

/// The page that an answer is, if the session lives; its disguised deaths are told apart here.
pub(super) fn alive(facts: &Facts, answer: Response) -> Result<(Response, String), SiteError> {
    let answer = answer.ok()?;
    let page = answer.text();
    stopped(facts, &page)?;
    let doors = [&LOGIN, &MY_LOGIN].into_iter().filter_map(|fact| Url::parse(facts.get(fact)).ok());
    let back = doors.into_iter().any(|d| d.host_str() == answer.url.host_str() && d.path() == answer.url.path());
    if back || is_form(facts, &page) {
        return Err(SiteError::SessionExpired);
    }
    Ok((answer, page))
}

/// The page that proves the session, of whichever era answers.
pub(super) enum Own {
    /// The list of 2016 to 2021.
    Centre(String),
    /// The page since 2022.
    Web(Response, String),
}

/// Asks for it. A host that refuses or no longer knows the older page sends us to the newer one.
pub(super) async fn ask(facts: &Facts, browser: &mut Browser) -> Result<Own, SiteError> {
    let chinese = [(facts.get(&LANG), facts.get(&CHINESE))];
    if browser.memo(WEB_ERA).is_none() {
        let answer = browser.get(&address(facts.get(&CENTRE), &chinese)?, &[]).await?;
        let status = answer.status.to_string();
        if !facts.get(&CENTRE_GONE).split(',').any(|gone| gone == status) {
            let (_, page) = alive(facts, answer)?;
            return match is_ours(facts, &page) {
                true => Ok(Own::Centre(page)),
                false => Err(changed("own page: nobody's")),
            };
        }
    }
    let (answer, page) = alive(facts, browser.get(&address(facts.get(&WEB), &chinese)?, &[]).await?)?;
    if !page.contains(facts.get(&LOGOUT)) && !page.contains(facts.get(&WEB_RESUME)) {
        return Err(changed("own page: nobody's"));
    }
    browser.remember(WEB_ERA, "");
    Ok(Own::Web(answer, page))
}
