-- Takes up to $2 jobs, one of each business in turn: those after business $1 in the order of their numbers, so that one
-- with many jobs keeps nobody waiting. However many wait, this is a few steps along the index jobs_turn.
UPDATE jobs
   SET state = 'running', attempt = attempt + 1, claim = claim + 1, changed_at = now(),
       lease_until = now() + $3 * interval '1 second'
 WHERE id = ANY (ARRAY (
    WITH RECURSIVE turn (tenant, n) AS (
        SELECT (SELECT tenant FROM jobs WHERE state = 'waiting' AND tenant > $1 ORDER BY tenant LIMIT 1), 1
        UNION ALL
        SELECT (SELECT tenant FROM jobs WHERE state = 'waiting' AND tenant > turn.tenant ORDER BY tenant LIMIT 1), n + 1
          FROM turn WHERE turn.tenant IS NOT NULL AND n < $2)
    SELECT first.id
      FROM turn
     CROSS JOIN LATERAL (
           SELECT id FROM jobs
            WHERE state = 'waiting' AND tenant = turn.tenant AND kind = ANY ($4)
            ORDER BY run_at, id LIMIT 1 FOR UPDATE SKIP LOCKED) AS first))
RETURNING id, business_id, tenant, kind, payload, attempt, claim
