-- What is new in the whole marketplace, and what waits longest in it, for the operator's first page: each is read along
-- one index, from the newest or the oldest. What businesses read of their own by time has indexes that begin with the
-- business; those of the whole marketplace are by the time in UTC, so that they are never chosen in their place.
CREATE INDEX users_created ON users (created_at);
CREATE INDEX businesses_created ON businesses (created_at);
CREATE INDEX decisions_approved ON decisions ((decided_at AT TIME ZONE 'UTC')) WHERE kind IN ('approved', 'approved_in_part');
CREATE INDEX submissions_waiting ON submissions ((submitted_at AT TIME ZONE 'UTC')) WHERE ended_at IS NULL AND NOT is_shelved;
CREATE INDEX questions_waiting ON questions ((asked_at AT TIME ZONE 'UTC')) WHERE answered_at IS NULL;
