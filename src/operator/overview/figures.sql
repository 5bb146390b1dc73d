-- What happened in each of some spans of time (from each of $1 until each of $2), counted up to $3. What is kept by day
-- alone is counted for spans of whole days, which come after the first two.
SELECT (SELECT count(*) FROM (SELECT FROM users WHERE created_at >= s.since AND created_at < s.until LIMIT $3) x)
           AS people,
       (SELECT count(*) FROM (SELECT FROM businesses WHERE created_at >= s.since AND created_at < s.until LIMIT $3) x)
           AS businesses,
       (SELECT count(*) FROM (SELECT FROM listings WHERE published_at >= s.since AND published_at < s.until LIMIT $3) x)
           AS listings,
       (SELECT count(*) FROM (
            SELECT FROM decisions WHERE kind IN ('approved', 'approved_in_part')
                                    AND decided_at AT TIME ZONE 'UTC' >= s.since AT TIME ZONE 'UTC'
                                    AND decided_at AT TIME ZONE 'UTC' < s.until AT TIME ZONE 'UTC' LIMIT $3) x) AS approvals,
       (SELECT count(*) FROM (SELECT FROM questions WHERE asked_at >= s.since AND asked_at < s.until LIMIT $3) x)
           AS questions,
       CASE WHEN s.place > 2
            THEN (SELECT coalesce(sum(asked), 0)::bigint FROM assistant_days
                   WHERE day = (s.since AT TIME ZONE 'UTC')::date)
            ELSE (SELECT count(*) FROM (
                      SELECT FROM messages WHERE created_at >= s.since AND created_at < s.until LIMIT $3) x)
       END AS asked,
       CASE WHEN s.place > 2
            THEN (SELECT coalesce(sum(none), 0)::bigint FROM search_days
                   WHERE day = (s.since AT TIME ZONE 'UTC')::date)
       END AS unmet,
       (SELECT coalesce(sum(count), 0)::bigint FROM failed_sign_ins WHERE hour >= s.since AND hour < s.until)
           AS failed_sign_ins,
       (SELECT count(*) FROM (
            SELECT FROM jobs WHERE state = 'failed' AND changed_at >= s.since AND changed_at < s.until LIMIT $3) x)
           AS failed_jobs,
       (SELECT count(*) FROM (
            SELECT FROM outbox WHERE state = 'sent' AND changed_at >= s.since AND changed_at < s.until LIMIT $3) x)
           AS sent_mail,
       (SELECT count(*) FROM (
            SELECT FROM outbox WHERE state = 'failed' AND changed_at >= s.since AND changed_at < s.until LIMIT $3) x)
           AS failed_mail
  FROM unnest($1, $2) WITH ORDINALITY AS s (since, until, place)
 ORDER BY s.place
