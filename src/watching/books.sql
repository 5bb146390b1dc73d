-- How it stands, in one trip. Whatever is counted is counted up to 10,001, and what waits longest is found by stepping
-- from one queue to the next along an index.
WITH RECURSIVE
queues AS (
    (SELECT kind, tenant, run_at FROM jobs WHERE state = 'waiting' ORDER BY kind, tenant, run_at, id LIMIT 1)
    UNION ALL
    SELECT next.* FROM queues, LATERAL (
        SELECT kind, tenant, run_at FROM jobs
         WHERE state = 'waiting' AND (kind, tenant) > (queues.kind, queues.tenant)
         ORDER BY kind, tenant, run_at, id LIMIT 1) AS next
),
desks AS (
    (SELECT business_id, submitted_at FROM product_revisions WHERE status = 'pending'
      ORDER BY business_id, submitted_at, id LIMIT 1)
    UNION ALL
    SELECT next.* FROM desks, LATERAL (
        SELECT business_id, submitted_at FROM product_revisions
         WHERE status = 'pending' AND business_id > desks.business_id
         ORDER BY business_id, submitted_at, id LIMIT 1) AS next
),
-- A job whose time has come and that nobody woke waits too.
due AS (SELECT run_at FROM jobs WHERE state = 'scheduled' AND run_at <= now() ORDER BY run_at LIMIT 10001),
behind AS (
    SELECT at FROM public_changes
     WHERE (xid, seq) > ($1::text::xid8, $2) AND xid < pg_snapshot_xmin(pg_current_snapshot())
     ORDER BY public_changes.xid, public_changes.seq LIMIT 10001
),
waited AS (
    SELECT (SELECT min(run_at) FROM (SELECT run_at FROM queues LIMIT 10001) AS queues) AS queue,
           (SELECT min(run_at) FROM due) AS due,
           (SELECT min(submitted_at) FROM (SELECT submitted_at FROM desks LIMIT 10001) AS desks) AS desk,
           (SELECT min(at) FROM behind) AS change
)
SELECT (SELECT count(*) FROM (SELECT FROM jobs WHERE state = 'waiting' LIMIT 10001) AS found)
           + (SELECT count(*) FROM due) AS jobs_waiting,
       (SELECT count(*) FROM (SELECT FROM jobs WHERE state = 'running' LIMIT 10001) AS found) AS jobs_running,
       (SELECT count(*) FROM (SELECT FROM jobs WHERE state = 'failed' LIMIT 10001) AS found) AS jobs_failed,
       (SELECT count(*) FROM (SELECT FROM outbox WHERE state = 'waiting' LIMIT 10001) AS found) AS mail_waiting,
       (SELECT count(*) FROM (SELECT FROM outbox WHERE state = 'failed' LIMIT 10001) AS found) AS mail_failed,
       (SELECT count(*) FROM (SELECT FROM product_revisions WHERE status = 'pending' LIMIT 10001) AS found) AS approvals,
       coalesce(extract(epoch FROM now() - least(queue, due)), 0)::float8 AS oldest_job,
       coalesce(extract(epoch FROM now() - desk), 0)::float8 AS oldest_approval,
       CASE WHEN $1 IS NOT NULL THEN (SELECT count(*) FROM behind) END AS search_changes,
       CASE WHEN $1 IS NOT NULL THEN coalesce(extract(epoch FROM now() - change), 0)::float8 END AS search_seconds
  FROM waited
