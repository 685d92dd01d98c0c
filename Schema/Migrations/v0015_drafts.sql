-- Claims as proposed from the texts of reports, and what people made of each proposal.

-- Proposals, known by what they propose: reading again with the same reader gives the same ones, under
-- the same numbers. One that was judged stays as it was then.
CREATE TABLE draft (
  id         INTEGER PRIMARY KEY,         -- the number in d3; kept while the digest stays
  act        INTEGER NOT NULL REFERENCES journal (id),   -- the reading that first proposed it
  report_id  INTEGER NOT NULL REFERENCES report (id),
  start      INTEGER NOT NULL CHECK (start >= 0),        -- of its quote, in UTF-8 bytes of the text
  "end"      INTEGER NOT NULL CHECK ("end" > start),     -- exclusive
  score      INTEGER NOT NULL CHECK (score BETWEEN 0 AND 100),
  extractor  TEXT    NOT NULL CHECK (extractor <> ''),   -- what proposed it
  content    TEXT    NOT NULL CHECK (content <> ''),     -- JSON: see draft.schema.json
  digest     BLOB    NOT NULL CHECK (length(digest) = 32),   -- of what it proposes
  current    INTEGER NOT NULL DEFAULT 1 CHECK (current IN (0, 1)),   -- 0: its reader proposes it no more
  UNIQUE (report_id, digest)
) STRICT;

-- Appended; the latest stands.
CREATE TABLE draft_verdict (
  id        INTEGER PRIMARY KEY,
  draft_id  INTEGER NOT NULL REFERENCES draft (id),
  act       INTEGER NOT NULL REFERENCES journal (id),
  verdict   TEXT    NOT NULL CHECK (verdict IN ('accepted', 'dropped', 'undone')),
  claim_id  INTEGER REFERENCES claim (id),               -- what it was accepted as
  because   TEXT    CHECK (because <> ''),
  "by"      TEXT    NOT NULL CHECK ("by" <> ''),
  at        INTEGER NOT NULL,
  undoes    INTEGER REFERENCES journal (id),
  CHECK ((verdict = 'accepted') = (claim_id IS NOT NULL)),
  CHECK ((verdict = 'undone') = (undoes IS NOT NULL))
) STRICT;
CREATE INDEX draft_verdict_by_draft ON draft_verdict (draft_id, id);
CREATE INDEX draft_verdict_by_act ON draft_verdict (act);
CREATE INDEX draft_verdict_by_claim ON draft_verdict (claim_id);

CREATE TRIGGER draft_is_kept_once_judged
BEFORE UPDATE OF act, report_id, start, "end", score, extractor, content, digest ON draft
WHEN EXISTS (SELECT 1 FROM draft_verdict WHERE draft_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'a draft that was judged is kept as it was'); END;
CREATE TRIGGER draft_verdict_is_append_only_update BEFORE UPDATE ON draft_verdict
BEGIN SELECT RAISE(ABORT, 'verdicts are append-only'); END;
CREATE TRIGGER draft_verdict_is_append_only_delete BEFORE DELETE ON draft_verdict
BEGIN SELECT RAISE(ABORT, 'verdicts are append-only'); END;
