-- What reviewers made of findings. Appended; whether a finding is open is computed. It goes by the
-- fingerprint, not by the number: findings may be deleted and rebuilt, or be gone for a while.
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
CREATE INDEX resolution_by_fingerprint ON resolution (fingerprint, id);
CREATE INDEX resolution_by_act ON resolution (act);

-- The claims of each side as they were resolved, the sides in the order of the fingerprint.
CREATE TABLE resolution_claim (
  resolution_id  INTEGER NOT NULL REFERENCES resolution (id),
  side           INTEGER NOT NULL CHECK (side >= 0),
  claim_id       INTEGER NOT NULL REFERENCES claim (id),
  PRIMARY KEY (resolution_id, side, claim_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX resolution_claim_by_claim ON resolution_claim (claim_id);

CREATE TRIGGER resolution_is_append_only_update BEFORE UPDATE ON resolution
BEGIN SELECT RAISE(ABORT, 'resolutions are append-only'); END;
CREATE TRIGGER resolution_is_append_only_delete BEFORE DELETE ON resolution
BEGIN SELECT RAISE(ABORT, 'resolutions are append-only'); END;
CREATE TRIGGER resolution_claim_is_append_only_update BEFORE UPDATE ON resolution_claim
BEGIN SELECT RAISE(ABORT, 'resolutions are append-only'); END;
CREATE TRIGGER resolution_claim_is_append_only_delete BEFORE DELETE ON resolution_claim
BEGIN SELECT RAISE(ABORT, 'resolutions are append-only'); END;
