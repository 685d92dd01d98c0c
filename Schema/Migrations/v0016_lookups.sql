-- The claims about a place, and those of a predicate: without these, they are looked for among all.
CREATE INDEX claim_by_place ON claim (place_id) WHERE place_id IS NOT NULL;
CREATE INDEX question_by_predicate ON question (predicate_id);
