-- What happened from $1 until $2 (Digital Services Act, Article 15(1) and 24(1)): each figure by its name.
SELECT 'reason' AS kind, reason AS name, count(*) AS number FROM reports
 WHERE reported_at >= $1 AND reported_at < $2 GROUP BY reason
UNION ALL
SELECT 'month', extract(month FROM reported_at AT TIME ZONE 'UTC')::text, count(*) FROM reports
 WHERE reported_at >= $1 AND reported_at < $2 GROUP BY 2
UNION ALL
SELECT 'outcome', outcome, count(*) FROM report_decisions
 WHERE decided_at AT TIME ZONE 'UTC' >= $1 AT TIME ZONE 'UTC' AND decided_at AT TIME ZONE 'UTC' < $2 AT TIME ZONE 'UTC'
 GROUP BY outcome
UNION ALL
SELECT 'ground', ground, count(*) FROM report_decisions
 WHERE decided_at AT TIME ZONE 'UTC' >= $1 AT TIME ZONE 'UTC' AND decided_at AT TIME ZONE 'UTC' < $2 AT TIME ZONE 'UTC'
   AND ground IS NOT NULL
 GROUP BY ground
UNION ALL
SELECT 'median', '', round(percentile_cont(0.5) WITHIN GROUP (
           ORDER BY extract(epoch FROM d.decided_at - c.opened_at))::numeric / 60)::bigint
  FROM report_decisions d JOIN report_cases c ON c.id = d.case_id
 WHERE d.decided_at AT TIME ZONE 'UTC' >= $1 AT TIME ZONE 'UTC' AND d.decided_at AT TIME ZONE 'UTC' < $2 AT TIME ZONE 'UTC'
HAVING count(*) > 0
UNION ALL
SELECT 'appeal', side, count(*) FROM report_appeals WHERE filed_at >= $1 AND filed_at < $2 GROUP BY side
UNION ALL
SELECT 'verdict', result, count(*) FROM report_appeals WHERE handled_at >= $1 AND handled_at < $2 GROUP BY result
UNION ALL
SELECT 'appeal_median', '', round(percentile_cont(0.5) WITHIN GROUP (
           ORDER BY extract(epoch FROM handled_at - filed_at))::numeric / 60)::bigint
  FROM report_appeals WHERE handled_at >= $1 AND handled_at < $2
HAVING count(*) > 0
UNION ALL
SELECT 'suspended', '', count(*) FROM events
 WHERE action = 'business.suspended' AND at AT TIME ZONE 'UTC' >= $1 AT TIME ZONE 'UTC'
   AND at AT TIME ZONE 'UTC' < $2 AT TIME ZONE 'UTC'
