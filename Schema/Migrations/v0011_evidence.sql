-- Evidence: files kept by their SHA-256, what they bear on, and where and when they were made.

CREATE TABLE evidence (
  id           INTEGER PRIMARY KEY,        -- the number in e3
  key          TEXT    NOT NULL UNIQUE,    -- the id in casefiles
  form         TEXT    NOT NULL CHECK (form IN ('file', 'folder')),
  sha256       BLOB    NOT NULL CHECK (length(sha256) = 32),   -- of the bytes, or of the manifest
  size         INTEGER NOT NULL CHECK (size >= 0),             -- of all its files, in bytes
  name         TEXT    NOT NULL CHECK (name <> ''),
  kind         TEXT    NOT NULL CHECK (kind IN ('document', 'photo', 'video', 'audio',
                 'satellite-image', 'web-archive', 'data-set', 'post', 'testimony', 'other')),
  media_type   TEXT    CHECK (media_type <> ''),
  title        TEXT    CHECK (title <> ''),      -- of a web archive, in its own words
  created      TEXT    CHECK (created <> ''),    -- when a web archive says it was made
  captured_by  TEXT    CHECK (captured_by <> ''),
  captured_at  TEXT    CHECK (captured_at <> ''),              -- EDTF
  tool         TEXT    CHECK (tool <> ''),
  url          TEXT    CHECK (url <> ''),
  note         TEXT    CHECK (note <> ''),
  kept         TEXT    NOT NULL CHECK (kept IN ('beside', 'inside', 'elsewhere'))
) STRICT;
CREATE INDEX evidence_by_sha256 ON evidence (sha256);

-- The files of a folder. Paths are relative, and compare by their bytes.
CREATE TABLE evidence_file (
  evidence_id  INTEGER NOT NULL REFERENCES evidence (id),
  path         TEXT    NOT NULL CHECK (path <> '' AND substr(path, 1, 1) <> '/'),
  sha256       BLOB    NOT NULL CHECK (length(sha256) = 32),
  size         INTEGER NOT NULL CHECK (size >= 0),
  PRIMARY KEY (evidence_id, path)
) STRICT, WITHOUT ROWID;

-- What a piece of evidence bears on.
CREATE TABLE evidence_use (
  id           INTEGER PRIMARY KEY,
  evidence_id  INTEGER NOT NULL REFERENCES evidence (id),
  claim_id     INTEGER REFERENCES claim (id),
  report_id    INTEGER REFERENCES report (id),
  "by"         TEXT    NOT NULL CHECK ("by" <> ''),
  at           INTEGER NOT NULL,
  CHECK ((claim_id IS NULL) <> (report_id IS NULL)),
  UNIQUE (evidence_id, claim_id),
  UNIQUE (evidence_id, report_id)
) STRICT;
CREATE INDEX evidence_use_by_claim ON evidence_use (claim_id) WHERE claim_id IS NOT NULL;
CREATE INDEX evidence_use_by_report ON evidence_use (report_id) WHERE report_id IS NOT NULL;

-- Bytes that are kept in the casebook itself, each once. A CHECK cannot say more of them than their
-- size: audit hashes them anew.
CREATE TABLE evidence_content (
  id      INTEGER PRIMARY KEY,
  sha256  BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
  bytes   BLOB NOT NULL CHECK (length(bytes) <= 16777216)
) STRICT;

-- Where and when evidence was made: of those that say where, the latest stands, and of those that
-- say when.
CREATE TABLE evidence_assessment (
  id           INTEGER PRIMARY KEY,
  evidence_id  INTEGER NOT NULL REFERENCES evidence (id),
  place_id     INTEGER REFERENCES entity (id),
  latitude     REAL    CHECK (latitude BETWEEN -90 AND 90),    -- degrees north, WGS 84
  longitude    REAL    CHECK (longitude BETWEEN -180 AND 180), -- degrees east
  precision    REAL    CHECK (precision >= 0 AND precision < 9e999),   -- metres; without, unbounded
  date         TEXT    CHECK (date <> ''),                     -- EDTF
  assessor     TEXT    NOT NULL CHECK (assessor <> ''),
  because      TEXT    NOT NULL CHECK (because <> ''),
  "by"         TEXT    NOT NULL CHECK ("by" <> ''),
  at           INTEGER NOT NULL,
  CHECK ((latitude IS NULL) = (longitude IS NULL)),
  CHECK (precision IS NULL OR latitude IS NOT NULL),
  CHECK (place_id IS NOT NULL OR latitude IS NOT NULL OR date IS NOT NULL)
) STRICT;
CREATE INDEX evidence_assessment_by_evidence ON evidence_assessment (evidence_id, id);

-- The one change there is: bytes that were not here come to be kept here.
CREATE TRIGGER evidence_is_append_only_update BEFORE UPDATE OF id, key, form, sha256, size, name,
  kind, media_type, title, created, captured_by, captured_at, tool, url, note ON evidence
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;
CREATE TRIGGER evidence_stays_where_it_is_kept BEFORE UPDATE OF kept ON evidence
WHEN OLD.kept <> 'elsewhere'
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;
CREATE TRIGGER evidence_is_append_only_delete BEFORE DELETE ON evidence
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;

CREATE TRIGGER evidence_file_is_append_only_update BEFORE UPDATE ON evidence_file
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;
CREATE TRIGGER evidence_file_is_append_only_delete BEFORE DELETE ON evidence_file
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;

CREATE TRIGGER evidence_use_is_append_only_update BEFORE UPDATE ON evidence_use
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;
CREATE TRIGGER evidence_use_is_append_only_delete BEFORE DELETE ON evidence_use
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;

CREATE TRIGGER evidence_content_is_append_only_update BEFORE UPDATE ON evidence_content
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;
CREATE TRIGGER evidence_content_is_append_only_delete BEFORE DELETE ON evidence_content
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;

CREATE TRIGGER evidence_assessment_is_append_only_update BEFORE UPDATE ON evidence_assessment
BEGIN SELECT RAISE(ABORT, 'assessments are append-only'); END;
CREATE TRIGGER evidence_assessment_is_append_only_delete BEFORE DELETE ON evidence_assessment
BEGIN SELECT RAISE(ABORT, 'assessments are append-only'); END;
