//! The people in this repository are invented: phones of a range that isn't given out, mail under example.com, identity
//! numbers of a place that doesn't exist. Whatever looks like another person's fails here, in sources and files alike.

use std::path::{Path, PathBuf};

/// Every file under the sources, tests and examples of all crates.
fn files() -> Vec<PathBuf> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let crates = std::fs::read_dir(&crates).unwrap().flatten().map(|c| c.path());
    let mut open: Vec<_> = crates.flat_map(|c| ["src", "tests", "examples"].map(|part| c.join(part))).collect();
    let mut found = Vec::new();
    let corpus = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/dev")).unwrap();
    let plain = |p: &PathBuf| p.extension().is_some_and(|e| e == "json" || e == "html");
    found.extend(corpus.flatten().map(|f| f.path()).filter(plain));
    while let Some(path) = open.pop() {
        match std::fs::read_dir(&path) {
            Ok(folder) => open.extend(folder.flatten().map(|f| f.path())),
            Err(_) if path.is_file() => found.push(path),
            Err(_) => {}
        }
    }
    found.sort();
    found
}

/// What a file says: as it is, and, of mails, the parts as they are meant. Pictures say nothing.
fn texts(bytes: &[u8]) -> Vec<String> {
    if bytes.starts_with(b"\x89PNG") {
        return vec![];
    }
    let text = resume::document::charset::decode(bytes);
    match resume::document::detect(bytes) {
        resume::Kind::Mail => {
            let mail = resume::document::mail::open(bytes);
            // The encoded text itself is noise that may look like anything; its headers are not.
            let head = text.split("\r\n\r\n").next().unwrap_or_default().to_owned();
            [vec![head], mail.pages, mail.subject.into_iter().collect(), mail.text.into_iter().collect()].concat()
        }
        resume::Kind::Zip => {
            let Ok(mut archive) = resume::document::zip::Archive::open(bytes) else { return vec![text] };
            let names: Vec<String> = archive.names().map(str::to_owned).collect();
            let inside = names.iter().filter_map(|name| archive.read(name, 1 << 24).ok());
            inside.flat_map(|bytes| texts(&bytes)).chain(names.clone()).collect()
        }
        resume::Kind::Pdf => {
            let document = resume::Document::new(bytes.to_vec(), resume::Origin::File(None));
            let lines = resume::document::lines(&document).map(|seen| seen.lines).unwrap_or_default();
            let links = lines.iter().flat_map(|l| &l.spans).filter_map(|s| s.link.as_deref().map(str::to_owned));
            links.chain(lines.iter().map(|l| l.text.clone())).collect()
        }
        _ => vec![text],
    }
}

/// What looks like a person's and is not an invented one's.
fn suspects(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for word in text.split(|c: char| !c.is_ascii_alphanumeric()) {
        let bytes = word.as_bytes();
        let digits = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
        let phone = bytes.len() == 11 && digits == 11 && matches!(bytes, [b'1', b'3'..=b'9', ..]);
        if phone && !word.starts_with("138000") {
            found.push(word.to_owned());
        }
        // An identity number holds a birthday; a run of other digits is none.
        let number = bytes.len() == 18 && digits >= 17 && (digits == 18 || matches!(bytes.last(), Some(b'X' | b'x')));
        let born = word.get(6..8).is_some_and(|century| matches!(century, "19" | "20"))
            && word.get(10..12).and_then(|m| m.parse().ok()).is_some_and(|m: u8| (1..=12).contains(&m))
            && word.get(12..14).and_then(|d| d.parse().ok()).is_some_and(|d: u8| (1..=31).contains(&d));
        if number && born && !word.starts_with("9901") {
            found.push(word.to_owned());
        }
    }
    let inside = |c: char| c.is_ascii_alphanumeric() || "._*+-".contains(c);
    for (i, _) in text.match_indices('@') {
        let (before, after) = (&text[..i], &text[i + 1..]);
        let name = &before[before.trim_end_matches(inside).len()..];
        let host = &after[..after.len() - after.trim_start_matches(inside).len()];
        let host = host.trim_end_matches(['.', '-']).to_ascii_lowercase();
        // Mail has a name before and a host with a top domain of letters behind.
        let top = host.rsplit_once('.').map(|(_, top)| top).unwrap_or_default();
        let whole = host.split('.').all(|label| !label.is_empty());
        let mail = !name.is_empty() && whole && top.len() >= 2 && top.bytes().all(|b| b.is_ascii_alphabetic());
        if mail && host != "example.com" && !host.ends_with(".example.com") {
            found.push(format!("{name}@{host}"));
        }
    }
    found
}

#[test]
fn nobody_in_the_repository_is_real() {
    let mut found = Vec::new();
    let files = files();
    assert!(files.len() > 50, "only {} files", files.len());
    for file in &files {
        // A test beside this one may have taken its own file away.
        let Ok(bytes) = std::fs::read(file) else { continue };
        for text in texts(&bytes) {
            found.extend(suspects(&text).into_iter().map(|what| format!("{}: {what}", file.display())));
        }
    }
    assert!(found.is_empty(), "these look real:\n{}", found.join("\n"));
}

#[test]
fn what_looks_real_is_seen() {
    // Put together here, so that this file does not hold them.
    let phone = format!("139{}", "12345678");
    let mail = format!("somebody@{}", "mail.test");
    let number = format!("1101{}", "01199003070010");
    for (text, what) in
        [(&format!("电话：{phone}，"), &phone), (&format!("<{mail}>."), &mail), (&format!("（{number}）"), &number)]
    {
        assert_eq!(suspects(text), [what.as_str()]);
    }
    for fine in ["13800012345", "a.b@example.com", "99010119900307001X", "x@y", "@media.print", "1459440000000"] {
        assert!(suspects(fine).is_empty(), "{fine}");
    }
}
