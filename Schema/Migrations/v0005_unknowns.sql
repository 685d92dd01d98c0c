-- Explicit unknowns: none as a value; of times and places that they are not known, are none, or, of
-- places, one of several. SQLite cannot change a CHECK, so the table of claims is made anew.

CREATE TABLE claim_with_unknowns (
  id                   INTEGER PRIMARY KEY,      -- the number in c12
  key                  TEXT    NOT NULL UNIQUE,  -- the id in casefiles
  question_id          INTEGER NOT NULL REFERENCES question (id),
  report_id            INTEGER NOT NULL REFERENCES report (id),
  quote_start          INTEGER NOT NULL CHECK (quote_start >= 0),
  quote                TEXT    NOT NULL CHECK (quote <> ''),
  value_kind           TEXT    NOT NULL CHECK (value_kind IN ('quantity', 'all', 'one-of', 'text',
                         'flag', 'date', 'unknown', 'not-stated', 'none')),
  value                TEXT,                     -- quantity: its sets; text; yes/no; EDTF
  value_said           TEXT,                     -- the words it came in
  unit                 TEXT,
  population           TEXT,
  polarity             TEXT    NOT NULL CHECK (polarity IN ('affirmed', 'denied')),
  "when"               TEXT,                     -- EDTF
  when_reading         TEXT    CHECK (when_reading IN ('at', 'throughout')),
  when_absent          TEXT    CHECK (when_absent IN ('unknown', 'never')),
  when_said            TEXT,
  place_kind           TEXT    CHECK (place_kind IN ('at', 'one-of', 'unknown', 'nowhere')),
  place_id             INTEGER REFERENCES entity (id),  -- of one-of: see claim_place_alternative
  hedge                TEXT    NOT NULL CHECK (hedge IN ('asserted', 'alleged', 'reported', 'possible',
                         'approximate', 'predicted', 'intended', 'presupposed', 'unknown')),
  sourcing             TEXT    NOT NULL CHECK (sourcing IN ('monitored', 'documented', 'witnessed',
                         'official', 'intersected', 'single-unnamed', 'learned', 'relayed',
                         'self-republished', 'background', 'inferred', 'headline', 'unstated')),
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
  CHECK (NOT (value_kind IN ('unknown', 'not-stated', 'none')
              AND (when_absent IS 'never' OR place_kind IS 'nowhere')))
) STRICT;

INSERT INTO claim_with_unknowns
  (id, key, question_id, report_id, quote_start, quote, value_kind, value, value_said, unit,
   population, polarity, "when", when_reading, when_said, place_kind, place_id, hedge, sourcing,
   attributed_source_id, attributed_words, credibility, confidence, note, digest)
SELECT id, key, question_id, report_id, quote_start, quote, value_kind, value, value_said, unit,
   population, polarity, "when", when_reading, iif("when" IS NULL, NULL, when_said),
   iif(place_id IS NULL, NULL, 'at'), place_id, hedge, sourcing,
   attributed_source_id, attributed_words, credibility, confidence, note, digest
FROM claim;

DROP TABLE claim;
ALTER TABLE claim_with_unknowns RENAME TO claim;
CREATE INDEX claim_by_question ON claim (question_id, id);
CREATE INDEX claim_by_report ON claim (report_id);

-- The places of a claim that is said to be of one of several.
CREATE TABLE claim_place_alternative (
  claim_id   INTEGER NOT NULL REFERENCES claim (id),
  entity_id  INTEGER NOT NULL REFERENCES entity (id),
  PRIMARY KEY (claim_id, entity_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_place_alternative_by_entity ON claim_place_alternative (entity_id);
