-- What waits for an operator, each counted up to $1, and what has waited since before $2 or, of mail, before $3.
SELECT (SELECT count(*) FROM (SELECT FROM report_cases WHERE closed_at IS NULL LIMIT $1) x) AS reports,
       (SELECT opened_at FROM report_cases WHERE closed_at IS NULL ORDER BY id LIMIT 1) AS oldest_report,
       (SELECT count(*) FROM (SELECT FROM report_appeals WHERE handled_at IS NULL LIMIT $1) x) AS appeals,
       (SELECT count(*) FROM (SELECT FROM jobs WHERE state = 'failed' LIMIT $1) x) AS failed_jobs,
       (SELECT count(*) FROM (SELECT FROM outbox WHERE state = 'failed' LIMIT $1) x) AS failed_mail,
       (SELECT count(*) FROM (SELECT FROM outbox WHERE state = 'waiting' AND changed_at < $3 LIMIT $1) x) AS late_mail,
       (SELECT count(*) FROM (
            SELECT FROM submissions WHERE ended_at IS NULL AND NOT is_shelved AND submitted_at AT TIME ZONE 'UTC' < $2 AT TIME ZONE 'UTC' LIMIT $1) x)
           AS late_submissions,
       (SELECT business_id FROM submissions WHERE ended_at IS NULL AND NOT is_shelved AND submitted_at AT TIME ZONE 'UTC' < $2 AT TIME ZONE 'UTC'
         ORDER BY submitted_at AT TIME ZONE 'UTC' LIMIT 1) AS latest_approver,
       (SELECT count(*) FROM (SELECT FROM questions WHERE answered_at IS NULL AND asked_at AT TIME ZONE 'UTC' < $2 AT TIME ZONE 'UTC' LIMIT $1) x)
           AS late_questions,
       (SELECT business_id FROM questions WHERE answered_at IS NULL AND asked_at AT TIME ZONE 'UTC' < $2 AT TIME ZONE 'UTC'
         ORDER BY asked_at AT TIME ZONE 'UTC' LIMIT 1) AS latest_answerer,
       (SELECT count(*) FROM (SELECT FROM businesses WHERE suspended_at IS NOT NULL LIMIT $1) x) AS suspended
