-- The same tables as in migrations/sqlite, in PostgreSQL's types. Bodies are sealed by the vault; what stands in clear is
-- what is searched by. Every row belongs to a tenant. Times are milliseconds since 1970.

CREATE TABLE tokens (
    hash       BYTEA PRIMARY KEY,
    tenant     TEXT NOT NULL,
    name       TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE customers (
    id         TEXT NOT NULL, -- may be the platform's own: unique within a tenant
    tenant     TEXT NOT NULL,
    version    BIGINT NOT NULL,
    body       BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE TABLE imports (
    id          TEXT PRIMARY KEY,
    tenant      TEXT NOT NULL,
    customer    TEXT NOT NULL,
    site        TEXT NOT NULL DEFAULT '',
    account     BYTEA,
    charged     BOOLEAN NOT NULL DEFAULT FALSE,
    state       TEXT NOT NULL,
    version     BIGINT NOT NULL,
    wake_at     BIGINT,
    lease_until BIGINT NOT NULL DEFAULT 0,
    attempts    BIGINT NOT NULL DEFAULT 0,
    preview     TEXT,
    idempotency BYTEA, -- digests made with the vault's key
    digest      BYTEA,
    body        BYTEA NOT NULL,
    secret      BYTEA,
    browser     BYTEA,
    created_at  BIGINT NOT NULL,
    updated_at  BIGINT NOT NULL,
    FOREIGN KEY (tenant, customer) REFERENCES customers (tenant, id) ON DELETE CASCADE
);

CREATE INDEX imports_due ON imports (wake_at) WHERE wake_at IS NOT NULL;
CREATE INDEX imports_of_customer ON imports (tenant, customer);
CREATE INDEX imports_of_account ON imports (account) WHERE lease_until > 0;
CREATE UNIQUE INDEX imports_by_preview ON imports (preview) WHERE preview IS NOT NULL;
CREATE UNIQUE INDEX imports_by_key ON imports (tenant, idempotency) WHERE idempotency IS NOT NULL;

CREATE TABLE documents (
    import   TEXT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    body     BYTEA NOT NULL,
    PRIMARY KEY (import, position)
);
