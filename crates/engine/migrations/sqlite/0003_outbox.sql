-- What is to be told to the operator's webhook: written with the change it tells of, gone when it was delivered.
-- Bodies hold ids and states and nothing of a person, so they lie open.

CREATE TABLE outbox (
    id         TEXT PRIMARY KEY,
    tenant     TEXT NOT NULL,
    customer   TEXT NOT NULL,
    body       TEXT NOT NULL,
    due_at     INTEGER NOT NULL,
    attempts   INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    FOREIGN KEY (tenant, customer) REFERENCES customers (tenant, id) ON DELETE CASCADE
);

CREATE INDEX outbox_due ON outbox (due_at);
CREATE INDEX outbox_of_customer ON outbox (tenant, customer);
