//! `vitaport parse`: reads an exported file without any server.

use super::reading::{self, Failure, To};
use clap::Args;
use resume::{Note, Resume};
use std::io::{ErrorKind, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// What to read and what to print.
#[derive(Args)]
pub struct Parse {
    /// 导出的简历文件，- 表示标准输入 / the exported file, - for the standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// 输出格式 / what to print
    #[arg(long, value_enum, default_value_t = To::JsonResume)]
    to: To,
    /// 逐项列出取值、原文及其位置 / show, for each value, the words it came from and where they stood
    #[arg(long)]
    explain: bool,
}

/// The exit code of a file that can't be read.
const UNREADABLE: u8 = 2;

impl Parse {
    /// Reads and prints.
    pub fn run(self) -> ExitCode {
        match self.text() {
            // Who reads only the head of it closes the pipe: that is no failure.
            Ok(text) => match writeln!(std::io::stdout(), "{text}") {
                Err(error) if error.kind() != ErrorKind::BrokenPipe => ExitCode::FAILURE,
                _ => ExitCode::SUCCESS,
            },
            Err(Failure { zh, en, .. }) => {
                eprintln!("{}：{zh}\n{}: {en}", self.file.display(), self.file.display());
                ExitCode::from(UNREADABLE)
            }
        }
    }

    fn text(&self) -> Result<String, Failure> {
        let today = engine::Clock::default().today();
        let document = reading::document(reading::bytes(&self.file)?, &self.file.display().to_string());
        let read = reading::read(&document, today)?;
        if self.explain {
            return Ok(explained(&read.resume, &read.notes));
        }
        let json = self.to.json(&read, today).and_then(|json| serde_json::to_string_pretty(&json));
        json.map_err(|e| Failure::new("internal", e.to_string(), e.to_string()))
    }
}

/// A table for a person: path, value, its words, their place, the rule, how sure it is; then the notes. On a terminal in
/// columns, with what is long shortened; elsewhere whole, with tabs between.
fn explained(resume: &Resume, notes: &[Note]) -> String {
    let head = ["path", "value 值", "words 原文", "place 位置", "rule 规则", "confidence 可信度"].map(String::from);
    let mut rows = vec![head];
    for row in resume::explain::explain(resume) {
        let cells = [row.path, row.value, row.words, row.place, row.rule, row.confidence];
        rows.push(cells.map(|c| c.replace(['\t', '\n', '\r'], " ")));
    }
    let mut lines: Vec<String> = match std::io::stdout().is_terminal() {
        true => columns(rows),
        false => rows.into_iter().map(|row| row.join("\t")).collect(),
    };
    for note in notes {
        let (zh, en) = note.sentence();
        let place = note.at.as_ref().map(|p| format!(" @ {p}")).unwrap_or_default();
        lines.push(format!("# {zh} / {en}{place}").replace(['\n', '\r'], " "));
    }
    lines.join("\n")
}

/// The widest that a column gets on a terminal.
const WIDEST: usize = 40;

fn columns(rows: Vec<[String; 6]>) -> Vec<String> {
    let rows: Vec<[String; 6]> = rows.into_iter().map(|row| row.map(short)).collect();
    let widths: Vec<usize> = (0..6).map(|i| rows.iter().map(|r| width(&r[i])).max().unwrap_or(0)).collect();
    let padded = |row: &[String; 6]| {
        let cells = row.iter().zip(&widths).map(|(c, w)| format!("{c}{}", " ".repeat(w - width(c))));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(padded).collect()
}

fn short(text: String) -> String {
    let mut kept = String::new();
    for c in text.chars() {
        if width(&kept) + 2 > WIDEST {
            return kept + "…";
        }
        kept.push(c);
    }
    kept
}

/// Columns on a terminal: Chinese characters and full-width signs take two.
fn width(text: &str) -> usize {
    text.chars().map(|c| if matches!(c as u32, 0x1100..=0x115f | 0x2e80..=0xa4cf | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xfe30..=0xfe6f | 0xff00..=0xff60 | 0xffe0..=0xffe6 | 0x20000..=0x3fffd) { 2 } else { 1 }).sum()
}
