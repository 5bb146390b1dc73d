-- Kinds that have had a waiting job for ten minutes and are not in $1. One step along the index jobs_turn per kind.
WITH RECURSIVE found (kind) AS (
    SELECT (SELECT min(kind) FROM jobs WHERE state = 'waiting')
    UNION ALL
    SELECT (SELECT min(kind) FROM jobs WHERE state = 'waiting' AND kind > found.kind) FROM found WHERE kind IS NOT NULL)
SELECT kind FROM found
 WHERE kind IS NOT NULL AND kind != ALL ($1)
   AND EXISTS (SELECT FROM jobs
                WHERE state = 'waiting' AND kind = found.kind AND run_at < now() - interval '10 minutes')
