//! How long reading takes and what it holds, as ratios to the bare library below in the same run:
//! `cargo bench -p sites --bench reading -- [DIR]`.
//!
//! The files are the cases of the sites, what `corpus/dev` holds, and a folder of your own. Both sides of a ratio take
//! turns, so that whatever else the machine does slows both. A memory figure is the peak above what was held before.

use allocation_counter::{AllocationInfo, measure};
use hayro_interpret::font::GlyphRun;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::Dict;
use hayro_interpret::{BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps};
use hayro_interpret::{InterpreterCache, InterpreterSettings, SoftMask, interpret_page};
use kurbo::{Affine, BezPath, Rect};
use resume::{Document, Habits, Kind, Origin, document, generic, normalise};
use std::hint::black_box;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 22);
/// How long both sides of a file take turns, and how often at least.
const SPAN: Duration = Duration::from_millis(150);
const ROUNDS: usize = 5;

/// A bare pass over the same bytes, that a reader can't do without.
type Bare = fn(&[u8]);

/// What is compared: title, kind, the bare pass, the most times it that reading may take, and may hold.
const RATIOS: &[(&str, Kind, Bare, f64, Option<f64>)] = &[
    ("PDF / bare hayro glyph pass", Kind::Pdf, glyphs, 1.3, None),
    ("HTML / bare html5ever DOM", Kind::Html, dom, 1.5, Some(1.5)),
    ("LinkedIn ZIP / bare unzip and CSV", Kind::Zip, tables, 1.5, None),
    ("JSON Resume / bare serde_json::Value", Kind::Json, values, 2.5, None),
];
/// The most that a PDF of three pages holds, in MB.
const THREE_PAGES: f64 = 30.0;

fn main() {
    if std::env::args().any(|arg| arg == "--ask") {
        return answer();
    }
    let mut files = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let own = std::env::args().skip(1).filter(|arg| !arg.starts_with('-')).map(PathBuf::from);
    for dir in [root.join("src"), root.join("../../corpus/dev")].into_iter().chain(own) {
        find(&dir, &mut files);
    }
    files.sort_by(|a, b| a.0.cmp(&b.0));
    println!("{} files; medians of one file, geometric mean over the files of a kind", files.len());
    for (title, kind, bare, time, memory) in RATIOS {
        let of_kind: Vec<Vec<u8>> = match kind {
            // A resume as we write it, of every file that is read.
            Kind::Json => files.iter().filter_map(|(_, bytes)| written(bytes)).collect(),
            _ => files.iter().map(|(_, bytes)| bytes).filter(|b| document::detect(b) == *kind).cloned().collect(),
        };
        compare(title, &of_kind, *bare, *time, *memory);
    }
    three_pages(&files);
    stages(&files);
}

/// Says for each path that comes in how many microseconds its reading takes: what `peers.py` asks.
fn answer() {
    for path in std::io::stdin().lines().map_while(Result::ok) {
        let bytes = std::fs::read(path).unwrap_or_default();
        println!("{}", timed(&mut || drop(black_box(read(&bytes)))).as_micros());
    }
}

/// The files of a folder and all below it, other than what is expected of them.
fn find(dir: &Path, files: &mut Vec<(PathBuf, Vec<u8>)>) {
    for path in std::fs::read_dir(dir).into_iter().flatten().flatten().map(|entry| entry.path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let known =
            ["pdf", "html", "htm", "mht", "doc", "docx", "zip", "txt"].iter().any(|e| name.ends_with(&format!(".{e}")));
        if path.is_dir() {
            find(&path, files);
        } else if known && let Ok(bytes) = std::fs::read(&path) {
            files.push((path, bytes));
        }
    }
}

fn read(bytes: &[u8]) -> Option<sites::Read> {
    let document = Document::new(bytes.to_vec(), Origin::File(None));
    sites::understand(std::slice::from_ref(&document), None, true, TODAY).ok()
}

fn written(bytes: &[u8]) -> Option<Vec<u8>> {
    read(bytes).map(|read| resume::json_resume::to_json(&read.resume).to_string().into_bytes())
}

fn compare(title: &str, files: &[Vec<u8>], bare: Bare, most_time: f64, most_memory: Option<f64>) {
    if files.is_empty() {
        return println!("{title}: no files");
    }
    let (mut times, mut peaks, mut ours, mut theirs) = (Vec::new(), Vec::new(), Duration::ZERO, Duration::ZERO);
    for bytes in files {
        let full = || drop(black_box(read(black_box(bytes))));
        let less = || bare(black_box(bytes));
        let (a, b) = in_turns(full, less);
        times.push(a.as_secs_f64() / b.as_secs_f64());
        peaks.push(peak(full) as f64 / peak(less).max(1) as f64);
        (ours, theirs) = (ours + a, theirs + b);
    }
    let (n, per) = (files.len(), files.len() as f64 / ours.as_secs_f64());
    let size: usize = files.iter().map(|f| f.len()).sum();
    println!(
        "{title}: {n} files of {:.1} KB, {per:.0} files/s, bare {:.0}/s",
        size as f64 / 1024.0 / n as f64,
        n as f64 / theirs.as_secs_f64()
    );
    show("time", &mut times, Some(most_time));
    show("peak memory", &mut peaks, most_memory);
}

fn show(what: &str, ratios: &mut [f64], most: Option<f64>) {
    ratios.sort_by(f64::total_cmp);
    let mean = (ratios.iter().map(|r| r.ln()).sum::<f64>() / ratios.len() as f64).exp();
    let (least, greatest) = (ratios.first().unwrap_or(&0.0), ratios.last().unwrap_or(&0.0));
    let verdict = match most {
        Some(most) if mean <= most => format!("at most {most}: reached"),
        Some(most) => format!("at most {most}: MISSED"),
        None => String::new(),
    };
    println!("  {what:<12} {mean:.2}x  ({least:.2} to {greatest:.2})  {verdict}");
}

