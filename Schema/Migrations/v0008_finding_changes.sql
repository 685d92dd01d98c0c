-- When findings came and went, so that a report can say what is different since an earlier one.
CREATE TABLE finding_change (
  id          INTEGER PRIMARY KEY,
  finding_id  INTEGER NOT NULL REFERENCES finding (id) ON DELETE CASCADE,
  current     INTEGER NOT NULL CHECK (current IN (0, 1)),   -- 1 where it came, 0 where it went
  act         INTEGER NOT NULL CHECK (act >= 0),            -- the journal's last entry by then
  at          INTEGER NOT NULL                              -- seconds since 1970-01-01T00:00Z
) STRICT;
CREATE INDEX finding_change_by_finding ON finding_change (finding_id, id);
CREATE INDEX finding_change_by_act ON finding_change (act);

INSERT INTO finding_change (finding_id, current, act, at)
SELECT f.id, 1, (SELECT ifnull(max(j.id), 0) FROM journal j WHERE j.at <= f.at), f.at
FROM finding f ORDER BY f.id;
-- When they went was not kept: no later than now.
INSERT INTO finding_change (finding_id, current, act, at)
SELECT f.id, 0, (SELECT ifnull(max(j.id), 0) FROM journal j),
  (SELECT ifnull(max(j.at), f.at) FROM journal j)
FROM finding f WHERE f.current = 0 ORDER BY f.id;
