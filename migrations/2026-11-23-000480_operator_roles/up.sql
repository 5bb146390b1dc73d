-- What an operator may do. It stands beside is_operator, which every request reads already: one role a person, no second
-- table to ask. Those who were operators before may do everything, and what an older program writes means the same.
ALTER TABLE users
    ADD COLUMN operator_role text NOT NULL DEFAULT 'all'
        CHECK (operator_role IN ('all', 'content', 'support', 'money'));

-- A person changes their own row, but not this of it.
CREATE FUNCTION keep_operator_roles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.operator_role IS DISTINCT FROM OLD.operator_role AND NOT souk_is_operator() THEN
        RAISE EXCEPTION 'only an operator says what operators may do' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER users_operator_roles_kept BEFORE UPDATE OF operator_role ON users
    FOR EACH ROW EXECUTE FUNCTION keep_operator_roles();

-- The same as before, with an operator's role in the state: another column of the answer would break statements that
-- connections of an older program have prepared.
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
           s.last_seen_at,
           CASE WHEN u.is_operator
                THEN s.state || jsonb_build_object('operator_role', to_jsonb(u.operator_role)::text)
                ELSE s.state END,
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
