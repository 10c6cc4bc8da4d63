//! A throw-away PostgreSQL on loopback, for tests, chaos and benches. It fails where PostgreSQL is not installed: a store
//! that nobody tried is no store.

use std::io::Read;
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A cluster that runs until it is dropped.
pub struct Cluster {
    server: Child,
    port: u16,
    bin: PathBuf,
    user: Option<(u32, u32)>,
    dir: tempfile::TempDir,
}

/// The newest PostgreSQL of this machine.
fn binaries() -> PathBuf {
    let debian = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().map(|e| e.path().join("bin"));
    let newest = debian.filter(|bin| bin.join("initdb").exists()).max();
    newest.expect("PostgreSQL is not installed: apt-get install postgresql")
}

/// Whom PostgreSQL runs as where we are root, as which it refuses to run: user and group.
fn user() -> Option<(u32, u32)> {
    let id = Command::new("id").arg("-u").output().expect("id").stdout;
    if id.trim_ascii() != b"0" {
        return None;
    }
    let users = std::fs::read_to_string("/etc/passwd").expect("/etc/passwd");
    let of = |name: &str| {
        let line = users.lines().find(|l| l.split(':').next() == Some(name))?;
        let mut ids = line.split(':').skip(2).map(|id| id.parse().ok());
        Some((ids.next()??, ids.next()??))
    };
    of("postgres").or_else(|| of("nobody"))
}

impl Cluster {
    /// Makes a cluster and starts it. It writes through to the disk, as one in the field does.
    pub fn start() -> Cluster {
        let (bin, user, dir) = (binaries(), user(), tempfile::tempdir().expect("a folder"));
        if let Some((uid, gid)) = user {
            std::os::unix::fs::chown(dir.path(), Some(uid), Some(gid)).expect("root may give folders away");
        }
        let data = dir.path().join("data");
        let mut made = command(&bin, "initdb", user);
        let made =
            made.args(["-A", "trust", "-U", "vitaport", "--locale=C", "-E", "UTF8", "--no-sync", "-D"]).arg(&data);
        let made = made.output().expect("initdb");
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let port = TcpListener::bind(("127.0.0.1", 0)).and_then(|l| l.local_addr()).expect("a free port").port();
        let server = serve(&bin, user, dir.path(), port);
        let cluster = Cluster { server, port, bin, user, dir };
        cluster.ready();
        cluster
    }

    /// Kills the server as a power failure would, and starts it again.
    #[allow(dead_code)]
    pub fn restart(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
        let pid = self.data().join("postmaster.pid");
        // The children of the killed server end by themselves; until they have, a new one refuses to start.
        let begun = Instant::now();
        loop {
            let _ = std::fs::remove_file(&pid);
            self.server = serve(&self.bin, self.user, self.dir.path(), self.port);
            std::thread::sleep(Duration::from_millis(300));
            match self.server.try_wait() {
                Ok(None) => break,
                _ => assert!(begun.elapsed() < Duration::from_secs(30), "the server doesn't start again"),
            }
        }
        self.ready();
    }

    /// Waits until it takes connections.
    fn ready(&self) {
        let begun = Instant::now();
        loop {
            let asked = command(&self.bin, "pg_isready", None)
                .args(["-q", "-h", "127.0.0.1", "-p", &self.port.to_string()])
                .status();
            if asked.is_ok_and(|s| s.success()) {
                return;
            }
            let mut log = String::new();
            let _ = std::fs::File::open(self.dir.path().join("log")).and_then(|mut f| f.read_to_string(&mut log));
            assert!(begun.elapsed() < Duration::from_secs(60), "the server doesn't start: {log}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Brings the planner's statistics up to date, as autovacuum would.
    #[allow(dead_code)]
    pub fn analyze(&self) {
        let mut done = command(&self.bin, "vacuumdb", None);
        done.args(["-h", "127.0.0.1", "-p", &self.port.to_string(), "-U", "vitaport", "--all", "--analyze", "-q"]);
        assert!(done.status().is_ok_and(|s| s.success()), "vacuumdb");
    }

    /// Where its files are.
    pub fn data(&self) -> PathBuf {
        self.dir.path().join("data")
    }

    /// A new, empty database.
    pub fn database(&self, name: &str) -> String {
        let made = command(&self.bin, "createdb", None)
            .args(["-h", "127.0.0.1", "-p", &self.port.to_string(), "-U", "vitaport", name])
            .output()
            .expect("createdb");
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        format!("postgres://vitaport@127.0.0.1:{}/{name}", self.port)
    }
}

fn command(bin: &Path, name: &str, user: Option<(u32, u32)>) -> Command {
    let mut command = Command::new(bin.join(name));
    command.current_dir("/").env("LC_ALL", "C");
    if let Some((uid, gid)) = user {
        command.uid(uid).gid(gid);
    }
    command
}

fn serve(bin: &Path, user: Option<(u32, u32)>, dir: &Path, port: u16) -> Child {
    // Opened by us, who may write there whoever the server is.
    let log = std::fs::File::options().create(true).append(true).open(dir.join("log")).expect("a log");
    let mut server = command(bin, "postgres", user);
    server.arg("-D").arg(dir.join("data")).args(["-h", "127.0.0.1", "-p", &port.to_string(), "-k"]).arg(dir);
    server
        .args(["-c", "max_connections=200", "-c", "wal_recycle=off"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(log);
    server.spawn().expect("postgres")
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
