-- Submissions of a business ($1) that a person ($2) can decide, the longest waiting first, at most $3: where two people
-- are needed, as the business chose or else once two can approve, not what they wrote on themselves.
SELECT r.id, r.name, r.submitted_at, c.name AS author
  FROM product_revisions r
  JOIN products p ON p.business_id = $1 AND p.id = r.product_id
  JOIN colleagues c ON c.business_id = $1 AND c.user_id = r.author_id
 WHERE r.business_id = $1 AND r.status = 'pending' AND p.archived_at IS NULL
   AND NOT ((SELECT coalesce(s.four_eyes, (
                    SELECT count(*) FROM memberships m JOIN roles r ON r.business_id = m.business_id AND r.id = m.role_id
                     WHERE m.business_id = $1 AND {can_approve}) > 1)
               FROM business_settings s WHERE s.business_id = $1)
            AND $2 = ANY (r.writers))
 ORDER BY r.submitted_at, r.id
 LIMIT $3
