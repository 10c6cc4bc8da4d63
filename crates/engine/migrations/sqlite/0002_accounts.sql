-- What an import is charged to and whose account it signs in to: for the daily limit of a customer and site, and for one
-- sign-in at a time per account. The account is a digest made with the vault's key.

ALTER TABLE imports ADD COLUMN site TEXT NOT NULL DEFAULT '';
ALTER TABLE imports ADD COLUMN account BLOB;
ALTER TABLE imports ADD COLUMN charged INTEGER NOT NULL DEFAULT 0;

CREATE INDEX imports_of_account ON imports (account) WHERE lease_until > 0;
