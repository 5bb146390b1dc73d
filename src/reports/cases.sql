-- Cases that are open ($1), the oldest first, or closed, the newest first, from behind number $2, $3 of them, with their
-- reports counted up to $4.
SELECT c.id, c.listing_name, c.business_name, c.opened_at, r.reports, r.reasons, d.outcome
  FROM (
        (SELECT * FROM report_cases WHERE $1 AND closed_at IS NULL AND id > $2 ORDER BY id LIMIT $3)
        UNION ALL
        (SELECT * FROM report_cases WHERE NOT $1 AND closed_at IS NOT NULL AND id < $2 ORDER BY id DESC LIMIT $3)) c
 CROSS JOIN LATERAL (
        SELECT count(*) AS reports, coalesce(array_agg(DISTINCT few.reason), '{}') AS reasons
          FROM (SELECT reason FROM reports WHERE case_id = c.id LIMIT $4) few) r
  LEFT JOIN LATERAL (SELECT outcome FROM report_decisions WHERE case_id = c.id ORDER BY id DESC LIMIT 1) d ON true
 ORDER BY CASE WHEN $1 THEN c.id ELSE -c.id END
