-- The claims about a place: without it, what a claim is about is looked for among all claims.
CREATE INDEX claim_by_place ON claim (place_id) WHERE place_id IS NOT NULL;
