-- As migrations/sqlite/0003_outbox.sql.

CREATE TABLE outbox (
    id         TEXT PRIMARY KEY,
    tenant     TEXT NOT NULL,
    customer   TEXT NOT NULL,
    body       TEXT NOT NULL,
    due_at     BIGINT NOT NULL,
    attempts   BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    FOREIGN KEY (tenant, customer) REFERENCES customers (tenant, id) ON DELETE CASCADE
);

CREATE INDEX outbox_due ON outbox (due_at);
CREATE INDEX outbox_of_customer ON outbox (tenant, customer);
