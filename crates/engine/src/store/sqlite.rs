//! The store in one SQLite file (WAL). Writers take the file's lock at once (`BEGIN IMMEDIATE`), so that none of them
//! finds it changed half way.

use super::{Added, Claimed, CustomerRow, Idempotency, ImportRow, MAX_ATTEMPTS, Notice, Part, Save, Store, StoreError};
use crate::id::Id;
use async_trait::async_trait;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteRow, SqliteSynchronous,
};
use sqlx::{Row, Sqlite as Db, Transaction};
use std::path::Path;
use std::str::FromStr;
use std::time::Duration;

/// The store in one SQLite file.
pub struct Sqlite {
    pool: SqlitePool,
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
        let pool = SqlitePoolOptions::new().max_connections(8).connect_with(options).await?;
        sqlx::migrate!("migrations/sqlite").run(&pool).await.map_err(|e| StoreError::Failed(e.to_string()))?;
        Ok(Sqlite { pool })
    }

    async fn write(&self) -> Result<Transaction<'static, Db>, StoreError> {
        Ok(self.pool.begin_with("BEGIN IMMEDIATE").await?)
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

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Database(e) if e.is_unique_violation() => StoreError::Taken,
            // The row it belongs to was deleted meanwhile.
            sqlx::Error::Database(e) if e.is_foreign_key_violation() => StoreError::Conflict,
            _ => StoreError::Failed(error.to_string()),
        }
    }
}

fn id(row: &SqliteRow, column: &str) -> Result<Id, StoreError> {
    let text: String = row.try_get(column)?;
    text.parse().map_err(|_| StoreError::Failed(format!("column {column} holds no id")))
}

/// Selects imports, with what [`import`] reads.
macro_rules! select_import {
    ($rest:literal) => {
        concat!(
            "SELECT id, tenant, customer, state, version, wake_at, preview, created_at, body, secret, browser, \
             attempts ",
            $rest
        )
    };
}

fn import(row: &SqliteRow) -> Result<ImportRow, StoreError> {
    let preview: Option<String> = row.try_get("preview")?;
    Ok(ImportRow {
        id: id(row, "id")?,
        tenant: row.try_get("tenant")?,
        customer: id(row, "customer")?,
        state: row.try_get("state")?,
        version: row.try_get("version")?,
        wake_at: row.try_get("wake_at")?,
        preview: preview.and_then(|p| p.parse().ok()),
        created: row.try_get("created_at")?,
        body: row.try_get("body")?,
    })
}

async fn put_documents(tx: &mut Transaction<'_, Db>, id: Id, documents: &[Vec<u8>]) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM documents WHERE import = $1").bind(id.to_string()).execute(&mut **tx).await?;
    for (position, body) in documents.iter().enumerate() {
        sqlx::query("INSERT INTO documents (import, position, body) VALUES ($1, $2, $3)")
            .bind(id.to_string())
            .bind(position as i64)
            .bind(body)
            .execute(&mut **tx)
            .await?;
    }
    Ok(())
}

async fn update_customer(tx: &mut Transaction<'_, Db>, row: &CustomerRow, now: i64) -> Result<(), StoreError> {
    let done = sqlx::query(
        "UPDATE customers SET version = $1, body = $2, updated_at = $3 WHERE id = $4 AND tenant = $5 AND version = $1 - 1",
    )
    .bind(row.version)
    .bind(&row.body)
    .bind(now)
    .bind(row.id.to_string())
    .bind(&row.tenant)
    .execute(&mut **tx)
    .await?;
    if done.rows_affected() == 1 { Ok(()) } else { Err(StoreError::Conflict) }
}

#[async_trait]
impl Store for Sqlite {
    async fn add_token(&self, hash: &[u8], tenant: &str, name: &str, now: i64) -> Result<(), StoreError> {
        sqlx::query("INSERT INTO tokens (hash, tenant, name, created_at) VALUES ($1, $2, $3, $4)")
            .bind(hash)
            .bind(tenant)
            .bind(name)
            .bind(now)
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    async fn tenant_of(&self, hash: &[u8]) -> Result<Option<String>, StoreError> {
        let row = sqlx::query_scalar("SELECT tenant FROM tokens WHERE hash = $1").bind(hash);
        Ok(row.fetch_optional(&self.pool).await?)
    }

    async fn add_customer(&self, row: &CustomerRow, now: i64) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO customers (id, tenant, version, body, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $5)",
        )
        .bind(row.id.to_string())
        .bind(&row.tenant)
        .bind(row.version)
        .bind(&row.body)
        .bind(now)
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    async fn customer(&self, tenant: &str, id: Id) -> Result<Option<CustomerRow>, StoreError> {
        let row = sqlx::query("SELECT version, body FROM customers WHERE id = $1 AND tenant = $2")
            .bind(id.to_string())
            .bind(tenant)
            .fetch_optional(&self.pool)
            .await?;
        let Some(row) = row else { return Ok(None) };
        Ok(Some(CustomerRow { id, tenant: tenant.into(), version: row.try_get(0)?, body: row.try_get(1)? }))
    }

