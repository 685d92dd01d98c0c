-- Entries of the journals of casebooks that were merged into this one: who did what there, when.

-- An entry goes by its casebook, its number and its leaf: copies of one casebook share a key, and
-- number alike what each of them did.
CREATE TABLE merged_entry (
  id        INTEGER PRIMARY KEY,
  casebook  TEXT    NOT NULL CHECK (length(casebook) = 32),   -- key of the casebook it is of
  number    INTEGER NOT NULL CHECK (number > 0),              -- in that one's journal
  at        INTEGER NOT NULL,
  "by"      TEXT    NOT NULL CHECK ("by" <> ''),
  action    TEXT    NOT NULL CHECK (action <> ''),
  about     TEXT    NOT NULL,                                 -- ids as they are there
  detail    TEXT    NOT NULL,
  within    INTEGER NOT NULL CHECK (within > 0),
  items     INTEGER NOT NULL CHECK (items >= 0),
  root      BLOB    NOT NULL CHECK (length(root) = 32),
  leaf      BLOB    NOT NULL CHECK (length(leaf) = 32),       -- leaf hash of the entry's line
  UNIQUE (casebook, number, leaf)
) STRICT;

CREATE TRIGGER merged_entry_is_append_only_update BEFORE UPDATE ON merged_entry
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER merged_entry_is_append_only_delete BEFORE DELETE ON merged_entry
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
