-- Where reports took their matter from: text that they share, and what reviewers judged of it.

-- How many words each report's text has. A row says that its text was compared: reports are compared
-- in the order of their numbers, each with those before it.
CREATE TABLE report_words (
  report_id  INTEGER PRIMARY KEY REFERENCES report (id),
  words      INTEGER NOT NULL CHECK (words >= 0)
) STRICT;

-- Runs of words by which shared text is found, hashed; of each the first few reports that hold it.
CREATE TABLE fingerprint (
  hash       INTEGER NOT NULL,
  report_id  INTEGER NOT NULL,             -- of report; unchecked, for there are millions of rows
  PRIMARY KEY (hash, report_id)
) STRICT, WITHOUT ROWID;

-- Two reports that share text. A fact of the texts: found once, when the later of them comes in.
CREATE TABLE reprint (
  id                 INTEGER PRIMARY KEY,
  report_id          INTEGER NOT NULL REFERENCES report (id),
  other_id           INTEGER NOT NULL REFERENCES report (id),
  containment        INTEGER NOT NULL CHECK (containment BETWEEN 0 AND 100),       -- percent of the one
  other_containment  INTEGER NOT NULL CHECK (other_containment BETWEEN 0 AND 100), -- and of the other
  jaccard            INTEGER NOT NULL CHECK (jaccard BETWEEN 0 AND 100),
  UNIQUE (report_id, other_id),
  CHECK (other_id < report_id)
) STRICT;
CREATE INDEX reprint_by_other ON reprint (other_id);

-- Shared runs of words: UTF-8 bytes of either text, end exclusive.
CREATE TABLE reprint_passage (
  reprint_id   INTEGER NOT NULL REFERENCES reprint (id),
  "start"      INTEGER NOT NULL CHECK ("start" >= 0),
  "end"        INTEGER NOT NULL CHECK ("end" > "start"),
  other_start  INTEGER NOT NULL CHECK (other_start >= 0),
  other_end    INTEGER NOT NULL CHECK (other_end > other_start),
  words        INTEGER NOT NULL CHECK (words > 0),
  PRIMARY KEY (reprint_id, "start", other_start)
) STRICT, WITHOUT ROWID;

-- Judgements of whether a report took from another report or a source: the latest on two stands.
CREATE TABLE origin_judgement (
  id              INTEGER PRIMARY KEY,
  report_id       INTEGER NOT NULL REFERENCES report (id),
  from_source_id  INTEGER REFERENCES source (id),
  from_report_id  INTEGER REFERENCES report (id),
  verdict         TEXT    NOT NULL CHECK (verdict IN ('taken', 'independent')),
  because         TEXT    NOT NULL CHECK (because <> ''),
  "by"            TEXT    NOT NULL CHECK ("by" <> ''),
  at              INTEGER NOT NULL,
  CHECK ((from_source_id IS NULL) <> (from_report_id IS NULL)),
  CHECK (from_report_id IS NULL OR from_report_id <> report_id)
) STRICT;
CREATE INDEX origin_judgement_by_report ON origin_judgement (report_id, id);

CREATE TRIGGER origin_judgement_is_append_only_update BEFORE UPDATE ON origin_judgement
BEGIN SELECT RAISE(ABORT, 'judgements of origins are append-only'); END;
CREATE TRIGGER origin_judgement_is_append_only_delete BEFORE DELETE ON origin_judgement
BEGIN SELECT RAISE(ABORT, 'judgements of origins are append-only'); END;
