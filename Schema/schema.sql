-- The schema as the migrations leave it. Made by a test: see SchemaTests.

CREATE TABLE journal (
  id      INTEGER PRIMARY KEY,
  at      INTEGER NOT NULL,                -- seconds since 1970-01-01T00:00Z
  "by"    TEXT    NOT NULL CHECK ("by" <> ''),
  action  TEXT    NOT NULL CHECK (action <> ''),
  about   TEXT    NOT NULL,                -- ids of what was changed, for people
  detail  TEXT    NOT NULL                 -- reason or summary
) STRICT;

CREATE TABLE source (
  id         INTEGER PRIMARY KEY,
  slug       TEXT NOT NULL UNIQUE,
  name       TEXT NOT NULL CHECK (name <> ''),
  kind       TEXT NOT NULL CHECK (kind IN ('monitor', 'agency', 'newspaper', 'broadcaster',
               'website', 'official', 'party', 'witness', 'channel', 'dataset', 'other')),
  url        TEXT,
  publisher  TEXT,                         -- slug of the source whose house it belongs to
  note       TEXT
) STRICT;

CREATE TABLE source_grade (
  id           INTEGER PRIMARY KEY,
  source_id    INTEGER NOT NULL REFERENCES source (id),
  reliability  TEXT    NOT NULL CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
  because      TEXT    NOT NULL CHECK (because <> ''),
  "by"         TEXT    NOT NULL CHECK ("by" <> ''),
  at           INTEGER NOT NULL
) STRICT;

CREATE TABLE report (
  id         INTEGER PRIMARY KEY,          -- the number in r3
  key        TEXT    NOT NULL UNIQUE,      -- the id in casefiles
  source_id  INTEGER NOT NULL REFERENCES source (id),
  text       BLOB    NOT NULL,             -- UTF-8, byte for byte
  sha256     BLOB    NOT NULL CHECK (length(sha256) = 32),
  title      TEXT,
  url        TEXT,
  published  TEXT,                         -- EDTF
  language   TEXT,
  note       TEXT
) STRICT;

CREATE TABLE credit (
  id                  INTEGER PRIMARY KEY,
  report_id           INTEGER NOT NULL REFERENCES report (id),
  credited_source_id  INTEGER REFERENCES source (id),
  credited_report_id  INTEGER REFERENCES report (id),
  CHECK ((credited_source_id IS NULL) <> (credited_report_id IS NULL))
) STRICT;

CREATE TABLE entity (
  id         INTEGER PRIMARY KEY,
  slug       TEXT NOT NULL UNIQUE,
  name       TEXT NOT NULL CHECK (name <> ''),
  kind       TEXT NOT NULL CHECK (kind IN ('person', 'group', 'place', 'event', 'object', 'notion',
               'unspecified')),
  parent_id  INTEGER REFERENCES entity (id),
  note       TEXT
, latitude REAL               -- degrees north, WGS 84
  CHECK (latitude BETWEEN -90 AND 90), longitude REAL              -- degrees east
  CHECK (longitude BETWEEN -180 AND 180 AND (longitude IS NULL) = (latitude IS NULL)), precision REAL              -- metres; without one, nothing bounds it
  CHECK (precision IS NULL OR (precision >= 0 AND precision < 9e999 AND latitude IS NOT NULL)), gazetteer_id INTEGER        -- GeoNames' number, in the gazetteer or not
  CHECK (gazetteer_id > 0)) STRICT;

