-- What rules over several questions need to know of predicates, and findings of any number of sides.

-- Whether a whole's count is made up of its parts': the dead of a province of those of its districts.
ALTER TABLE predicate ADD COLUMN additive INTEGER NOT NULL DEFAULT 0 CHECK (additive IN (0, 1));
-- What the predicate says of an event's place in time.
ALTER TABLE predicate ADD COLUMN ordering TEXT
  CHECK (ordering IN ('occurs', 'begins', 'ends', 'before', 'after', 'during', 'lasts'));

UPDATE predicate SET additive = 1 WHERE seeded = 1 AND slug IN ('settlements-captured',
  'settlements-in', 'area-captured', 'area-of', 'killed', 'injured', 'casualties', 'missing',
  'detained', 'displaced', 'surrendered');
UPDATE predicate SET ordering = 'occurs' WHERE seeded = 1 AND slug = 'took-place-on';
UPDATE predicate SET ordering = 'begins' WHERE seeded = 1 AND slug = 'began-on';
UPDATE predicate SET ordering = 'ends' WHERE seeded = 1 AND slug = 'ended-on';

-- A casebook that has a predicate of such a name already keeps its own.
INSERT OR IGNORE INTO predicate
  (slug, kind, exclusivity, aspect, whole, unit, question, definition, seeded, ordering)
VALUES
  ('absent-from', 'place', 'none', 'state', 0, NULL, 'Where is {subject} not to be found?',
   'A force or a person is in no part of a place.', 1, NULL),
  ('happened-before', 'entity', 'none', 'timeless', 0, NULL, 'What did {subject} happen before?',
   'An event was over when another began.', 1, 'before'),
  ('happened-after', 'entity', 'none', 'timeless', 0, NULL, 'What did {subject} happen after?',
   'An event began when another was over.', 1, 'after'),
  ('happened-during', 'entity', 'none', 'timeless', 0, NULL, 'What did {subject} happen during?',
   'An event began and ended within another.', 1, 'during'),
  ('lasted', 'quantity', 'strict', 'timeless', 0, 'days', 'How long did {subject} last?',
   'The time from the beginning of an event to its end.', 1, 'lasts');

CREATE TABLE predicate_implication_2 (
  predicate  TEXT NOT NULL REFERENCES predicate (slug),
  implied    TEXT NOT NULL REFERENCES predicate (slug),
  manner     TEXT NOT NULL CHECK (manner IN ('same', 'at-least', 'summand', 'excludes')),
  PRIMARY KEY (predicate, implied)
) STRICT, WITHOUT ROWID;
INSERT INTO predicate_implication_2 SELECT predicate, implied, manner FROM predicate_implication;
DROP TABLE predicate_implication;
ALTER TABLE predicate_implication_2 RENAME TO predicate_implication;

UPDATE predicate_implication SET manner = 'summand'
WHERE implied = 'casualties' AND predicate IN ('killed', 'injured');
-- A casebook's own predicates of these names are left as they are.
INSERT OR IGNORE INTO predicate_implication (predicate, implied, manner)
SELECT p.slug, 'present-in', 'excludes' FROM predicate p WHERE p.slug = 'absent-from' AND p.seeded = 1;

CREATE TABLE finding_claim_2 (
  finding_id  INTEGER NOT NULL REFERENCES finding (id) ON DELETE CASCADE,
  claim_id    INTEGER NOT NULL REFERENCES claim (id),
  side        INTEGER NOT NULL CHECK (side >= 0),
  PRIMARY KEY (finding_id, claim_id, side)
) STRICT, WITHOUT ROWID;
INSERT INTO finding_claim_2 SELECT finding_id, claim_id, side FROM finding_claim;
DROP TABLE finding_claim;
ALTER TABLE finding_claim_2 RENAME TO finding_claim;
CREATE INDEX finding_claim_by_claim ON finding_claim (claim_id);
