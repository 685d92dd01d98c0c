-- Places: where an entity lies and how well that is known, where its names come from, a gazetteer.

ALTER TABLE entity ADD COLUMN latitude REAL               -- degrees north, WGS 84
  CHECK (latitude BETWEEN -90 AND 90);
ALTER TABLE entity ADD COLUMN longitude REAL              -- degrees east
  CHECK (longitude BETWEEN -180 AND 180 AND (longitude IS NULL) = (latitude IS NULL));
ALTER TABLE entity ADD COLUMN precision REAL              -- metres; without one, nothing bounds it
  CHECK (precision IS NULL OR (precision >= 0 AND precision < 9e999 AND latitude IS NOT NULL));
ALTER TABLE entity ADD COLUMN gazetteer_id INTEGER        -- GeoNames' number, in the gazetteer or not
  CHECK (gazetteer_id > 0);
CREATE INDEX entity_by_gazetteer ON entity (gazetteer_id) WHERE gazetteer_id IS NOT NULL;

-- Who calls an entity so: a source, a report, the gazetteer, or anyone in words.
ALTER TABLE entity_name ADD COLUMN language TEXT          -- BCP 47
  CHECK (language <> '');
ALTER TABLE entity_name ADD COLUMN source_id INTEGER REFERENCES source (id);
ALTER TABLE entity_name ADD COLUMN report_id INTEGER REFERENCES report (id);
ALTER TABLE entity_name ADD COLUMN gazetteer INTEGER NOT NULL DEFAULT 0
  CHECK (gazetteer IN (0, 1));
ALTER TABLE entity_name ADD COLUMN words TEXT
  CHECK (words <> '' AND (source_id IS NOT NULL) + (report_id IS NOT NULL) + gazetteer
    + (words IS NOT NULL) <= 1);

-- The gazetteer: reference data apart from entities. No claim rests on it, no export holds it, and
-- it may be taken in anew at any time.
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
CREATE INDEX gazetteer_place_by_division
  ON gazetteer_place (country, admin1, admin2, admin3, admin4) WHERE class = 'A';

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
CREATE UNIQUE INDEX gazetteer_name_by_number ON gazetteer_name (number) WHERE number IS NOT NULL;
CREATE INDEX gazetteer_name_by_place ON gazetteer_name (place_id);
CREATE INDEX gazetteer_name_by_folded ON gazetteer_name (folded);

-- How the words of each name sound, near enough to find names like one without comparing with all.
CREATE TABLE gazetteer_sound (
  sound    TEXT    NOT NULL,
  name_id  INTEGER NOT NULL REFERENCES gazetteer_name (id) ON DELETE CASCADE,
  PRIMARY KEY (sound, name_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX gazetteer_sound_by_name ON gazetteer_sound (name_id);