CREATE TABLE entity_name (
  entity_id  INTEGER NOT NULL REFERENCES entity (id),
  name       TEXT    NOT NULL CHECK (name <> ''),
  folded     TEXT    NOT NULL, language TEXT          -- BCP 47
  CHECK (language <> ''), source_id INTEGER REFERENCES source (id), report_id INTEGER REFERENCES report (id), gazetteer INTEGER NOT NULL DEFAULT 0
  CHECK (gazetteer IN (0, 1)), words TEXT
  CHECK (words <> '' AND (source_id IS NOT NULL) + (report_id IS NOT NULL) + gazetteer
    + (words IS NOT NULL) <= 1),
  PRIMARY KEY (entity_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE predicate (
  id           INTEGER PRIMARY KEY,
  slug         TEXT    NOT NULL UNIQUE,
  kind         TEXT    NOT NULL CHECK (kind IN ('quantity', 'entity', 'place', 'text', 'flag', 'date')),
  exclusivity  TEXT    NOT NULL CHECK (exclusivity IN ('strict', 'typical', 'none')),
  aspect       TEXT    NOT NULL CHECK (aspect IN ('state', 'event', 'timeless')),
  cumulative   INTEGER NOT NULL DEFAULT 0 CHECK (cumulative IN (0, 1)),
  granule      TEXT    NOT NULL DEFAULT 'day' CHECK (granule IN ('day', 'month', 'year')),
  whole        INTEGER NOT NULL DEFAULT 0 CHECK (whole IN (0, 1)),
  unit         TEXT,
  actor        INTEGER NOT NULL DEFAULT 0 CHECK (actor IN (0, 1)),
  question     TEXT    NOT NULL CHECK (question <> ''),
  definition   TEXT    NOT NULL CHECK (definition <> ''),
  seeded       INTEGER NOT NULL DEFAULT 0 CHECK (seeded IN (0, 1))
, additive INTEGER NOT NULL DEFAULT 0 CHECK (additive IN (0, 1)), ordering TEXT
  CHECK (ordering IN ('occurs', 'begins', 'ends', 'before', 'after', 'during', 'lasts'))) STRICT;

CREATE TABLE question (
  id            INTEGER PRIMARY KEY,
  subject_id    INTEGER NOT NULL REFERENCES entity (id),
  predicate_id  INTEGER NOT NULL REFERENCES predicate (id),
  UNIQUE (subject_id, predicate_id)
) STRICT;

CREATE TABLE claim_revision (
  id        INTEGER PRIMARY KEY,
  claim_id  INTEGER NOT NULL REFERENCES claim (id),
  act       INTEGER NOT NULL REFERENCES journal (id),
  was       TEXT    NOT NULL,             -- the claim's line of a casefile
  digest    BLOB    NOT NULL CHECK (length(digest) = 32),
  because   TEXT    NOT NULL CHECK (because <> ''),
  "by"      TEXT    NOT NULL CHECK ("by" <> ''),
  at        INTEGER NOT NULL
) STRICT;

CREATE TABLE claim_alternative (
  claim_id   INTEGER NOT NULL REFERENCES claim (id),
  entity_id  INTEGER NOT NULL REFERENCES entity (id),
  PRIMARY KEY (claim_id, entity_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision (
  id        INTEGER PRIMARY KEY,
  claim_id  INTEGER NOT NULL REFERENCES claim (id),
  act       INTEGER NOT NULL REFERENCES journal (id),
  status    TEXT    NOT NULL CHECK (status IN ('unreviewed', 'verified', 'disputed', 'refuted',
              'unverifiable', 'retracted')),
  because   TEXT    NOT NULL CHECK (because <> ''),
  "by"      TEXT    NOT NULL CHECK ("by" <> ''),
  at        INTEGER NOT NULL,
  digest    BLOB    NOT NULL CHECK (length(digest) = 32),
  undoes    INTEGER REFERENCES journal (id)
, first_signature INTEGER NOT NULL DEFAULT 0
  CHECK (first_signature IN (0, 1)), overrides TEXT CHECK (overrides <> '')) STRICT;

CREATE TABLE finding (
  id           INTEGER PRIMARY KEY,        -- the number in f7; kept while the fingerprint stays
  fingerprint  BLOB    NOT NULL UNIQUE CHECK (length(fingerprint) = 32),
  question_id  INTEGER NOT NULL REFERENCES question (id),
  code         TEXT    NOT NULL,
  severity     TEXT    NOT NULL CHECK (severity IN ('note', 'tension', 'contradiction')),
  current      INTEGER NOT NULL DEFAULT 1 CHECK (current IN (0, 1)),
  at           INTEGER NOT NULL            -- when it was first found
) STRICT;

CREATE VIRTUAL TABLE claim_text USING fts5 (
  quote, content='', tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
);

CREATE VIRTUAL TABLE report_text USING fts5 (
  title, text, content='', tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
);

CREATE TABLE gazetteer_place (
  id          INTEGER PRIMARY KEY CHECK (id > 0),         -- GeoNames' number
  name        TEXT    NOT NULL CHECK (name <> ''),
  latitude    REAL    NOT NULL CHECK (latitude BETWEEN -90 AND 90),
  longitude   REAL    NOT NULL CHECK (longitude BETWEEN -180 AND 180),
  class       TEXT    CHECK (class IN ('A', 'H', 'L', 'P', 'R', 'S', 'T', 'U', 'V')),
  code        TEXT,                                       -- PPL, ADM1 and so on
  country     TEXT,                                       -- ISO 3166-1, two letters
  admin1      TEXT,
  admin2      TEXT,
  admin3      TEXT,
  admin4      TEXT,
  population  INTEGER CHECK (population > 0)
) STRICT;

CREATE TABLE gazetteer_name (
  id          INTEGER PRIMARY KEY,
  place_id    INTEGER NOT NULL REFERENCES gazetteer_place (id),
  number      INTEGER CHECK (number > 0),                 -- in the table of alternate names
  name        TEXT    NOT NULL CHECK (name <> ''),
  folded      TEXT    NOT NULL,                           -- for suggestions only
  language    TEXT,                                       -- as GeoNames writes it
  preferred   INTEGER NOT NULL DEFAULT 0 CHECK (preferred IN (0, 1)),
  short       INTEGER NOT NULL DEFAULT 0 CHECK (short IN (0, 1)),
  colloquial  INTEGER NOT NULL DEFAULT 0 CHECK (colloquial IN (0, 1)),
  historic    INTEGER NOT NULL DEFAULT 0 CHECK (historic IN (0, 1))
) STRICT;

CREATE TABLE gazetteer_sound (
  sound    TEXT    NOT NULL,
  name_id  INTEGER NOT NULL REFERENCES gazetteer_name (id) ON DELETE CASCADE,
  PRIMARY KEY (sound, name_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE alias_judgement (
  id        INTEGER PRIMARY KEY,
  a_id      INTEGER NOT NULL REFERENCES entity (id),
  b_id      INTEGER NOT NULL REFERENCES entity (id),
  act       INTEGER NOT NULL REFERENCES journal (id),
  verdict   TEXT    NOT NULL CHECK (verdict IN ('same', 'different', 'unsure', 'withdrawn')),
  because   TEXT    NOT NULL CHECK (because <> ''),
  "by"      TEXT    NOT NULL CHECK ("by" <> ''),
  at        INTEGER NOT NULL,
  CHECK (a_id <> b_id)
) STRICT;

CREATE TABLE claim_place_alternative (
  claim_id   INTEGER NOT NULL REFERENCES claim (id),
  entity_id  INTEGER NOT NULL REFERENCES entity (id),
  PRIMARY KEY (claim_id, entity_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE report_words (
  report_id  INTEGER PRIMARY KEY REFERENCES report (id),
  words      INTEGER NOT NULL CHECK (words >= 0)
) STRICT;

CREATE TABLE fingerprint (
  hash       INTEGER NOT NULL,
  report_id  INTEGER NOT NULL,             -- of report; unchecked, for there are millions of rows
  PRIMARY KEY (hash, report_id)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE reprint_passage (
  reprint_id   INTEGER NOT NULL REFERENCES reprint (id),
  "start"      INTEGER NOT NULL CHECK ("start" >= 0),
  "end"        INTEGER NOT NULL CHECK ("end" > "start"),
  other_start  INTEGER NOT NULL CHECK (other_start >= 0),
  other_end    INTEGER NOT NULL CHECK (other_end > other_start),
  words        INTEGER NOT NULL CHECK (words > 0),
  PRIMARY KEY (reprint_id, "start", other_start)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE "predicate_implication" (
  predicate  TEXT NOT NULL REFERENCES predicate (slug),
  implied    TEXT NOT NULL REFERENCES predicate (slug),
  manner     TEXT NOT NULL CHECK (manner IN ('same', 'at-least', 'summand', 'excludes')),
  PRIMARY KEY (predicate, implied)
) STRICT, WITHOUT ROWID;

CREATE TABLE "finding_claim" (
  finding_id  INTEGER NOT NULL REFERENCES finding (id) ON DELETE CASCADE,
  claim_id    INTEGER NOT NULL REFERENCES claim (id),
  side        INTEGER NOT NULL CHECK (side >= 0),
  PRIMARY KEY (finding_id, claim_id, side)
) STRICT, WITHOUT ROWID;

CREATE TABLE finding_change (
  id          INTEGER PRIMARY KEY,
  finding_id  INTEGER NOT NULL REFERENCES finding (id) ON DELETE CASCADE,
  current     INTEGER NOT NULL CHECK (current IN (0, 1)),   -- 1 where it came, 0 where it went
  act         INTEGER NOT NULL CHECK (act >= 0),            -- the journal's last entry by then
  at          INTEGER NOT NULL                              -- seconds since 1970-01-01T00:00Z
) STRICT;

CREATE TABLE casebook (
  id   INTEGER PRIMARY KEY CHECK (id = 1),
  key  TEXT NOT NULL CHECK (length(key) = 32)
) STRICT;

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

CREATE TABLE resolution (
  id           INTEGER PRIMARY KEY,
  fingerprint  BLOB    NOT NULL CHECK (length(fingerprint) = 32),
  question_id  INTEGER NOT NULL REFERENCES question (id),
  code         TEXT    NOT NULL CHECK (code <> ''),
  act          INTEGER NOT NULL REFERENCES journal (id),
  outcome      TEXT    NOT NULL CHECK (outcome IN ('accepted', 'both-true-different-scope',
                 'superseded', 'translation-error', 'transcription-error', 'cannot-be-resolved',
                 'reopened')),
  side         INTEGER CHECK (side >= 0),      -- the accepted one, of those in resolution_claim
  because      TEXT    NOT NULL CHECK (because <> ''),
  "by"         TEXT    NOT NULL CHECK ("by" <> ''),
  at           INTEGER NOT NULL,
  undoes       INTEGER REFERENCES journal (id),
  CHECK ((outcome = 'accepted') = (side IS NOT NULL))
) STRICT;

CREATE TABLE resolution_claim (
  resolution_id  INTEGER NOT NULL REFERENCES resolution (id),
  side           INTEGER NOT NULL CHECK (side >= 0),
  claim_id       INTEGER NOT NULL REFERENCES claim (id),
  PRIMARY KEY (resolution_id, side, claim_id)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE evidence_file (
  evidence_id  INTEGER NOT NULL REFERENCES evidence (id),
  path         TEXT    NOT NULL CHECK (path <> '' AND substr(path, 1, 1) <> '/'),
  sha256       BLOB    NOT NULL CHECK (length(sha256) = 32),
  size         INTEGER NOT NULL CHECK (size >= 0),
  PRIMARY KEY (evidence_id, path)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE evidence_content (
  id      INTEGER PRIMARY KEY,
  sha256  BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
  bytes   BLOB NOT NULL CHECK (length(bytes) <= 16777216)
) STRICT;

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

CREATE TABLE "claim" (
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

CREATE INDEX source_grade_by_source ON source_grade (source_id, id);

CREATE INDEX report_by_sha256 ON report (sha256);

CREATE INDEX credit_by_report ON credit (report_id);

CREATE INDEX entity_by_parent ON entity (parent_id);

CREATE INDEX entity_name_by_folded ON entity_name (folded);

CREATE INDEX claim_revision_by_claim ON claim_revision (claim_id, id);

CREATE INDEX claim_alternative_by_entity ON claim_alternative (entity_id);

CREATE INDEX decision_by_claim ON decision (claim_id, id);

CREATE INDEX decision_by_act ON decision (act);

CREATE INDEX finding_by_question ON finding (question_id);

CREATE INDEX entity_by_gazetteer ON entity (gazetteer_id) WHERE gazetteer_id IS NOT NULL;

CREATE INDEX gazetteer_place_by_division
  ON gazetteer_place (country, admin1, admin2, admin3, admin4) WHERE class = 'A';

CREATE UNIQUE INDEX gazetteer_name_by_number ON gazetteer_name (number) WHERE number IS NOT NULL;

CREATE INDEX gazetteer_name_by_place ON gazetteer_name (place_id);

CREATE INDEX gazetteer_name_by_folded ON gazetteer_name (folded);

CREATE INDEX gazetteer_sound_by_name ON gazetteer_sound (name_id);

CREATE INDEX claim_place_alternative_by_entity ON claim_place_alternative (entity_id);

CREATE INDEX reprint_by_other ON reprint (other_id);

CREATE INDEX origin_judgement_by_report ON origin_judgement (report_id, id);

CREATE INDEX finding_claim_by_claim ON finding_claim (claim_id);

CREATE INDEX finding_change_by_finding ON finding_change (finding_id, id);

CREATE INDEX finding_change_by_act ON finding_change (act);

CREATE INDEX resolution_by_fingerprint ON resolution (fingerprint, id);

CREATE INDEX resolution_by_act ON resolution (act);

CREATE INDEX resolution_claim_by_claim ON resolution_claim (claim_id);

CREATE INDEX evidence_by_sha256 ON evidence (sha256);

CREATE INDEX evidence_use_by_claim ON evidence_use (claim_id) WHERE claim_id IS NOT NULL;

CREATE INDEX evidence_use_by_report ON evidence_use (report_id) WHERE report_id IS NOT NULL;

CREATE INDEX evidence_assessment_by_evidence ON evidence_assessment (evidence_id, id);

CREATE INDEX assignment_by_claim ON assignment (claim_id, id);

CREATE INDEX assignment_by_fingerprint ON assignment (fingerprint, id);

CREATE INDEX note_by_claim ON note (claim_id, id);

CREATE INDEX note_by_fingerprint ON note (fingerprint, id);

CREATE INDEX draft_verdict_by_draft ON draft_verdict (draft_id, id);

CREATE INDEX draft_verdict_by_act ON draft_verdict (act);

CREATE INDEX draft_verdict_by_claim ON draft_verdict (claim_id);

CREATE INDEX question_by_predicate ON question (predicate_id);

CREATE INDEX claim_by_question ON claim (question_id, id);

CREATE INDEX claim_by_report ON claim (report_id);

CREATE INDEX claim_by_place ON claim (place_id) WHERE place_id IS NOT NULL;

CREATE INDEX report_by_source ON report (source_id, published);

CREATE TRIGGER journal_is_append_only_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_is_append_only_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER decision_is_append_only_update BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;

CREATE TRIGGER decision_is_append_only_delete BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;

CREATE TRIGGER claim_revision_is_append_only_update BEFORE UPDATE ON claim_revision
BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END;

CREATE TRIGGER claim_revision_is_append_only_delete BEFORE DELETE ON claim_revision
BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END;

CREATE TRIGGER source_grade_is_append_only_update BEFORE UPDATE ON source_grade
BEGIN SELECT RAISE(ABORT, 'grades are append-only'); END;

CREATE TRIGGER source_grade_is_append_only_delete BEFORE DELETE ON source_grade
BEGIN SELECT RAISE(ABORT, 'grades are append-only'); END;

CREATE TRIGGER alias_judgement_is_append_only_update BEFORE UPDATE ON alias_judgement
BEGIN SELECT RAISE(ABORT, 'judgements are append-only'); END;

CREATE TRIGGER alias_judgement_is_append_only_delete BEFORE DELETE ON alias_judgement
BEGIN SELECT RAISE(ABORT, 'judgements are append-only'); END;

CREATE TRIGGER origin_judgement_is_append_only_update BEFORE UPDATE ON origin_judgement
BEGIN SELECT RAISE(ABORT, 'judgements of origins are append-only'); END;

CREATE TRIGGER origin_judgement_is_append_only_delete BEFORE DELETE ON origin_judgement
BEGIN SELECT RAISE(ABORT, 'judgements of origins are append-only'); END;

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

CREATE TRIGGER resolution_is_append_only_update BEFORE UPDATE ON resolution
BEGIN SELECT RAISE(ABORT, 'resolutions are append-only'); END;

CREATE TRIGGER resolution_is_append_only_delete BEFORE DELETE ON resolution
BEGIN SELECT RAISE(ABORT, 'resolutions are append-only'); END;

CREATE TRIGGER resolution_claim_is_append_only_update BEFORE UPDATE ON resolution_claim
BEGIN SELECT RAISE(ABORT, 'resolutions are append-only'); END;

CREATE TRIGGER resolution_claim_is_append_only_delete BEFORE DELETE ON resolution_claim
BEGIN SELECT RAISE(ABORT, 'resolutions are append-only'); END;

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

CREATE TRIGGER policy_is_append_only_update BEFORE UPDATE ON policy
BEGIN SELECT RAISE(ABORT, 'policies are append-only'); END;

CREATE TRIGGER policy_is_append_only_delete BEFORE DELETE ON policy
BEGIN SELECT RAISE(ABORT, 'policies are append-only'); END;

CREATE TRIGGER assignment_is_append_only_update BEFORE UPDATE ON assignment
BEGIN SELECT RAISE(ABORT, 'assignments are append-only'); END;

CREATE TRIGGER assignment_is_append_only_delete BEFORE DELETE ON assignment
BEGIN SELECT RAISE(ABORT, 'assignments are append-only'); END;

CREATE TRIGGER note_is_append_only_update BEFORE UPDATE ON note
BEGIN SELECT RAISE(ABORT, 'notes are append-only'); END;

CREATE TRIGGER note_is_append_only_delete BEFORE DELETE ON note
BEGIN SELECT RAISE(ABORT, 'notes are append-only'); END;

CREATE TRIGGER merged_entry_is_append_only_update BEFORE UPDATE ON merged_entry
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER merged_entry_is_append_only_delete BEFORE DELETE ON merged_entry
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER draft_is_kept_once_judged
BEFORE UPDATE OF act, report_id, start, "end", score, extractor, content, digest ON draft
WHEN EXISTS (SELECT 1 FROM draft_verdict WHERE draft_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'a draft that was judged is kept as it was'); END;

CREATE TRIGGER draft_verdict_is_append_only_update BEFORE UPDATE ON draft_verdict
BEGIN SELECT RAISE(ABORT, 'verdicts are append-only'); END;

CREATE TRIGGER draft_verdict_is_append_only_delete BEFORE DELETE ON draft_verdict
BEGIN SELECT RAISE(ABORT, 'verdicts are append-only'); END;
