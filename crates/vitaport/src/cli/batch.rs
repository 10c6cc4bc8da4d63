//! `vitaport batch`: reads a folder of files into one file of lines, on all cores, in the order of their names.
//!
//! Files go through a window: however many there are, only so many are open or wait to be written. The one that writes
//! gives a place back for each line; so a slow file holds the others up before they fill the memory.

mod journal;
mod line;
mod progress;
mod summary;
mod walk;

use super::reading::To;
use clap::Args;
use jiff::civil::Date;
use line::{Done, Old};
use progress::Progress;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex};
use summary::Summary;
use walk::{Found, Walk};

/// What to read, and where to write it.
///
/// Exit codes: 0 all read, 2 some not, 1 the folder or the result failed, 130 interrupted.
#[derive(Args)]
#[command(after_help = "\
退出码：0 全部读出；2 有文件未读出（结果中有原因）；1 目录或结果文件出错；130 被中断。
每行一个文件，按文件名排序。再次运行时，文件名和内容（SHA-256）都未变的行沿用，其余重做；--again 全部重做。
隐藏文件（以 . 开头）和指向目录的链接略过。
Exit codes: 0 all were read; 2 some were not (the result says why); 1 the folder or the result failed; 130 interrupted.
One line a file, in the order of the names. Run again, lines whose file has the same name and content (SHA-256) are \
kept and the others done again; --again does all again.
Hidden files (a leading dot) and links to folders are left out.")]
pub struct Batch {
    /// 简历文件所在的目录 / the folder of resumes
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// 结果文件，每行一个 JSON / the result, one JSON a line
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// 输出格式 / what to write of a resume
    #[arg(long, value_enum, default_value_t = To::JsonResume)]
    to: To,
    /// 线程数，默认用满所有核心 / how many threads; all cores by default
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
    /// 以哪一天为今天 / the day that is today
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<Date>,
    /// 全部重做，不沿用上次的结果 / do all again, keep nothing of an earlier result
    #[arg(long)]
    again: bool,
}

/// The exit code where some files could not be read.
const SOME_UNREAD: u8 = 2;
/// The exit code of a run that was interrupted.
const INTERRUPTED: u8 = 130;
/// How many files a thread may be ahead of the one that is written next.
const AHEAD: usize = 16;
/// The stack of a thread that reads: no document may run out of it.
const STACK: usize = 16 << 20;

/// A file on its way, with its place in the order.
type Job = (u64, Found, Option<Old>);

