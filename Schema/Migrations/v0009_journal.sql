-- The journal's entries, sealed: what each wrote, and the leaves of the tree over them (RFC 6962).

-- What names the casebook to others. Copies of the file share it.
CREATE TABLE casebook (
  id   INTEGER PRIMARY KEY CHECK (id = 1),
  key  TEXT NOT NULL CHECK (length(key) = 32)
) STRICT;

INSERT INTO casebook (id, key) VALUES (1, lower(hex(randomblob(16))));

-- What an entry left of each record that it wrote. The order is that of the leaves of the entry's
-- own tree; one record's rows are its history.
CREATE TABLE journal_item (
  kind    TEXT    NOT NULL CHECK (kind <> ''),   -- type of its line in a casefile
  number  INTEGER NOT NULL,                      -- in the table of its kind
  act     INTEGER NOT NULL REFERENCES journal (id),
  hash    BLOB    NOT NULL CHECK (length(hash) = 32),   -- leaf hash of its line
  PRIMARY KEY (kind, number, act)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal_seal (
  act     INTEGER PRIMARY KEY REFERENCES journal (id),
  within  INTEGER NOT NULL REFERENCES journal (id),     -- the entry that holds what was written with it
  items   INTEGER NOT NULL CHECK (items >= 0),
  root    BLOB    NOT NULL CHECK (length(root) = 32),   -- of the tree over its items
  leaf    BLOB    NOT NULL CHECK (length(leaf) = 32)    -- leaf hash of the entry's line
) STRICT;

CREATE TRIGGER casebook_is_append_only_update BEFORE UPDATE ON casebook
BEGIN SELECT RAISE(ABORT, 'the name of a casebook stays'); END;
CREATE TRIGGER casebook_is_append_only_delete BEFORE DELETE ON casebook
BEGIN SELECT RAISE(ABORT, 'the name of a casebook stays'); END;

CREATE TRIGGER journal_item_is_append_only_update BEFORE UPDATE ON journal_item
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_item_is_append_only_delete BEFORE DELETE ON journal_item
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_seal_is_append_only_update BEFORE UPDATE ON journal_seal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_seal_is_append_only_delete BEFORE DELETE ON journal_seal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
