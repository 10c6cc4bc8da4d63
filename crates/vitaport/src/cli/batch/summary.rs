//! What became of all files, counted: by kind, site, note and error, in Chinese and in English.

use super::line::Done;
use serde::Serialize;
use std::collections::BTreeMap;

/// The counts.
#[derive(Debug, Default)]
pub struct Summary {
    /// Files gone through.
    pub files: u64,
    /// Those that gave a resume.
    pub read: u64,
    /// Those that an earlier run had done.
    pub kept: u64,
    /// Names that were left out.
    pub skipped: u64,
    kinds: Counts,
    sites: Counts,
    notes: Counts,
    errors: Counts,
}

type Counts = BTreeMap<String, u64>;

/// The word by which an enum's value is written.
pub fn word(value: &impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

impl Summary {
    /// One more.
    pub fn add(&mut self, done: &Done) {
        self.files += 1;
        self.read += u64::from(done.about.ok);
        self.kept += u64::from(done.kept);
        let count = |counts: &mut Counts, word: String| *counts.entry(word).or_default() += 1;
        count(&mut self.kinds, done.about.kind.map_or_else(|| "?".into(), |kind| word(&kind)));
        if let Some(site) = &done.about.site {
            count(&mut self.sites, site.clone());
        }
        if let Some(error) = &done.about.error {
            count(&mut self.errors, error.code.clone());
        }
        for note in &done.notes {
            count(&mut self.notes, note.clone());
        }
    }

    /// As a table for a person.
    pub fn table(&self) -> String {
        let all = [
            ("文件 files", self.files),
            ("读出 read", self.read),
            ("未读出 not read", self.files - self.read),
            ("沿用上次 kept from before", self.kept),
            ("略过的隐藏文件和目录链接 hidden files and links to folders, left out", self.skipped),
        ];
        let mut rows: Vec<(String, String)> =
            all.iter().filter(|(_, n)| *n > 0).map(|(what, n)| (n.to_string(), (*what).to_owned())).collect();
        for (title, counts) in [
            ("种类 kind", &self.kinds),
            ("网站 site", &self.sites),
            ("提示 note", &self.notes),
            ("错误 error", &self.errors),
        ] {
            let mut counts: Vec<_> = counts.iter().collect();
            counts.sort_by_key(|(word, n)| (std::cmp::Reverse(**n), word.as_str()));
            rows.extend(counts.iter().map(|(word, n)| (n.to_string(), format!("{title}: {word}{}", meaning(word)))));
        }
        rows.iter().map(|(n, what)| format!("{n:>10}  {what}\n")).collect()
    }
}

/// What the words for sites, notes and errors mean, where the word alone doesn't tell.
fn meaning(word: &str) -> String {
    let site = sites::all().into_iter().map(|s| s.info()).find(|info| info.id == word);
    let (zh, en) = match (word, site) {
        (_, Some(info)) => info.name,
        ("file", _) => ("其他文件", "any other file"),
        ("missing", _) => ("页面没有该值", "not given"),
        ("unread", _) => ("未能识别的文字", "words not understood"),
        ("odd", _) => ("可疑的值", "looks wrong"),
        ("masked", _) => ("被网站隐藏", "hidden by the site"),
        ("truncated", _) => ("内容不完整", "incomplete"),
        ("otherResumes", _) => ("其他未导入的简历", "further resumes"),
        ("withheld", _) => ("按规定不保存", "not kept, by policy"),
        ("no_resume", _) => ("没有找到简历", "no resume in it"),
        ("empty", _) => ("空白简历", "an empty resume"),
        ("unreadable", _) => ("文件无法读取", "can't be read"),
        ("too_large", _) => ("文件过大", "too large"),
        ("no_access", _) => ("无法打开", "can't be opened"),
        ("no_file", _) => ("不是普通文件", "not a plain file"),
        ("internal", _) => ("程序出错", "a fault of ours"),
        _ => return String::new(),
    };
    format!("（{zh} / {en}）")
}
