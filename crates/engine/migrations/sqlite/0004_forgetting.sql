-- What is personal is sealed under a key of its person, which stands here, wrapped by the vault's key: without it nothing
-- of that person can be read again, wherever a copy may lie. Customers from before this have none; theirs is the vault's.

CREATE TABLE person_keys (
    tenant   TEXT NOT NULL,
    customer TEXT NOT NULL,
    wrapped  BLOB NOT NULL,
    PRIMARY KEY (tenant, customer),
    FOREIGN KEY (tenant, customer) REFERENCES customers (tenant, id) ON DELETE CASCADE
);

-- What was done to whose profile and when: the customer is a digest made with the vault's key.
CREATE TABLE audit (
    id       INTEGER PRIMARY KEY,
    at       INTEGER NOT NULL,
    tenant   TEXT NOT NULL,
    verb     TEXT NOT NULL,
    customer BLOB NOT NULL
);

CREATE INDEX audit_of_tenant ON audit (tenant, id);
