-- The same as before 000480.
CREATE OR REPLACE FUNCTION session_of(token bytea, idle_since timestamptz, made_since timestamptz)
RETURNS TABLE (id bigint, user_id bigint, name text, email text, is_operator boolean, is_verified boolean,
               has_second_factor boolean, locale text, unread bigint,
               last_seen_at timestamptz, state jsonb, memberships jsonb)
LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('souk.operator', true), '');
BEGIN
    PERFORM set_config('souk.operator', 'on', true);
    RETURN QUERY
    SELECT s.id, u.id, u.name, u.email, coalesce(u.is_operator, false), u.verified_at IS NOT NULL,
           coalesce(u.has_second_factor, false), u.locale,
           -- A bell says "99+".
           (SELECT count(*) FROM (SELECT FROM notifications n
                                   WHERE n.user_id = s.user_id AND n.read_at IS NULL LIMIT 100) few),
           s.last_seen_at, s.state,
           (SELECT coalesce(jsonb_agg(jsonb_build_object(
                       'business', b.id, 'slug', b.slug, 'name', b.name, 'is_closed', b.closed_at IS NOT NULL,
                       'suspension', o.suspension_reason,
                       'second_factor', o.second_factor, 'is_owner', o.owner_id IS NOT DISTINCT FROM m.user_id,
                       'before', (SELECT coalesce(jsonb_agg(a.slug), '[]') FROM slugs_before a WHERE a.business_id = b.id),
                       'role', r.name, 'permissions', to_jsonb(r.permissions)) ORDER BY b.name), '[]')
              FROM memberships m
              JOIN businesses b ON b.id = m.business_id
              JOIN business_settings o ON o.business_id = m.business_id
              JOIN roles r ON r.business_id = m.business_id AND r.id = m.role_id
             WHERE m.user_id = u.id)
      FROM sessions s
      LEFT JOIN users u ON u.id = s.user_id AND u.blocked_at IS NULL
     WHERE s.token_hash = token AND s.last_seen_at > idle_since AND s.created_at > made_since;
    PERFORM set_config('souk.operator', scope, true);
END $$;
DROP TRIGGER users_operator_roles_kept ON users;
DROP FUNCTION keep_operator_roles();
ALTER TABLE users DROP COLUMN operator_role;