    async fn customers(
        &self,
        tenant: Option<&str>,
        after: Option<(&str, Id)>,
        limit: i64,
    ) -> Result<Vec<CustomerRow>, StoreError> {
        let begin = || (tenant.unwrap_or_default().to_owned(), String::new()); // comes before every id
        let (after_tenant, after_id) = after.map_or_else(begin, |(t, id)| (t.to_owned(), id.to_string()));
        let rows = sqlx::query(
            "SELECT id, tenant, version, body FROM customers WHERE (tenant, id) > ($1, $2) AND ($3 IS NULL OR tenant = $3) \
             ORDER BY tenant, id LIMIT $4",
        )
        .bind(after_tenant)
        .bind(after_id)
        .bind(tenant)
        .bind(limit)
        .fetch_all(&self.pool)
        .await?;
        let each = |row: &SqliteRow| {
            Ok(CustomerRow {
                id: id(row, "id")?,
                tenant: row.try_get(1)?,
                version: row.try_get(2)?,
                body: row.try_get(3)?,
            })
        };
        rows.iter().map(each).collect()
    }

    async fn save_customer(&self, row: &CustomerRow, now: i64) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        update_customer(&mut tx, row, now).await?;
        Ok(tx.commit().await?)
    }

    async fn delete_customer(&self, tenant: &str, id: Id) -> Result<bool, StoreError> {
        let done = sqlx::query("DELETE FROM customers WHERE id = $1 AND tenant = $2")
            .bind(id.to_string())
            .bind(tenant)
            .execute(&self.pool)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    async fn add_import(
        &self,
        row: &ImportRow,
        secret: Option<&[u8]>,
        documents: &[Vec<u8>],
        key: Option<&Idempotency>,
    ) -> Result<Added, StoreError> {
        let mut tx = self.write().await?;
        if let Some(key) = key {
            let before = sqlx::query("SELECT id, digest FROM imports WHERE tenant = $1 AND idempotency = $2")
                .bind(&row.tenant)
                .bind(&key.key)
                .fetch_optional(&mut *tx)
                .await?;
            if let Some(before) = before {
                return Ok(Added::Before(id(&before, "id")?, before.try_get("digest")?));
            }
        }
        sqlx::query(
            "INSERT INTO imports (id, tenant, customer, state, version, wake_at, preview, idempotency, digest, body, \
             secret, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)",
        )
        .bind(row.id.to_string())
        .bind(&row.tenant)
        .bind(row.customer.to_string())
        .bind(&row.state)
        .bind(row.version)
        .bind(row.wake_at)
        .bind(row.preview.map(|p| p.to_string()))
        .bind(key.map(|k| &k.key))
        .bind(key.map(|k| &k.digest))
        .bind(&row.body)
        .bind(secret)
        .bind(row.created)
        .execute(&mut *tx)
        .await?;
        put_documents(&mut tx, row.id, documents).await?;
        tx.commit().await?;
        Ok(Added::New)
    }

    async fn import(&self, tenant: &str, id: Id) -> Result<Option<ImportRow>, StoreError> {
        let sql = select_import!("FROM imports WHERE id = $1 AND tenant = $2");
        let row = sqlx::query(sql).bind(id.to_string()).bind(tenant).fetch_optional(&self.pool).await?;
        row.as_ref().map(import).transpose()
    }

    async fn import_of_preview(&self, tenant: &str, preview: Id) -> Result<Option<ImportRow>, StoreError> {
        let sql = select_import!("FROM imports WHERE preview = $1 AND tenant = $2");
        let row = sqlx::query(sql).bind(preview.to_string()).bind(tenant).fetch_optional(&self.pool).await?;
        row.as_ref().map(import).transpose()
    }

    async fn documents(&self, id: Id) -> Result<Vec<Vec<u8>>, StoreError> {
        let rows = sqlx::query_scalar("SELECT body FROM documents WHERE import = $1 ORDER BY position");
        Ok(rows.bind(id.to_string()).fetch_all(&self.pool).await?)
    }

    async fn claim(&self, now: i64, lease_until: i64) -> Result<Option<Claimed>, StoreError> {
        // Looking needs no lock; only what is found is claimed under it.
        let due =
            sqlx::query("SELECT 1 FROM imports WHERE wake_at <= $1 AND lease_until <= $1 AND attempts < $2 LIMIT 1");
        if due.bind(now).bind(MAX_ATTEMPTS).fetch_optional(&self.pool).await?.is_none() {
            return Ok(None);
        }
        let mut tx = self.write().await?;
        let sql = select_import!(
            "FROM imports WHERE wake_at <= $1 AND lease_until <= $1 AND attempts < $2 ORDER BY wake_at LIMIT 1"
        );
        let Some(row) = sqlx::query(sql).bind(now).bind(MAX_ATTEMPTS).fetch_optional(&mut *tx).await? else {
            return Ok(None);
        };
        let claimed = Claimed {
            row: import(&row)?,
            secret: row.try_get("secret")?,
            browser: row.try_get("browser")?,
            attempts: row.try_get::<i64, _>("attempts")? + 1,
        };
        sqlx::query("UPDATE imports SET lease_until = $1, attempts = attempts + 1, secret = NULL WHERE id = $2")
            .bind(lease_until)
            .bind(claimed.row.id.to_string())
            .execute(&mut *tx)
            .await?;
        tx.commit().await?;
        Ok(Some(claimed))
    }

    async fn save(&self, save: &Save, now: i64) -> Result<(), StoreError> {
        let part = |part: &Part| match part {
            Part::Keep => (true, None),
            Part::Set(bytes) => (false, Some(bytes.clone())),
            Part::Clear => (false, None),
        };
        let (keep_secret, secret) = part(&save.secret);
        let (keep_browser, browser) = part(&save.browser);
        let row = &save.row;
        let mut tx = self.write().await?;
        let done = sqlx::query(
            "UPDATE imports SET state = $1, version = $2, wake_at = $3, preview = $4, body = $5, lease_until = $13, \
             attempts = 0, idempotency = CASE WHEN $1 = 'cancelled' THEN NULL ELSE idempotency END, secret = CASE WHEN $6 THEN secret ELSE $7 END, browser = CASE WHEN $8 THEN browser ELSE $9 END, \
             updated_at = $10 WHERE id = $11 AND tenant = $12 AND version = $2 - 1",
        )
        .bind(&row.state)
        .bind(row.version)
        .bind(row.wake_at)
        .bind(row.preview.map(|p| p.to_string()))
        .bind(&row.body)
        .bind(keep_secret)
        .bind(secret)
        .bind(keep_browser)
        .bind(browser)
        .bind(now)
        .bind(row.id.to_string())
        .bind(&row.tenant)
        .bind(save.lease_until)
        .execute(&mut *tx)
        .await?;
        if done.rows_affected() != 1 {
            return Err(StoreError::Conflict);
        }
        if let Some(documents) = &save.documents {
            put_documents(&mut tx, row.id, documents).await?;
        }
        if let Some(customer) = &save.customer {
            update_customer(&mut tx, customer, now).await?;
        }
        if let Some(notice) = &save.notice {
            sqlx::query(
                "INSERT INTO outbox (id, tenant, customer, body, due_at, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
            )
            .bind(notice.id.to_string())
            .bind(&row.tenant)
            .bind(row.customer.to_string())
            .bind(&notice.body)
            .bind(now)
            .bind(notice.created)
            .execute(&mut *tx)
            .await?;
        }
        Ok(tx.commit().await?)
    }

    async fn claim_notice(&self, now: i64, lease_until: i64) -> Result<Option<Notice>, StoreError> {
        // Looking needs no lock; only what is found is claimed under it.
        let due = sqlx::query("SELECT 1 FROM outbox WHERE due_at <= $1 LIMIT 1");
        if due.bind(now).fetch_optional(&self.pool).await?.is_none() {
            return Ok(None);
        }
        let row = sqlx::query(
            "UPDATE outbox SET due_at = $2, attempts = attempts + 1 WHERE id = (SELECT id FROM outbox WHERE due_at <= $1 \
             ORDER BY due_at, id LIMIT 1) RETURNING id, body, attempts, created_at",
        )
        .bind(now)
        .bind(lease_until)
        .fetch_optional(&self.pool)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let (body, attempts, created) = (row.try_get("body")?, row.try_get("attempts")?, row.try_get("created_at")?);
        Ok(Some(Notice { id: id(&row, "id")?, body, attempts, created }))
    }

    async fn end_notice(&self, id: Id, again: Option<i64>) -> Result<(), StoreError> {
        let query = match again {
            Some(again) => sqlx::query("UPDATE outbox SET due_at = $2 WHERE id = $1").bind(id.to_string()).bind(again),
            None => sqlx::query("DELETE FROM outbox WHERE id = $1").bind(id.to_string()),
        };
        query.execute(&self.pool).await?;
        Ok(())
    }
}
