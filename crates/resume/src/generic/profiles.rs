//! Accounts at networks: their names, addresses and hosts.

use super::pieces::{Piece, trimmed};
use super::words::{is_han, is_prose, is_url, squeezed};
use super::{labels, roles};
use crate::document::line::Line;
use crate::raw::{Key, Raw, RawItem};

/// Networks that people have accounts at, as they are written, and their hosts.
const NETWORKS: &[(&str, &str)] = &[
    ("github", "github.com"),
    ("linkedin", "linkedin.com"),
    ("twitter", "twitter.com"),
    ("stackoverflow", "stackoverflow.com"),
    ("gitlab", "gitlab.com"),
    ("facebook", "facebook.com"),
    ("instagram", "instagram.com"),
    ("medium", "medium.com"),
    ("dribbble", "dribbble.com"),
    ("behance", "behance.net"),
    ("youtube", "youtube.com"),
    ("mastodon", "mastodon.social"),
    ("bitbucket", "bitbucket.org"),
    ("soundcloud", "soundcloud.com"),
    ("keybase", "keybase.io"),
    ("devto", "dev.to"),
    ("kaggle", "kaggle.com"),
    ("researchgate", "researchgate.net"),
    ("x", "x.com"),
    ("微信", "weixin.qq.com"),
    ("微信号", "weixin.qq.com"),
    ("wechat", "weixin.qq.com"),
    ("qq", "qq.com"),
    ("知乎", "zhihu.com"),
    ("微博", "weibo.com"),
    ("掘金", "juejin.cn"),
    ("码云", "gitee.com"),
    ("gitee", "gitee.com"),
    ("zhihu", "zhihu.com"),
    ("weibo", "weibo.com"),
    ("领英", "linkedin.com"),
    ("脉脉", "maimai.cn"),
    ("csdn", "csdn.net"),
];

/// Whether a text is the name of a network.
pub(super) fn is_network(text: &str) -> bool {
    // No name is so long, with a blank between its letters.
    if text.len() > 64 {
        return false;
    }
    let lower = squeezed(text);
    lower != "x" && NETWORKS.iter().any(|(name, _)| *name == lower)
}

/// The network that an address leads to.
fn network_of(link: &str) -> bool {
    let host = link.split("://").nth(1).unwrap_or(link).split('/').next().unwrap_or_default().to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    NETWORKS.iter().any(|(_, known)| host.strip_suffix(known).is_some_and(|sub| sub.is_empty() || sub.ends_with('.')))
}

/// The same of an address as it is written, with or without its scheme.
fn leads_to_network(text: &str) -> bool {
    network_of(&if text.contains("://") { text.to_owned() } else { format!("https://{text}") })
}

/// An account elsewhere on a line: `GitHub: name`, `name (GitHub)`, `github.com/name`, or a link to such a place.
pub(super) fn of_line(line: &Line) -> Option<RawItem> {
    let text = line.text.trim();
    let mut item = RawItem::default();
    let raw = |words: &str| Raw::new(trimmed(words), line.at.clone());
    let rule = "generic.form.profile";
    let pair = labels::split(text)
        .or_else(|| text.split_once("://"))
        .filter(|(name, _)| is_network(name))
        .or_else(|| {
            text.strip_suffix(')')
                .and_then(|t| t.rsplit_once('('))
                .map(|(user, name)| (name, user))
                .filter(|(name, _)| is_network(name))
        })
        .or_else(|| {
            text.split_once([' ', '\u{a0}']).filter(|(name, user)| is_network(name) && !user.trim().contains(' '))
        });
    if let Some((network, user)) = pair {
        item.put(Key::Network, raw(network), rule);
        let user = user.trim();
        if is_url(user) {
            item.put(Key::Url, raw(user), rule);
        } else {
            item.put(Key::Username, raw(user.trim_start_matches('@')), rule);
        }
        return Some(item);
    }
    if is_network(text) {
        item.put(Key::Network, raw(text), rule);
        return Some(item);
    }
    if is_url(text) && leads_to_network(text) {
        item.put(Key::Url, raw(text), rule);
        return Some(item);
    }
    // A page names the element after the network whose sign it shows: `li.github`.
    if is_url(text) && roles::marks(line.shape()).any(|(word, _)| is_network(&word)) {
        item.put(Key::Url, raw(text), rule);
        return Some(item);
    }
    let link = line.spans.iter().find_map(|s| s.link.as_deref())?;
    let handle = !text.contains(char::is_whitespace)
        && text.chars().count() <= 40
        && !text.contains('@')
        && !text.chars().any(is_han);
    if line.is_link() && network_of(link) && handle {
        item.put(Key::Username, raw(text), rule);
        return Some(item);
    }
    None
}

/// An account behind the name of its network, `微信号：lin`, or by its address.
pub(super) fn of_label(piece: &Piece) -> Option<RawItem> {
    if is_url(&piece.text) && leads_to_network(&piece.text) {
        let mut item = RawItem::default();
        item.put(Key::Url, piece.address(), "generic.form.profile");
        return Some(item);
    }
    let raw = |words: &str| Raw::new(words, piece.at.clone());
    let mut item = RawItem::default();
    // Where nothing leads anywhere, it is the label of what stands beside it: `微信 | lin`. The address is not shown, and
    // what a page doesn't show of the person is not told.
    if piece.link.is_some() && is_network(&piece.text) {
        item.put(Key::Network, piece.raw(), "generic.form.profile");
        return Some(item);
    }
    let (network, user) = labels::split(&piece.text).filter(|(name, user)| is_network(name) && !user.is_empty())?;
    item.put(Key::Network, raw(network), "generic.form.profile");
    let key = if is_url(user) { Key::Url } else { Key::Username };
    item.put(key, raw(user.trim_start_matches('@')), "generic.form.profile");
    Some(item)
}

/// Accounts in a section of their own: a network and a name may stand on lines of their own.
pub(super) fn read(lines: &[Line]) -> (Vec<RawItem>, Vec<Raw>) {
    let (mut items, mut unread): (Vec<RawItem>, Vec<Raw>) = (Vec::new(), Vec::new());
    for line in lines {
        let marked = roles::marks(line.shape()).any(|(word, _)| word == "username");
        match (of_line(line), items.last_mut()) {
            (Some(item), Some(last))
                if !marked
                    && item.first(Key::Network).is_none()
                    && last.said.len() == 1
                    && last.first(Key::Network).is_some() =>
            {
                last.said.extend(item.said);
            }
            (Some(item), _) => items.push(item),
            (None, Some(last))
                if last.first(Key::Username).is_none() && last.first(Key::Url).is_none() && !is_prose(&line.text) =>
            {
                last.put(Key::Username, line.raw(), "generic.position.username");
            }
            _ => unread.push(line.raw()),
        }
    }
    (items, unread)
}
