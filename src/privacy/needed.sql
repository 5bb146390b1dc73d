-- Businesses of $1 that cannot do without them: they are its only admin, or its owner where it has one, and it is open
-- or has other members.
SELECT b.slug, b.name, others.are_there AS has_others
  FROM memberships m
  JOIN roles r ON r.business_id = m.business_id AND r.id = m.role_id
  JOIN businesses b ON b.id = m.business_id
  JOIN business_settings s ON s.business_id = m.business_id
 CROSS JOIN LATERAL (
       SELECT EXISTS (SELECT FROM memberships o WHERE o.business_id = m.business_id AND o.user_id <> $1) AS are_there,
              EXISTS (SELECT FROM memberships o JOIN roles a ON a.business_id = o.business_id AND a.id = o.role_id
                       WHERE o.business_id = m.business_id AND o.user_id <> $1 AND a.built_in AND a.name = 'admin') AS are_admins
     ) others
 WHERE m.user_id = $1
   AND (b.closed_at IS NULL OR others.are_there)
   AND (r.built_in AND r.name = 'admin' AND NOT others.are_admins OR (to_jsonb(s) ->> 'owner_id')::bigint = $1)
 ORDER BY b.name
