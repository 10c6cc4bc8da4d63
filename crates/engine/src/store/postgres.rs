//! The store in PostgreSQL, for any number of machines. Claims skip rows that another machine has in hand
//! (`FOR UPDATE SKIP LOCKED`).

use super::sql::sql_store;
use sqlx::postgres::{PgPool, PgPoolOptions};
use std::time::Duration;

/// The store in a PostgreSQL database.
pub struct Postgres {
    pool: PgPool,
    writes: PgPool,
}

sql_store!(
    Postgres, sqlx::Postgres, begin: "BEGIN", lock: " FOR UPDATE", skip: " FOR UPDATE SKIP LOCKED", alone: alone,
    forget: forget
);

/// Two machines may each find a sign-in of the same account due: the second to come here leaves its own for later.
async fn alone(tx: &mut Transaction<'_, sqlx::Postgres>, row: &ImportRow, now: i64) -> Result<bool, StoreError> {
    let Some(account) = row.account.as_ref().filter(|_| matches!(row.state.as_str(), "signingIn" | "waiting")) else {
        return Ok(true);
    };
    let locked = sqlx::query_scalar("SELECT pg_try_advisory_xact_lock(hashtextextended(encode($1, 'hex'), 0))");
    if !locked.bind(account).fetch_one(&mut **tx).await? {
        return Ok(false);
    }
    // The lock may have come free since our rows were looked at: look again at what is committed now.
    let sql = concat!("SELECT 1 ", due!(), " AND id = $3");
    let still = sqlx::query(sql).bind(now).bind(MAX_ATTEMPTS).bind(row.id.to_string());
    Ok(still.fetch_optional(&mut **tx).await?.is_some())
}

/// A deleted row stays in its page until the page is used again, and a plain VACUUM doesn't overwrite it: the keys' table,
/// which is small, is written anew. What was sealed under a key that is gone may lie where it lies. The server's log
/// (`pg_wal`) and its copies are the operator's: SECURITY.md.
async fn forget(pool: &PgPool) -> Result<(), StoreError> {
    sqlx::query("VACUUM (FULL) person_keys").execute(pool).await?;
    Ok(())
}

impl Postgres {
    /// Opens `postgres://USER@HOST/DATABASE` and brings its tables up to date.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        let options = PgPoolOptions::new().max_connections(16).acquire_timeout(Duration::from_secs(30));
        let pool = options.connect(url).await?;
        sqlx::migrate!("migrations/postgres").run(&pool).await.map_err(|e| StoreError::Failed(e.to_string()))?;
        Ok(Postgres { writes: pool.clone(), pool })
    }
}
