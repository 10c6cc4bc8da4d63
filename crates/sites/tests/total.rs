//! Reading is total: whatever the bytes, it ends, in time, and never panics.

#[path = "replay/spent.rs"]
mod spent;

use jiff::civil::date;
use proptest::prelude::*;
use resume::{Document, Origin, Reading};
use sites::Site;
use spent::Spent;
use std::path::Path;
use std::sync::LazyLock;
use std::time::Duration;

/// The inputs of all cases.
static INPUTS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let names = sites::all().into_iter().flat_map(|s| std::iter::once(s.info().id).chain(s.info().aliases.to_vec()));
    let cases = names.filter_map(|name| std::fs::read_dir(src.join(name).join("cases")).ok());
    let files = cases.flatten().flatten().filter_map(|case| std::fs::read_dir(case.path()).ok()).flatten().flatten();
    let mut inputs: Vec<_> =
        files.map(|f| f.path()).filter(|p| p.file_stem().is_some_and(|stem| stem == "input")).collect();
    inputs.sort();
    assert!(!inputs.is_empty());
    inputs.into_iter().map(|p| std::fs::read(p).unwrap()).collect()
});

fn understand(site: &dyn Site, reading: &Reading) {
    for raw in &reading.resumes {
        let (resume, _notes) = resume::normalise(raw.clone(), site.info().habits, date(2026, 11, 22));
        resume::json_resume::to_json(&resume);
    }
}

/// Reads as far as reading goes, by every site, whether it recognises the bytes or not.
fn read(bytes: Vec<u8>) {
    let document = Document::new(bytes, Origin::File(None));
    if let Some((site, reading)) = sites::read(&document) {
        understand(&*site, &reading);
    }
    for site in sites::all() {
        site.recognises(&document);
        understand(&*site, &site.extract(&document));
    }
}

/// What can happen to a file on its way.
#[derive(Debug, Clone)]
enum Harm {
    Truncate(usize),
    Flip(usize, u8),
    /// Some bytes come twice.
    Double(usize, usize),
    /// Some bytes are lost.
    Lose(usize, usize),
    /// A part of another file comes in between.
    Splice(usize, usize, usize, usize),
    /// Such a piece comes in between.
    Insert(usize, &'static str),
}

/// Pieces that mean something to a reader.
const PIECES: &[&str] = &[
    "<br>",
    "<td>",
    "</table>",
    "<!--",
    "<style>",
    "&nbsp;",
    "&#0;",
    "：",
    "|",
    "（",
    "至今",
    "2013.01 - ",
    "2013.13-9999.99",
    "1年",
    "工作经历",
    "工作描述：",
    "ID:",
    "99999999999999999999",
    "元/月",
    "\u{a0}\u{a0}",
    "\u{3000}",
    "\"",
    "=?gb2312?B?",
    "\0",
    "=\r\n",
    "[",
    "{",
    "e999",
    "null",
];

fn harm() -> impl Strategy<Value = Harm> {
    let at = || any::<usize>();
    let short = || 0_usize..2000;
    prop_oneof![
        1 => at().prop_map(Harm::Truncate),
        3 => (at(), any::<u8>()).prop_map(|(at, to)| Harm::Flip(at, to)),
        2 => (at(), short()).prop_map(|(at, n)| Harm::Double(at, n)),
        2 => (at(), short()).prop_map(|(at, n)| Harm::Lose(at, n)),
        2 => (at(), at(), at(), short()).prop_map(|(at, which, from, n)| Harm::Splice(at, which, from, n)),
        4 => (at(), prop::sample::select(PIECES)).prop_map(|(at, piece)| Harm::Insert(at, piece)),
    ]
}

fn harmed(mut bytes: Vec<u8>, harms: &[Harm]) -> Vec<u8> {
    let part = |bytes: &[u8], at: usize, n: usize| {
        let begin = at % (bytes.len() + 1);
        begin..bytes.len().min(begin + n)
    };
    for harm in harms {
        let len = bytes.len();
        match *harm {
            Harm::Truncate(at) => bytes.truncate(at % (len + 1)),
            Harm::Flip(at, to) if len > 0 => bytes[at % len] = to,
            Harm::Flip(..) => {}
            Harm::Double(at, n) => {
                let part = part(&bytes, at, n);
                let twice = bytes[part.clone()].to_vec();
                bytes.splice(part.start..part.start, twice);
            }
            Harm::Lose(at, n) => drop(bytes.drain(part(&bytes, at, n))),
            Harm::Splice(at, which, from, n) => {
                let other = &INPUTS[which % INPUTS.len()];
                let at = at % (len + 1);
                bytes.splice(at..at, other[part(other, from, n)].iter().copied());
            }
            Harm::Insert(at, piece) => {
                let at = at % (len + 1);
                bytes.splice(at..at, piece.bytes());
            }
        }
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..4096)) {
        read(bytes);
    }

