-- Who is to see to what, and what was remarked on it. Appended; the latest assignment stands. A finding
-- goes by its fingerprint, not by its number: findings may be deleted and rebuilt, or be gone for a while.
CREATE TABLE assignment (
  id           INTEGER PRIMARY KEY,
  act          INTEGER NOT NULL REFERENCES journal (id),
  claim_id     INTEGER REFERENCES claim (id),
  fingerprint  BLOB CHECK (length(fingerprint) = 32),
  assignee     TEXT CHECK (assignee <> ''),     -- NULL: nobody any more
  due          TEXT CHECK (due <> ''),          -- EDTF, with an end
  because      TEXT CHECK (because <> ''),
  "by"         TEXT    NOT NULL CHECK ("by" <> ''),
  at           INTEGER NOT NULL,
  CHECK ((claim_id IS NULL) <> (fingerprint IS NULL)),
  CHECK (assignee IS NOT NULL OR due IS NULL)
) STRICT;
CREATE INDEX assignment_by_claim ON assignment (claim_id, id);
CREATE INDEX assignment_by_fingerprint ON assignment (fingerprint, id);

CREATE TABLE note (
  id           INTEGER PRIMARY KEY,
  act          INTEGER NOT NULL REFERENCES journal (id),
  claim_id     INTEGER REFERENCES claim (id),
  fingerprint  BLOB CHECK (length(fingerprint) = 32),
  text         TEXT    NOT NULL CHECK (text <> ''),
  "by"         TEXT    NOT NULL CHECK ("by" <> ''),
  at           INTEGER NOT NULL,
  CHECK ((claim_id IS NULL) <> (fingerprint IS NULL))
) STRICT;
CREATE INDEX note_by_claim ON note (claim_id, id);
CREATE INDEX note_by_fingerprint ON note (fingerprint, id);

CREATE TRIGGER assignment_is_append_only_update BEFORE UPDATE ON assignment
BEGIN SELECT RAISE(ABORT, 'assignments are append-only'); END;
CREATE TRIGGER assignment_is_append_only_delete BEFORE DELETE ON assignment
BEGIN SELECT RAISE(ABORT, 'assignments are append-only'); END;
CREATE TRIGGER note_is_append_only_update BEFORE UPDATE ON note
BEGIN SELECT RAISE(ABORT, 'notes are append-only'); END;
CREATE TRIGGER note_is_append_only_delete BEFORE DELETE ON note
BEGIN SELECT RAISE(ABORT, 'notes are append-only'); END;