/// The medians of two that take turns.
fn in_turns(mut a: impl FnMut(), mut b: impl FnMut()) -> (Duration, Duration) {
    let (mut of_a, mut of_b, begun) = (Vec::new(), Vec::new(), Instant::now());
    while of_a.len() < ROUNDS || begun.elapsed() < SPAN {
        of_a.push(timed(&mut a));
        of_b.push(timed(&mut b));
    }
    (median(&mut of_a), median(&mut of_b))
}

fn timed(work: &mut impl FnMut()) -> Duration {
    let begun = Instant::now();
    work();
    begun.elapsed()
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// The most bytes held at once during some work, above what was held before.
fn peak(work: impl FnOnce()) -> u64 {
    measure(work).bytes_max
}

fn three_pages(files: &[(PathBuf, Vec<u8>)]) {
    let three = files.iter().filter(|(_, b)| Pdf::new(b.clone()).is_ok_and(|pdf| pdf.pages().len() == 3));
    match three.map(|(_, bytes)| peak(|| drop(read(bytes)))).max() {
        None => println!("PDF of three pages: no files"),
        Some(peak) => {
            let mb = peak as f64 / f64::from(1 << 20);
            let verdict = if mb < THREE_PAGES { "reached" } else { "MISSED" };
            println!("PDF of three pages: at most {mb:.1} MB held; below {THREE_PAGES} MB: {verdict}");
        }
    }
}

/// Time, peak memory and allocations of each step from bytes to profile, of the generic reader; means over the files of a kind.
fn stages(files: &[(PathBuf, Vec<u8>)]) {
    println!(
        "\n{:<6} {:>5} | {:^26} | {:^26} | {:^26} | {:^26} | {:^26}",
        "kind", "files", "detect", "lines", "read", "normalise", "profile"
    );
    for kind in [Kind::Pdf, Kind::Html, Kind::Docx, Kind::Doc, Kind::Mail] {
        let (mut sums, mut count) = ([(0.0, 0.0, 0.0); 5], 0_u32);
        for (_, bytes) in files.iter().filter(|(_, bytes)| document::detect(bytes) == kind) {
            let document = Document::new(bytes.clone(), Origin::File(None));
            let Ok(lines) = document::lines(&document) else { continue };
            let reading = generic::read(&lines);
            let Some(raw) = reading.resumes.first() else { continue };
            let habits = Habits { male: &[], female: &[], keep_id_numbers: true };
            let (resume, _) = normalise(raw.clone(), &habits, TODAY);
            count += 1;
            let steps: [&dyn Fn(); 5] = [
                &|| drop(black_box(Document::new(bytes.clone(), Origin::File(None)))),
                &|| drop(black_box(document::lines(&document))),
                &|| drop(black_box(generic::read(&lines))),
                &|| drop(black_box(normalise(raw.clone(), &habits, TODAY))),
                &|| drop(black_box(resume::profile::from_resume(&resume, TODAY))),
            ];
            for (step, (time, held, made)) in steps.iter().zip(&mut sums) {
                let AllocationInfo { bytes_max, count_total, .. } = measure(step);
                *held += bytes_max as f64 / 1024.0;
                *made += count_total as f64;
                let mut times: Vec<Duration> = (0..ROUNDS).map(|_| timed(&mut || step())).collect();
                *time += median(&mut times).as_secs_f64() * 1e6;
            }
        }
        if count > 0 {
            print!("{:<6} {count:>5}", format!("{kind:?}"));
            for (time, held, made) in sums {
                let mean = |sum: f64| sum / f64::from(count);
                print!(" | {:>6.0} µs {:>4.0} KB {:>6.0} x", mean(time), mean(held), mean(made));
            }
            println!();
        }
    }
}

fn dom(bytes: &[u8]) {
    black_box(scraper::Html::parse_document(&String::from_utf8_lossy(bytes)));
}

fn values(bytes: &[u8]) {
    let _ = black_box(serde_json::from_slice::<serde_json::Value>(bytes));
}

fn tables(bytes: &[u8]) {
    let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) else { return };
    for at in 0..archive.len() {
        let mut table = Vec::new();
        if archive.by_index(at).is_ok_and(|mut file| file.read_to_end(&mut table).is_ok()) {
            let rows = csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(&*table).into_records();
            black_box(rows.flatten().collect::<Vec<_>>());
        }
    }
}

/// Every character with its place: the least that a reader of PDF must ask for.
fn glyphs(bytes: &[u8]) {
    let Ok(pdf) = Pdf::new(bytes.to_vec()) else { return };
    let (settings, cache, mut seen) = (InterpreterSettings::default(), InterpreterCache::new(), Glyphs::default());
    for page in pdf.pages().iter() {
        let (width, height) = page.render_dimensions();
        let area = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let transform = Affine::new(page.initial_transform(true).as_coeffs());
        interpret_page(page, &mut Context::new(transform, area, &cache, page.xref(), settings.clone()), &mut seen);
    }
    black_box(seen);
}

#[derive(Default)]
struct Glyphs(Vec<(u32, Affine)>);

impl<'a> Device<'a> for Glyphs {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        self.0.extend(run.glyphs().iter().map(|glyph| {
            let c = match glyph.as_unicode() {
                Some(hayro_cmap::BfString::Char(c)) => c,
                Some(hayro_cmap::BfString::String(text)) => text.chars().next().unwrap_or_default(),
                None => char::REPLACEMENT_CHARACTER,
            };
            (c as u32, props.transform * glyph.transform())
        }));
    }
    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
    fn begin_marked_content(&mut self, _: &[u8], _: Option<&Dict<'_>>) {}
}
