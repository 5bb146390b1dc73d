-- What a business ($1) decided between two moments ($2, $3), in $4 (day or week) of its time zone ($5), as one list: all
-- of it, then by what was decided, by whoever handed it in, by category, over time, and by reason. What was undone does
-- not count. Times are those that people took, in seconds of working time. Of more than $6 decisions only the last count.
WITH d AS MATERIALIZED (
    SELECT d.id, d.kind, d.rule, s.submitted_by, coalesce(s.category_id, r.category_id) AS category_id,
           CASE WHEN d.rule IS NULL THEN s.waited END AS waited,
           -- What was taken back before anybody decided is no round.
           d.rule IS NULL AND d.kind <> 'rolled_back' AND s.id IS NOT NULL AND (s.round = 1 OR NOT EXISTS (
               SELECT FROM submissions e
                WHERE e.business_id = $1 AND e.revision_id = s.revision_id AND e.round < s.round
                  AND e.outcome <> 'withdrawn')) AS is_first,
           date_trunc($4, d.decided_at AT TIME ZONE $5)::date AS bucket
      FROM decisions d
      LEFT JOIN submissions s ON s.business_id = $1 AND s.id = d.submission_id
      LEFT JOIN product_revisions r ON r.business_id = $1 AND r.id = d.revision_id
     WHERE d.business_id = $1 AND d.decided_at > $2 AND d.decided_at <= $3 AND d.undone_at IS NULL
     ORDER BY d.decided_at DESC, d.id DESC
     LIMIT $6)
SELECT 'all' AS section, NULL::bigint AS key, NULL::text AS name, NULL::date AS day, count(*) AS total,
       count(rule) AS rules, count(*) FILTER (WHERE is_first) AS firsts,
       count(*) FILTER (WHERE is_first AND kind = 'approved') AS passed,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY waited) AS median,
       percentile_cont(0.9) WITHIN GROUP (ORDER BY waited) AS ninetieth
  FROM d
UNION ALL
(SELECT 'kind', NULL, kind, NULL, count(*), count(rule), 0, 0, NULL, NULL FROM d GROUP BY kind ORDER BY 5 DESC)
UNION ALL
(SELECT 'author', a.submitted_by, c.name, NULL, a.total, a.rules, a.firsts, a.passed, a.median, a.ninetieth
   FROM (SELECT submitted_by, count(*) AS total, count(rule) AS rules, count(*) FILTER (WHERE is_first) AS firsts,
                count(*) FILTER (WHERE is_first AND kind = 'approved') AS passed,
                percentile_cont(0.5) WITHIN GROUP (ORDER BY waited) AS median,
                percentile_cont(0.9) WITHIN GROUP (ORDER BY waited) AS ninetieth
           FROM d WHERE submitted_by IS NOT NULL GROUP BY submitted_by ORDER BY 2 DESC, 1 LIMIT 20) a
   LEFT JOIN colleagues c ON c.business_id = $1 AND c.user_id = a.submitted_by
  ORDER BY a.total DESC)
UNION ALL
(SELECT 'category', category_id, NULL, NULL, count(*), count(rule), count(*) FILTER (WHERE is_first),
        count(*) FILTER (WHERE is_first AND kind = 'approved'),
        percentile_cont(0.5) WITHIN GROUP (ORDER BY waited), percentile_cont(0.9) WITHIN GROUP (ORDER BY waited)
   FROM d WHERE category_id IS NOT NULL GROUP BY category_id ORDER BY 5 DESC, 2 LIMIT 20)
UNION ALL
(SELECT 'time', NULL, NULL, bucket, count(*), count(rule), count(*) FILTER (WHERE is_first),
        count(*) FILTER (WHERE is_first AND kind = 'approved'),
        percentile_cont(0.5) WITHIN GROUP (ORDER BY waited), percentile_cont(0.9) WITHIN GROUP (ORDER BY waited)
   FROM d GROUP BY bucket ORDER BY bucket)
UNION ALL
(SELECT 'reason', p.reason_id, w.label, NULL, count(DISTINCT d.id), 0, 0, 0, NULL, NULL
   FROM d
   JOIN decision_points p ON p.business_id = $1 AND p.decision_id = d.id
   JOIN reasons w ON w.business_id = $1 AND w.id = p.reason_id
  WHERE d.kind IN ('approved_in_part', 'changes_requested', 'rejected')
  GROUP BY p.reason_id, w.label ORDER BY 5 DESC, 2 LIMIT 20)
