//! The rules of the house that can be looked at: what types may not do, and what every site folder must have.

use std::path::Path;

/// Fails to compile when a type implements a trait: then the second `fn at` makes the call ambiguous.
macro_rules! never {
    ($type:ty: $($trait:path),+) => { $(const _: fn() = || {
        trait Ambiguous<A> { fn at() {} }
        impl<T: ?Sized> Ambiguous<()> for T {}
        struct Yes;
        impl<T: ?Sized + $trait> Ambiguous<Yes> for T {}
        let _ = <$type as Ambiguous<_>>::at;
    };)+ };
}

never!(sites::Secret: std::fmt::Debug, std::fmt::Display, Clone, serde::Serialize);
never!(sites::Credentials: std::fmt::Debug, std::fmt::Display, Clone, serde::Serialize);
never!(sites::Reply: std::fmt::Debug, Clone, serde::Serialize);
never!(sites::Request: std::fmt::Debug, Clone, serde::Serialize);
never!(sites::Response: std::fmt::Debug, serde::Serialize);
// A jar is serialised with its browser alone, to be sealed.
never!(sites::Jar: std::fmt::Debug, std::fmt::Display, Clone);
never!(sites::Browser: std::fmt::Debug, std::fmt::Display, Clone, serde::Serialize);

fn source(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// A site's folder: it is called as the site or one of its other names.
fn folder(info: &sites::Info) -> &'static str {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut names = std::iter::once(info.id).chain(info.aliases.iter().copied());
    names.find(|name| src.join(name).is_dir()).unwrap_or(info.id)
}

#[test]
fn every_site_has_its_page_and_every_site_with_ways_in_a_portal() {
    for site in sites::all() {
        let id = site.info().id;
        let folder = folder(site.info());
        let page: Vec<_> = source(&format!("src/{folder}/mod.rs"))
            .lines()
            .map_while(|l| l.strip_prefix("//!"))
            .map(String::from)
            .collect();
        assert!(page.len() >= 5, "{id}: no page");
        assert!(page.iter().any(|l| l.contains("**Ways in**")), "{id}: the page names no way in");
        if id == "sandbox" {
            continue;
        }
        assert!(
            page.iter().any(|l| l.contains(site.info().last_checked)),
            "{id}: the page says not when it was checked"
        );
        // Where nobody is signed in yet, there is nothing to stand in for.
        if site.info().ways.is_empty() {
            continue;
        }
        let portal = portals::of(id).unwrap_or_else(|| panic!("{id}: no portal"));
        for host in portal.hosts {
            assert!(site.info().hosts.contains(host), "{id}: its portal answers to {host}, which it may not reach");
        }
    }
}

#[test]
fn every_folder_is_a_site_that_is_listed() {
    let all: Vec<_> = sites::all().iter().map(|s| folder(s.info())).collect();
    for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        // A folder without a `mod.rs` is part of the module beside it.
        if entry.path().join("mod.rs").is_file() {
            assert!(all.contains(&name.as_str()), "src/{name} is not in sites::all()");
        }
    }
}

/// The facts stand written down twice: neither side may look at the other's table.
#[test]
fn portals_know_nothing_of_sites() {
    let manifest = source("../portals/Cargo.toml");
    for name in ["sites", "resume", "engine"] {
        assert!(!manifest.lines().any(|l| l.starts_with(name)), "portals depends on {name}");
    }
}

#[test]
fn every_fact_and_rule_names_its_source() {
    for site in sites::all() {
        for fact in site.facts().table() {
            assert!(!fact.source.is_empty() && !fact.era.is_empty(), "{}", fact.key);
            assert!(fact.sure == sites::facts::Sure::Guess || fact.source != "ours", "{}: ours, and known?", fact.key);
        }
    }
    for rule in portals::ALL.iter().flat_map(|look| look.rules) {
        assert!(!rule.source.is_empty() && !rule.era.is_empty(), "{}", rule.key);
        assert!(rule.sure == portals::rules::Sure::Guess || rule.source != "ours", "{}: ours, and known?", rule.key);
    }
}

/// The people are invented: phones of the reserved range or masked, mail under example.com.
#[test]
fn people_are_invented() {
    let mut texts: Vec<_> =
        ["full", "old", "masked", "english"].map(|n| source(&format!("src/sandbox/{n}.json"))).into();
    // Whatever stands beside a portal's rules: its people's resumes and tables.
    let portals = Path::new(env!("CARGO_MANIFEST_DIR")).join("../portals/src");
    let mut folders = vec![portals];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            match entry.path() {
                path if path.is_dir() => folders.push(path),
                path => texts.push(std::fs::read_to_string(path).unwrap()),
            }
        }
    }
    assert!(texts.len() > 10, "nothing was looked at");
    for text in texts {
        for word in text.split(|c: char| !c.is_ascii_alphanumeric() && !"@.*_".contains(c)) {
            // `@` by itself is a pattern's.
            if word.len() > 1 && word.contains('@') && word != "mod@rules" {
                assert!(word.ends_with("@example.com"), "{word}");
            }
            let phone =
                word.len() == 11 && word.starts_with('1') && word.bytes().all(|b| b.is_ascii_digit() || b == b'*');
            assert!(!phone || word.starts_with("138000") || word.starts_with("138****000"), "{word}");
        }
    }
}

#[test]
fn the_sandboxs_pictures_say_what_they_should() {
    for (name, text) in [("captcha", sites::sandbox::accounts::CODE), ("scan", "SCAN")] {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/sandbox/{name}.png"));
        assert_eq!(std::fs::read(file).unwrap(), portals::picture::png(text), "{name}.png");
    }
}
