//! `vitaport sites`: what is known of each site, as a table; the README holds the same one.

use sites::{Info, Site, Sure, WayIn};
use std::fmt::Write;
use std::sync::Arc;

/// The table in Markdown: one line per site. A file can always be brought.
pub fn table(sites: &[Arc<dyn Site>]) -> String {
    let mut text =
        "| 网站 site | 登录方式 ways in | 可读内容 reads | 核对依据 verified against | 核对时间 last checked |\n\
                    |---|---|---|---|---|\n"
            .to_owned();
    for info in sites.iter().map(|s| s.info()).filter(|i| i.id != "sandbox") {
        let Info { id, name, formats, verified, last_checked, .. } = info;
        let ways: Vec<String> = info.ways.iter().map(way).chain(["文件 file".to_owned()]).collect();
        let signing_in = match info.ways.is_empty() {
            true => "",
            false => "登录：仿真站，从未在真实网站验证 / signing in: our look-alike, **never the live site**；",
        };
        let _ = writeln!(
            text,
            "| {} {} (`{id}`) | {} | {} / {} | {signing_in}读取 reading: {} / {} | {last_checked} |",
            name.0,
            name.1,
            ways.join("<br>"),
            formats.0,
            formats.1,
            verified.0,
            verified.1,
        );
    }
    text
}

fn way(way: &WayIn) -> String {
    let guess = match way.sure {
        Sure::Known => "",
        Sure::Guess => "，推测，默认关闭 guess, off by default",
    };
    format!("{} {}（{}{guess}）", way.way.words().0, way.way.name(), way.era)
}

/// How many facts each site rests on, and how many of them are guesses.
pub fn facts(sites: &[Arc<dyn Site>]) -> String {
    let mut text = String::new();
    for site in sites.iter().filter(|s| !s.facts().table().is_empty()) {
        let table = site.facts().table();
        let guesses: Vec<&str> = table.iter().filter(|f| f.sure == Sure::Guess).map(|f| f.key).collect();
        let _ = writeln!(
            text,
            "[facts.{}] {} 项常量，其中推测 {} 项 / {} facts, {} of them guesses: {}",
            site.info().id,
            table.len(),
            guesses.len(),
            table.len(),
            guesses.len(),
            guesses.join(", ")
        );
    }
    text
}
