-- Takes up to $2 jobs of the kinds $4, at most one per business: the businesses after $1 in order of their ids, except
-- business $5. So a business with many jobs does not delay the others, and jobs of unknown kinds delay nobody. However
-- many jobs wait, this takes a few index steps (jobs_turn) per business and kind. Businesses whose jobs are locked by
-- another worker are skipped: the walk ends with the LIMIT, not after a number of steps.
UPDATE jobs
   SET state = 'running', attempt = attempt + 1, claim = claim + 1, changed_at = now(),
       lease_until = now() + $3 * interval '1 second'
 WHERE id = ANY (ARRAY (
    WITH RECURSIVE turn (tenant) AS (
        SELECT $1::bigint
        UNION ALL
        SELECT (SELECT min(next.tenant)
                  FROM unnest($4) AS known (kind)
                 CROSS JOIN LATERAL (
                       SELECT tenant FROM jobs
                        WHERE state = 'waiting' AND kind = known.kind AND tenant > turn.tenant
                        ORDER BY tenant LIMIT 1) AS next)
          FROM turn WHERE turn.tenant IS NOT NULL)
    SELECT first.id
      FROM turn
     CROSS JOIN LATERAL (
           SELECT one.id
             FROM unnest($4) AS known (kind)
            CROSS JOIN LATERAL (
                  SELECT id, run_at FROM jobs
                   WHERE state = 'waiting' AND kind = known.kind AND tenant = turn.tenant
                   ORDER BY run_at, id LIMIT 1 FOR UPDATE SKIP LOCKED) AS one
            ORDER BY one.run_at, one.id LIMIT 1) AS first
     WHERE turn.tenant > $1 AND turn.tenant != $5
     LIMIT $2))
RETURNING id, business_id, tenant, kind, payload, attempt, claim
