-- Bodies are sealed by the vault; what stands in clear is what is searched by. Every row belongs to a tenant.
-- Times are milliseconds since 1970.

CREATE TABLE tokens (
    hash       BLOB PRIMARY KEY,
    tenant     TEXT NOT NULL,
    name       TEXT NOT NULL,
    created_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE customers (
    id         TEXT NOT NULL, -- may be the platform's own: unique within a tenant
    tenant     TEXT NOT NULL,
    version    INTEGER NOT NULL,
    body       BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE TABLE imports (
    id          TEXT PRIMARY KEY,
    tenant      TEXT NOT NULL,
    customer    TEXT NOT NULL,
    state       TEXT NOT NULL,
    version     INTEGER NOT NULL,
    wake_at     INTEGER,
    lease_until INTEGER NOT NULL DEFAULT 0,
    attempts    INTEGER NOT NULL DEFAULT 0,
    preview     TEXT,
    idempotency BLOB, -- digests made with the vault's key
    digest      BLOB,
    body        BLOB NOT NULL,
    secret      BLOB,
    browser     BLOB,
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL,
    FOREIGN KEY (tenant, customer) REFERENCES customers (tenant, id) ON DELETE CASCADE
);

CREATE INDEX imports_due ON imports (wake_at) WHERE wake_at IS NOT NULL;
CREATE INDEX imports_of_customer ON imports (tenant, customer);
CREATE UNIQUE INDEX imports_by_preview ON imports (preview) WHERE preview IS NOT NULL;
CREATE UNIQUE INDEX imports_by_key ON imports (tenant, idempotency) WHERE idempotency IS NOT NULL;

CREATE TABLE documents (
    import   TEXT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    body     BLOB NOT NULL,
    PRIMARY KEY (import, position)
) WITHOUT ROWID;
