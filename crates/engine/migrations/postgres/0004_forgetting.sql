-- As migrations/sqlite/0004_forgetting.sql.

CREATE TABLE person_keys (
    tenant   TEXT NOT NULL,
    customer TEXT NOT NULL,
    wrapped  BYTEA NOT NULL,
    PRIMARY KEY (tenant, customer),
    FOREIGN KEY (tenant, customer) REFERENCES customers (tenant, id) ON DELETE CASCADE
);

CREATE TABLE audit (
    id       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at       BIGINT NOT NULL,
    tenant   TEXT NOT NULL,
    verb     TEXT NOT NULL,
    customer BYTEA NOT NULL
);

CREATE INDEX audit_of_tenant ON audit (tenant, id);
