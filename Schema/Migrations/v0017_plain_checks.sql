-- The same claims under the same checks, in words that cost nothing: for each list of three or more,
-- SQLite builds a table of its own and throws it away, six of them with every claim that is written.
-- SQLite cannot change a CHECK, so the table is made anew.

CREATE TABLE claim_plainly_checked (
  id                   INTEGER PRIMARY KEY,      -- the number in c12
  key                  TEXT    NOT NULL UNIQUE,  -- the id in casefiles
  question_id          INTEGER NOT NULL REFERENCES question (id),
  report_id            INTEGER NOT NULL REFERENCES report (id),
  quote_start          INTEGER NOT NULL CHECK (quote_start >= 0),
  quote                TEXT    NOT NULL CHECK (quote <> ''),
  value_kind           TEXT    NOT NULL CHECK (value_kind = 'quantity' OR value_kind = 'all'
                         OR value_kind = 'one-of' OR value_kind = 'text' OR value_kind = 'flag'
                         OR value_kind = 'date' OR value_kind = 'unknown'
                         OR value_kind = 'not-stated' OR value_kind = 'none'),
  value                TEXT,                     -- quantity: its sets; text; yes/no; EDTF
  value_said           TEXT,                     -- the words it came in
  unit                 TEXT,
  population           TEXT,
  polarity             TEXT    NOT NULL CHECK (polarity IN ('affirmed', 'denied')),
  "when"               TEXT,                     -- EDTF
  when_reading         TEXT    CHECK (when_reading IN ('at', 'throughout')),
  when_absent          TEXT    CHECK (when_absent IN ('unknown', 'never')),
  when_said            TEXT,
  place_kind           TEXT    CHECK (place_kind = 'at' OR place_kind = 'one-of'
                         OR place_kind = 'unknown' OR place_kind = 'nowhere'),
  place_id             INTEGER REFERENCES entity (id),  -- of one-of: see claim_place_alternative
  hedge                TEXT    NOT NULL CHECK (hedge = 'asserted' OR hedge = 'alleged'
                         OR hedge = 'reported' OR hedge = 'possible' OR hedge = 'approximate'
                         OR hedge = 'predicted' OR hedge = 'intended' OR hedge = 'presupposed'
                         OR hedge = 'unknown'),
  sourcing             TEXT    NOT NULL CHECK (sourcing = 'monitored' OR sourcing = 'documented'
                         OR sourcing = 'witnessed' OR sourcing = 'official'
                         OR sourcing = 'intersected' OR sourcing = 'single-unnamed'
                         OR sourcing = 'learned' OR sourcing = 'relayed'
                         OR sourcing = 'self-republished' OR sourcing = 'background'
                         OR sourcing = 'inferred' OR sourcing = 'headline'
                         OR sourcing = 'unstated'),
  attributed_source_id INTEGER REFERENCES source (id),
  attributed_words     TEXT,
  credibility          INTEGER CHECK (credibility BETWEEN 1 AND 6),
  confidence           INTEGER CHECK (confidence BETWEEN 0 AND 100),
  note                 TEXT,
  digest               BLOB    NOT NULL CHECK (length(digest) = 32),
  CHECK (("when" IS NULL) = (when_reading IS NULL)),
  CHECK ("when" IS NULL OR when_absent IS NULL),
  CHECK (when_said IS NULL OR "when" IS NOT NULL OR when_absent IS NOT NULL),
  CHECK ((place_kind IS 'at') = (place_id IS NOT NULL)),
  CHECK (attributed_source_id IS NULL OR attributed_words IS NULL),
  -- Never and nowhere deny a value: there must be one.
  CHECK (NOT ((value_kind = 'unknown' OR value_kind = 'not-stated' OR value_kind = 'none')
              AND (when_absent IS 'never' OR place_kind IS 'nowhere')))
) STRICT;

INSERT INTO claim_plainly_checked
  (id, key, question_id, report_id, quote_start, quote, value_kind, value, value_said, unit,
   population, polarity, "when", when_reading, when_absent, when_said, place_kind, place_id, hedge,
   sourcing, attributed_source_id, attributed_words, credibility, confidence, note, digest)
SELECT id, key, question_id, report_id, quote_start, quote, value_kind, value, value_said, unit,
   population, polarity, "when", when_reading, when_absent, when_said, place_kind, place_id, hedge,
   sourcing, attributed_source_id, attributed_words, credibility, confidence, note, digest
FROM claim;

DROP TABLE claim;
ALTER TABLE claim_plainly_checked RENAME TO claim;
CREATE INDEX claim_by_question ON claim (question_id, id);
CREATE INDEX claim_by_report ON claim (report_id);
CREATE INDEX claim_by_place ON claim (place_id) WHERE place_id IS NOT NULL;