    #[test]
    fn any_text_is_read(pieces in prop::collection::vec(prop_oneof![
        prop::sample::select(PIECES).prop_map(str::to_owned), "\\PC{0,12}", "<[a-z]{1,5}( style='display:[a-z]{0,6}')?>",
    ], 0..200)) {
        read(format!("<html class=zpResumeS>{}", pieces.concat()).into_bytes());
    }

    #[test]
    fn harmed_files_are_read(which in any::<usize>(), harms in prop::collection::vec(harm(), 1..12)) {
        read(harmed(INPUTS[which % INPUTS.len()].clone(), &harms));
    }
}

#[test]
fn monsters_are_read_in_time() {
    let head = "<html><body class=zpResumeS><div>工作经历</div>";
    let limit = Duration::from_secs(if cfg!(debug_assertions) { 5 } else { 2 });
    let line = |text: &str, bytes: usize| text.repeat(bytes / text.len());
    for (name, page) in [
        ("100,000 nested divs", format!("{head}{}", "<div>".repeat(100_000))),
        ("1 MB of <", format!("{head}{}", "<".repeat(1 << 20))),
        ("200,000 cells", format!("{head}<table><tr>{}", "<td>x</td>".repeat(200_000))),
        ("a line of 5 MB", format!("{head}{}", line("公司 | ", 5 << 20))),
        ("a person's line of 1 MB", format!("<html><body class=zpResumeS>{}", line("手机：1 ", 1 << 20))),
        ("a person's line of 1 MB of bars", format!("<html><body class=zpResumeS>{}", line("<b>字词</b>|", 1 << 20))),
        ("a dated line of 1 MB", format!("{head}<p>2013.01 - 至今 {}", line("<b>a | </b>", 1 << 20))),
        ("a line of 1 MB of titles", format!("{head}<p>{}", line("《题名》刊名，", 1 << 20))),
        ("a line of 1 MB of lengths", format!("{head}<p>{}", line("Jan 20232 years ", 1 << 20))),
        ("a line of 1 MB of commas in a bracket", format!("{head}<p>（{}", line("a, ", 1 << 20))),
        ("50,000 jobs", format!("{head}{}", "<p>2013.01 - 至今 a</p>".repeat(50_000))),
        ("50,000 labels", format!("{head}<p>2013.01 - 至今 a</p>{}", "<p>工作描述：</p>".repeat(50_000))),
        ("a subject of 1 MB", format!("From: a@example.com\r\nSubject: {}", line("=?gb2312?B?1sc?=\r\n ", 1 << 20))),
        ("deep JSON", "{\"Profile\":".repeat(100_000)),
    ] {
        let begun = Spent::now();
        let document = Document::new(page.into_bytes(), Origin::File(None));
        if let Some((site, reading)) = sites::read(&document) {
            understand(&*site, &reading);
        }
        let took = begun.elapsed();
        let begun = Spent::now();
        let _ = resume::read(&document);
        println!("{name}: {took:?}, by the generic reader {:?}", begun.elapsed());
        let took = took.max(begun.elapsed());
        assert!(took < limit, "{name}: {took:?}");
    }
}
