-- What reviewers judged of two entities: whether they are one under two names. Appended; which
-- entities are one is computed, and nothing else is written for it.
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

CREATE TRIGGER alias_judgement_is_append_only_update BEFORE UPDATE ON alias_judgement
BEGIN SELECT RAISE(ABORT, 'judgements are append-only'); END;
CREATE TRIGGER alias_judgement_is_append_only_delete BEFORE DELETE ON alias_judgement
BEGIN SELECT RAISE(ABORT, 'judgements are append-only'); END;
