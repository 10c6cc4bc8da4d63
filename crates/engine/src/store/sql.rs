//! The store in SQL. SQLite and PostgreSQL take the same statements, so they are written once; what a transaction must
//! lock, and how, is all that the two have apart.

/// What [`import`] reads of an import, and what a claim takes with it.
macro_rules! select_import {
    () => {
        "SELECT id, tenant, customer, site, account, charged, state, version, wake_at, preview, created_at, body, \
         secret, browser, attempts, (SELECT wrapped FROM person_keys AS k WHERE k.tenant = this.tenant AND k.customer = \
         this.customer) AS person_key "
    };
}

/// The imports that are due at `$1` and have been claimed less than `$2` times since they were saved last. One sign-in at
/// a time per account: while one is under way, another of the same account has to wait.
macro_rules! due {
    () => {
        "FROM imports AS this WHERE wake_at <= $1 AND lease_until <= $1 AND attempts < $2 AND NOT (account IS NOT NULL \
         AND state IN ('signingIn', 'waiting') AND EXISTS (SELECT 1 FROM imports AS other WHERE other.account = \
         this.account AND other.lease_until > 0 AND other.lease_until > $1 AND other.id <> this.id AND other.state IN \
         ('signingIn', 'waiting', 'fetching')))"
    };
}

