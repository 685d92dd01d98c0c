-- What the desk asks of a decision, and decisions that wait for a second signature or go against it.

-- Each row is the whole policy; the last one stands.
CREATE TABLE policy (
  id                 INTEGER PRIMARY KEY,
  act                INTEGER NOT NULL REFERENCES journal (id),
  origins            INTEGER CHECK (origins > 0),            -- to verify; NULL asks for none
  evidence           TEXT CHECK (evidence <> ''),            -- kinds, any of which stands for them
  second_signature   INTEGER NOT NULL CHECK (second_signature IN (0, 1)),
  confirmed_origins  INTEGER CHECK (confirmed_origins > 1),  -- for credibility 1
  because            TEXT    NOT NULL CHECK (because <> ''),
  "by"               TEXT    NOT NULL CHECK ("by" <> ''),
  at                 INTEGER NOT NULL
) STRICT;

ALTER TABLE decision ADD COLUMN first_signature INTEGER NOT NULL DEFAULT 0
  CHECK (first_signature IN (0, 1));
-- What the policy held against it, where it was made all the same.
ALTER TABLE decision ADD COLUMN overrides TEXT CHECK (overrides <> '');

CREATE TRIGGER policy_is_append_only_update BEFORE UPDATE ON policy
BEGIN SELECT RAISE(ABORT, 'policies are append-only'); END;
CREATE TRIGGER policy_is_append_only_delete BEFORE DELETE ON policy
BEGIN SELECT RAISE(ABORT, 'policies are append-only'); END;
