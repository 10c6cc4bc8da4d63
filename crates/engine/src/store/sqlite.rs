//! The store in one SQLite file (WAL). Writers take the file's lock at once (`BEGIN IMMEDIATE`), so that none of them
//! finds it changed half way.

use super::sql::sql_store;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use std::path::Path;
use std::str::FromStr;
use std::time::Duration;

/// The store in one SQLite file.
pub struct Sqlite {
    pool: SqlitePool,
    /// One connection, for which writers stand in a queue: the file's own lock is given to whoever happens to ask next, and
    /// under load somebody waits for ever.
    writes: SqlitePool,
}

sql_store!(Sqlite, sqlx::Sqlite, begin: "BEGIN IMMEDIATE", lock: "", skip: "", alone: alone, forget: forget);

/// The file's lock lets nobody else claim meanwhile.
async fn alone(_: &mut Transaction<'_, sqlx::Sqlite>, _: &ImportRow, _: i64) -> Result<bool, StoreError> {
    Ok(true)
}

/// What was deleted is overwritten in its pages (`secure_delete`); this writes those into the file, and empties the WAL,
/// where what they held before still stands. It waits for readers as any writer does.
async fn forget(pool: &SqlitePool) -> Result<(), StoreError> {
    let row = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(pool).await?;
    if row.try_get::<i64, _>(0)? != 0 {
        tracing::warn!("the WAL is being read: what was deleted goes out of it with the next checkpoint");
    }
    Ok(())
}

impl Sqlite {
    /// Opens `sqlite:PATH`, makes the file if there is none, and brings its tables up to date.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        let options = SqliteConnectOptions::from_str(url)?;
        private(options.get_filename())?;
        let options = options
            .create_if_missing(true)
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal)
            // A commit is on the disk when it is answered: an insert that was told must not be lost.
            .synchronous(SqliteSynchronous::Full)
            // What is deleted is overwritten.
            .pragma("secure_delete", "on")
            .busy_timeout(Duration::from_secs(10));
        let writes = SqlitePoolOptions::new().max_connections(1).connect_with(options.clone()).await?;
        sqlx::migrate!("migrations/sqlite").run(&writes).await.map_err(|e| StoreError::Failed(e.to_string()))?;
        let pool = SqlitePoolOptions::new().max_connections(8).connect_with(options).await?;
        Ok(Sqlite { pool, writes })
    }
}

/// Makes a new file its owner's alone; SQLite gives the files beside it the same mode.
fn private(path: &Path) -> Result<(), StoreError> {
    #[cfg(unix)]
    if !path.exists() && !path.as_os_str().is_empty() && path != Path::new(":memory:") {
        use std::os::unix::fs::OpenOptionsExt;
        let made = std::fs::OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(path);
        made.map_err(|e| StoreError::Failed(format!("{}: {e}", path.display())))?;
    }
    Ok(())
}