/// Makes [`Store`](super::Store) of a type with a `pool` to read and one for `writes`: of which database, how a writing transaction begins, how rows
/// that are read are locked for good (`$lock`) and how they are skipped where another has them (`$skip`), and what makes
/// sure that a claim is the only one of its account (`$alone`), and what makes its files forget what was deleted
/// (`$forget`).
macro_rules! sql_store {
    ($store:ident, $db:ty, begin: $begin:literal, lock: $lock:literal, skip: $skip:literal, alone: $alone:path,
     forget: $forget:path) => {
        use super::sql::{due, select_import};
        use super::{
            Added, Audit, Claimed, CustomerRow, Idempotency, ImportRow, Limit, MAX_ATTEMPTS, Notice, Part, Save, Store,
            StoreError,
        };
        use crate::id::Id;
        use async_trait::async_trait;
        use sqlx::{Row as _, Transaction};

        type Row = <$db as sqlx::Database>::Row;

        fn id(row: &Row, column: &str) -> Result<Id, StoreError> {
            let text: String = row.try_get(column)?;
            text.parse().map_err(|_| StoreError::Failed(format!("column {column} holds no id")))
        }

        fn import(row: &Row) -> Result<ImportRow, StoreError> {
            let preview: Option<String> = row.try_get("preview")?;
            Ok(ImportRow {
                id: id(row, "id")?,
                tenant: row.try_get("tenant")?,
                customer: id(row, "customer")?,
                site: row.try_get("site")?,
                account: row.try_get("account")?,
                charged: row.try_get("charged")?,
                state: row.try_get("state")?,
                version: row.try_get("version")?,
                wake_at: row.try_get("wake_at")?,
                preview: preview.and_then(|p| p.parse().ok()),
                created: row.try_get("created_at")?,
                body: row.try_get("body")?,
                key: row.try_get("person_key")?,
            })
        }

        async fn put_documents(tx: &mut Transaction<'_, $db>, id: Id, documents: &[Vec<u8>]) -> Result<(), StoreError> {
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

        async fn update_customer(tx: &mut Transaction<'_, $db>, row: &CustomerRow, now: i64) -> Result<(), StoreError> {
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

        async fn put_audit(tx: &mut Transaction<'_, $db>, line: &Audit) -> Result<(), StoreError> {
            sqlx::query("INSERT INTO audit (at, tenant, verb, customer) VALUES ($1, $2, $3, $4)")
                .bind(line.at)
                .bind(&line.tenant)
                .bind(&line.verb)
                .bind(&line.customer)
                .execute(&mut **tx)
                .await?;
            Ok(())
        }

        async fn put_notice(
            tx: &mut Transaction<'_, $db>,
            of: &ImportRow,
            notice: &Notice,
            now: i64,
        ) -> Result<(), StoreError> {
            sqlx::query(
                "INSERT INTO outbox (id, tenant, customer, body, due_at, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
            )
            .bind(notice.id.to_string())
            .bind(&of.tenant)
            .bind(of.customer.to_string())
            .bind(&notice.body)
            .bind(now)
            .bind(notice.created)
            .execute(&mut **tx)
            .await?;
            Ok(())
        }

        #[async_trait]
        impl Store for $store {
            async fn add_token(&self, hash: &[u8], tenant: &str, name: &str, now: i64) -> Result<(), StoreError> {
                sqlx::query("INSERT INTO tokens (hash, tenant, name, created_at) VALUES ($1, $2, $3, $4)")
                    .bind(hash)
                    .bind(tenant)
                    .bind(name)
                    .bind(now)
                    .execute(&self.writes)
                    .await?;
                Ok(())
            }

            async fn tenant_of(&self, hash: &[u8]) -> Result<Option<String>, StoreError> {
                let row = sqlx::query_scalar("SELECT tenant FROM tokens WHERE hash = $1").bind(hash);
                Ok(row.fetch_optional(&self.pool).await?)
            }

            async fn add_customer(&self, row: &CustomerRow, now: i64) -> Result<(), StoreError> {
                let mut tx = self.writes.begin_with($begin).await?;
                sqlx::query(
                    "INSERT INTO customers (id, tenant, version, body, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $5)",
                )
                .bind(row.id.to_string())
                .bind(&row.tenant)
                .bind(row.version)
                .bind(&row.body)
                .bind(now)
                .execute(&mut *tx)
                .await?;
                if let Some(key) = &row.key {
                    sqlx::query("INSERT INTO person_keys (tenant, customer, wrapped) VALUES ($1, $2, $3)")
                        .bind(&row.tenant)
                        .bind(row.id.to_string())
                        .bind(key)
                        .execute(&mut *tx)
                        .await?;
                }
                Ok(tx.commit().await?)
            }

            async fn customer(&self, tenant: &str, id: Id) -> Result<Option<CustomerRow>, StoreError> {
                let sql = "SELECT version, body, (SELECT wrapped FROM person_keys AS k WHERE k.tenant = c.tenant AND \
                           k.customer = c.id) FROM customers AS c WHERE id = $1 AND tenant = $2";
                let row = sqlx::query(sql)
                    .bind(id.to_string())
                    .bind(tenant)
                    .fetch_optional(&self.pool)
                    .await?;
                let Some(row) = row else { return Ok(None) };
                let (version, body, key) = (row.try_get(0)?, row.try_get(1)?, row.try_get(2)?);
                Ok(Some(CustomerRow { id, tenant: tenant.into(), version, body, key }))
            }

            async fn customers(
                &self,
                tenant: Option<&str>,
                after: Option<(&str, Id)>,
                limit: i64,
            ) -> Result<Vec<CustomerRow>, StoreError> {
                let begin = || (tenant.unwrap_or_default().to_owned(), String::new()); // comes before every id
                let (after_tenant, after_id) = after.map_or_else(begin, |(t, id)| (t.to_owned(), id.to_string()));
                let sql = "SELECT id, tenant, version, body, (SELECT wrapped FROM person_keys AS k WHERE k.tenant = \
                           c.tenant AND k.customer = c.id) AS key FROM customers AS c WHERE (tenant, id) > ($1, $2) AND \
                           ($3 IS NULL OR tenant = $3) ORDER BY tenant, id LIMIT $4";
                let query = sqlx::query(sql).bind(after_tenant).bind(after_id).bind(tenant).bind(limit);
                let each = |row: &Row| {
                    let (tenant, version) = (row.try_get("tenant")?, row.try_get("version")?);
                    let (body, key) = (row.try_get("body")?, row.try_get("key")?);
                    Ok(CustomerRow { id: id(row, "id")?, tenant, version, body, key })
                };
                query.fetch_all(&self.pool).await?.iter().map(each).collect()
            }

            async fn save_customer(&self, row: &CustomerRow, now: i64) -> Result<(), StoreError> {
                let mut tx = self.writes.begin_with($begin).await?;
                update_customer(&mut tx, row, now).await?;
                Ok(tx.commit().await?)
            }

            async fn delete_customer(&self, id: Id, audit: &Audit) -> Result<bool, StoreError> {
                let mut tx = self.writes.begin_with($begin).await?;
                let done = sqlx::query("DELETE FROM customers WHERE id = $1 AND tenant = $2")
                    .bind(id.to_string())
                    .bind(&audit.tenant)
                    .execute(&mut *tx)
                    .await?;
                if done.rows_affected() != 1 {
                    return Ok(false);
                }
                put_audit(&mut tx, audit).await?;
                tx.commit().await?;
                if let Err(error) = ($forget)(&self.writes).await {
                    // It is deleted all the same; its pages are overwritten when they are used again.
                    tracing::error!(%error, "the database's files may still hold what was deleted");
                }
                Ok(true)
            }

            async fn audit(&self, tenant: &str, most: u32) -> Result<Vec<Audit>, StoreError> {
                let sql = "SELECT at, verb, customer FROM audit WHERE tenant = $1 ORDER BY id DESC LIMIT $2";
                let rows = sqlx::query(sql).bind(tenant).bind(i64::from(most)).fetch_all(&self.pool).await?;
                let line = |row: &Row| {
                    let (at, verb, customer) = (row.try_get(0)?, row.try_get(1)?, row.try_get(2)?);
                    Ok(Audit { at, tenant: tenant.into(), verb, customer })
                };
                rows.iter().map(line).collect()
            }

            async fn add_import(
                &self,
                row: &ImportRow,
                secret: Option<&[u8]>,
                documents: &[Vec<u8>],
                key: Option<&Idempotency>,
                limit: Option<&Limit>,
            ) -> Result<Added, StoreError> {
                let mut tx = self.writes.begin_with($begin).await?;
                // One at a time for a customer: what is counted must not change before it is added to.
                let owner = concat!("SELECT 1 FROM customers WHERE tenant = $1 AND id = $2", $lock);
                sqlx::query(owner).bind(&row.tenant).bind(row.customer.to_string()).fetch_optional(&mut *tx).await?;
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
                if let Some(limit) = limit {
                    let made: i64 = sqlx::query_scalar(
                        "SELECT count(*) FROM imports WHERE tenant = $1 AND customer = $2 AND site = $3 AND charged AND \
                         created_at >= $4",
                    )
                    .bind(&row.tenant)
                    .bind(row.customer.to_string())
                    .bind(&row.site)
                    .bind(limit.since)
                    .fetch_one(&mut *tx)
                    .await?;
                    if made >= limit.most {
                        return Ok(Added::OverLimit);
                    }
                }
                sqlx::query(
                    "INSERT INTO imports (id, tenant, customer, site, account, charged, state, version, wake_at, preview, \
                     idempotency, digest, body, secret, created_at, updated_at) \
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15)",
                )
                .bind(row.id.to_string())
                .bind(&row.tenant)
                .bind(row.customer.to_string())
                .bind(&row.site)
                .bind(&row.account)
                .bind(row.charged)
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
                let sql = concat!(select_import!(), "FROM imports AS this WHERE id = $1 AND tenant = $2");
                let row = sqlx::query(sql).bind(id.to_string()).bind(tenant).fetch_optional(&self.pool).await?;
                row.as_ref().map(import).transpose()
            }

            async fn import_of_preview(&self, tenant: &str, preview: Id) -> Result<Option<ImportRow>, StoreError> {
                let sql = concat!(select_import!(), "FROM imports AS this WHERE preview = $1 AND tenant = $2");
                let row = sqlx::query(sql).bind(preview.to_string()).bind(tenant).fetch_optional(&self.pool).await?;
                row.as_ref().map(import).transpose()
            }

            async fn documents(&self, id: Id) -> Result<Vec<Vec<u8>>, StoreError> {
                let rows = sqlx::query_scalar("SELECT body FROM documents WHERE import = $1 ORDER BY position");
                Ok(rows.bind(id.to_string()).fetch_all(&self.pool).await?)
            }

            async fn claim(&self, now: i64, lease_until: i64) -> Result<Option<Claimed>, StoreError> {
                // Looking needs no lock; only what is found is claimed under it.
                let due = sqlx::query(concat!("SELECT 1 ", due!(), " LIMIT 1"));
                if due.bind(now).bind(MAX_ATTEMPTS).fetch_optional(&self.pool).await?.is_none() {
                    return Ok(None);
                }
                let mut tx = self.writes.begin_with($begin).await?;
                let sql = concat!(select_import!(), due!(), " ORDER BY wake_at LIMIT 1", $skip);
                let Some(row) = sqlx::query(sql).bind(now).bind(MAX_ATTEMPTS).fetch_optional(&mut *tx).await? else {
                    return Ok(None);
                };
                let claimed = Claimed {
                    row: import(&row)?,
                    secret: row.try_get("secret")?,
                    browser: row.try_get("browser")?,
                    attempts: row.try_get::<i64, _>("attempts")? + 1,
                };
                if !($alone)(&mut tx, &claimed.row, now).await? {
                    return Ok(None);
                }
                sqlx::query("UPDATE imports SET lease_until = $1, attempts = attempts + 1, secret = NULL WHERE id = $2")
                    .bind(lease_until)
                    .bind(claimed.row.id.to_string())
                    .execute(&mut *tx)
                    .await?;
                tx.commit().await?;
                Ok(Some(claimed))
            }

            async fn hold(&self, id: Id, version: i64, lease_until: i64) -> Result<(), StoreError> {
                // What was given free meanwhile stays free.
                sqlx::query("UPDATE imports SET lease_until = $1 WHERE id = $2 AND version = $3 AND lease_until > 0")
                    .bind(lease_until)
                    .bind(id.to_string())
                    .bind(version)
                    .execute(&self.writes)
                    .await?;
                Ok(())
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
                let mut tx = self.writes.begin_with($begin).await?;
                let done = sqlx::query(
                    "UPDATE imports SET state = $1, version = $2, wake_at = $3, preview = $4, body = $5, lease_until = $13, \
                     site = $14, charged = $15, attempts = 0, idempotency = CASE WHEN $1 = 'cancelled' THEN NULL ELSE idempotency END, secret = CASE WHEN $6 THEN secret ELSE $7 END, browser = CASE WHEN $8 THEN browser ELSE $9 END, \
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
                .bind(&row.site)
                .bind(row.charged)
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
                if let Some(audit) = &save.audit {
                    put_audit(&mut tx, audit).await?;
                }
                if let Some(notice) = &save.notice {
                    put_notice(&mut tx, row, notice, now).await?;
                }
                Ok(tx.commit().await?)
            }

            async fn claim_notice(&self, now: i64, lease_until: i64) -> Result<Option<Notice>, StoreError> {
                // Looking needs no lock; only what is found is claimed under it.
                let due = sqlx::query("SELECT 1 FROM outbox WHERE due_at <= $1 LIMIT 1");
                if due.bind(now).fetch_optional(&self.pool).await?.is_none() {
                    return Ok(None);
                }
                let sql = concat!(
                    "UPDATE outbox SET due_at = $2, attempts = attempts + 1 WHERE id = (SELECT id FROM outbox WHERE \
                     due_at <= $1 ORDER BY due_at, id LIMIT 1",
                    $skip,
                    ") RETURNING id, body, attempts, created_at"
                );
                let row = sqlx::query(sql).bind(now).bind(lease_until).fetch_optional(&self.writes).await?;
                let Some(row) = row else { return Ok(None) };
                let (body, attempts) = (row.try_get("body")?, row.try_get("attempts")?);
                Ok(Some(Notice { id: id(&row, "id")?, body, attempts, created: row.try_get("created_at")? }))
            }

            async fn end_notice(&self, id: Id, again: Option<i64>) -> Result<(), StoreError> {
                let query = match again {
                    Some(at) => sqlx::query("UPDATE outbox SET due_at = $2 WHERE id = $1").bind(id.to_string()).bind(at),
                    None => sqlx::query("DELETE FROM outbox WHERE id = $1").bind(id.to_string()),
                };
                query.execute(&self.writes).await?;
                Ok(())
            }
        }
    };
}

pub(super) use {due, select_import, sql_store};
