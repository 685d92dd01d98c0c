-- Who published each report, and when, is read of all of them: out of an index, which has no texts.
DROP INDEX report_by_source;
CREATE INDEX report_by_source ON report (source_id, published);