impl Batch {
    /// Reads and writes.
    ///
    /// # Errors
    /// Where the folder can't be listed or the result can't be written.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let stop = interrupted()?;
        // The result may lie in the folder that is read. What a panic says may hold words of a person.
        let hook = std::panic::take_hook();
        std::panic::set_hook(Box::new(|_| {}));
        let ran = self.read(&stop);
        std::panic::set_hook(hook);
        let (summary, rate) = ran?;
        // Who reads only the head of it closes the pipe: the result stands all the same.
        let _ = writeln!(std::io::stdout(), "{}{rate:>10.1}  每秒文件数 files a second", summary.table());
        Ok(match stop.load(Ordering::Relaxed) {
            true => {
                eprintln!("已中断；再次运行会接着做 / interrupted; run it again to go on");
                ExitCode::from(INTERRUPTED)
            }
            false if summary.read < summary.files => ExitCode::from(SOME_UNREAD),
            false => ExitCode::SUCCESS,
        })
    }

    fn read(&self, stop: &AtomicBool) -> anyhow::Result<(Summary, f64)> {
        let today = self.today.unwrap_or_else(|| engine::Clock::default().today());
        let cores = || std::thread::available_parallelism().map_or(1, Into::into);
        let jobs = self.jobs.map_or_else(cores, usize::from);
        let folder = |error| told(&self.folder, "目录打不开", "the folder can't be listed", &error);
        let counted = self.walk().map_err(folder)?.take_while(|_| !stop.load(Ordering::Relaxed)).count() as u64;
        let result = |error| told(&self.out, "结果文件无法写入", "the result can't be written", &error);
        let (mut out, mut earlier) = journal::begin(&self.out, self.again).map_err(result)?;
        let mut walk = self.walk().map_err(folder)?;
        let window = jobs.saturating_mul(AHEAD);
        let (enter, leave) = sync_channel::<()>(window);
        let (give, take) = sync_channel::<Job>(window);
        let (tell, lines) = sync_channel::<(u64, Done)>(window);
        let take = Arc::new(Mutex::new(take));
        let (mut summary, mut progress) = (Summary::default(), Progress::new(counted));
        let written = std::thread::scope(|scope| -> std::io::Result<()> {
            for _ in 0..jobs {
                let (take, tell) = (Arc::clone(&take), tell.clone());
                let work = move || work(&take, &tell, self.to, today);
                std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work)?;
            }
            drop((tell, take));
            scope.spawn({
                let walk = &mut walk;
                move || {
                    for (n, found) in walk.enumerate() {
                        // Both fail once the result can't be written any more.
                        let old = earlier.of(&found.name);
                        let go_on = !stop.load(Ordering::Relaxed) && enter.send(()).is_ok();
                        if !go_on || give.send((n as u64, found, old)).is_err() {
                            break;
                        }
                    }
                }
            });
            // Both ends go there: should the disk refuse, all others see that nobody listens any more, and end too.
            write(&mut out, lines, leave, &mut summary, &mut progress)
        });
        let whole = written.and_then(|()| out.into_inner().map_err(|error| error.into_error())?.sync_data());
        whole.and_then(|()| journal::end(&self.out, !stop.load(Ordering::Relaxed))).map_err(result)?;
        summary.skipped = walk.skipped;
        Ok((summary, progress.end()))
    }

    fn walk(&self) -> std::io::Result<Walk> {
        // Compared as paths below the folder, however the result was named.
        let real = |path: &Path| -> Option<PathBuf> {
            let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
            let below = folder.canonicalize().ok()?.join(path.file_name()?);
            Some(self.folder.join(below.strip_prefix(self.folder.canonicalize().ok()?).ok()?))
        };
        let without = [self.out.clone(), journal::aside(&self.out)];
        Walk::new(&self.folder, without.iter().filter_map(|path| real(path)).collect())
    }
}

/// Reads files until there are no more.
fn work(take: &Mutex<Receiver<Job>>, tell: &SyncSender<(u64, Done)>, to: To, today: Date) {
    loop {
        let job = match take.lock() {
            Ok(take) => take.recv(),
            Err(_) => return,
        };
        let Ok((n, found, old)) = job else { return };
        if tell.send((n, line::of(&found, old, to, today))).is_err() {
            return;
        }
    }
}

/// Writes the lines in the order of the files.
fn write(
    out: &mut BufWriter<File>,
    lines: Receiver<(u64, Done)>,
    leave: Receiver<()>,
    summary: &mut Summary,
    progress: &mut Progress,
) -> std::io::Result<()> {
    let (mut early, mut next) = (BTreeMap::new(), 0);
    for (n, done) in lines {
        early.insert(n, done);
        while let Some(done) = early.remove(&next) {
            writeln!(out, "{}", done.text)?;
            next += 1;
            summary.add(&done);
            progress.step();
            let _ = leave.try_recv();
        }
        // What is done stays done, whatever happens next.
        out.flush()?;
    }
    Ok(())
}

/// What a person can do something about, in both languages.
fn told(path: &Path, zh: &str, en: &str, error: &std::io::Error) -> anyhow::Error {
    anyhow::anyhow!("{}：{zh}（{error}）\n{}: {en} ({error})", path.display(), path.display())
}

/// Is set by Ctrl-C and by `kill`: what was begun is finished and written. A second one ends at once.
fn interrupted() -> anyhow::Result<Arc<AtomicBool>> {
    use tokio::signal::unix::{SignalKind, signal};
    let stop = Arc::new(AtomicBool::new(false));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let entered = runtime.enter();
    // Listened to from here on, not from whenever the thread begins.
    let (mut asked, mut told) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    drop(entered);
    let set = Arc::clone(&stop);
    std::thread::spawn(move || {
        runtime.block_on(async {
            loop {
                tokio::select! {
                    _ = asked.recv() => {}
                    _ = told.recv() => {}
                }
                if set.swap(true, Ordering::Relaxed) {
                    std::process::exit(INTERRUPTED.into());
                }
            }
        });
    });
    Ok(stop)
}
