//! The children, and how something is asked of them: again and again until one lives long enough to answer.

use super::wire::{Ask, Asked, CHILD, Reply, Spec};
use serde_json::Value;
use std::collections::HashMap;
use std::process::Stdio;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::process::{Child, Command};
use tokio::sync::{mpsc, oneshot};

type Said = Result<Value, String>;

/// A living child; who asks has its stdin, who waits has a place here.
pub struct Live {
    lines: mpsc::UnboundedSender<String>,
    /// None once it has died.
    waiting: Mutex<Option<HashMap<u64, oneshot::Sender<Said>>>>,
}

/// Those that can be asked.
pub struct Pool {
    slots: Vec<Mutex<Option<Arc<Live>>>>,
    next: AtomicU64,
    /// How often something was asked again.
    pub again: AtomicU64,
}

/// Starts a child. It ends with its parent: its stdin does.
pub fn start(spec: &Spec, arguments: &[&str]) -> (Child, Arc<Live>) {
    let program = std::env::current_exe().expect("this program's path");
    let mut child = Command::new(program)
        .args(arguments)
        .env(CHILD, serde_json::to_string(spec).expect("a spec is plain"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .expect("a child");
    let (mut stdin, stdout) = (child.stdin.take().expect("piped"), child.stdout.take().expect("piped"));
    let (lines, mut asked) = mpsc::unbounded_channel::<String>();
    let live = Arc::new(Live { lines, waiting: Mutex::new(Some(HashMap::new())) });
    tokio::spawn(async move {
        while let Some(line) = asked.recv().await {
            if stdin.write_all(line.as_bytes()).await.is_err() {
                return;
            }
        }
    });
    let heard = live.clone();
    tokio::spawn(async move {
        let mut lines = BufReader::new(stdout).lines();
        while let Ok(Some(line)) = lines.next_line().await {
            let Ok(Reply { n, said }) = serde_json::from_str(&line) else { continue };
            let waits = heard.waiting.lock().expect("unpoisoned").as_mut().and_then(|w| w.remove(&n));
            waits.map(|waits| waits.send(said));
        }
        *heard.waiting.lock().expect("unpoisoned") = None;
    });
    (child, live)
}

impl Live {
    /// Asks without waiting for an answer.
    pub fn tell(&self, ask: Ask) {
        let line = serde_json::to_string(&Asked { n: 0, ask }).expect("plain");
        let _ = self.lines.send(line + "\n"); // it may have died
    }
}

impl Pool {
    pub fn new(slots: usize) -> Arc<Self> {
        let slots = (0..slots).map(|_| Mutex::new(None)).collect();
        Arc::new(Pool { slots, next: AtomicU64::new(1), again: AtomicU64::new(0) })
    }

    /// Puts a child into its place.
    pub fn set(&self, slot: usize, live: Option<Arc<Live>>) {
        *self.slots[slot].lock().expect("unpoisoned") = live;
    }

    /// Asks one of the children, and if it dies or its store is away, another, until there is an answer.
    pub async fn ask(&self, ask: Ask) -> Said {
        loop {
            let n = self.next.fetch_add(1, Ordering::Relaxed);
            let live = self.slots[rand::random_range(0..self.slots.len())].lock().expect("unpoisoned").clone();
            if let Some(live) = live {
                let (answers, answer) = oneshot::channel();
                let lives = live.waiting.lock().expect("unpoisoned").as_mut().map(|w| w.insert(n, answers)).is_some();
                if lives {
                    let line = serde_json::to_string(&Asked { n, ask: ask.clone() }).expect("plain");
                    let _ = live.lines.send(line + "\n");
                    match tokio::time::timeout(Duration::from_secs(40), answer).await {
                        Ok(Ok(Err(error))) if error == "store" => {}
                        Ok(Ok(said)) => return said,
                        Ok(Err(_)) | Err(_) => {}
                    }
                    self.again.fetch_add(1, Ordering::Relaxed);
                }
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }
}
