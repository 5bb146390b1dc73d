DROP FUNCTION session_of(bytea, timestamptz, timestamptz);
UPDATE business_settings SET four_eyes = false WHERE four_eyes IS NULL;
ALTER TABLE business_settings
    ALTER four_eyes SET DEFAULT false,
    ALTER four_eyes SET NOT NULL,
    DROP COLUMN second_factor,
    DROP COLUMN owner_id;
DROP TABLE slugs_before;
ALTER TABLE businesses
    DROP COLUMN address, DROP COLUMN phone, DROP COLUMN email, DROP COLUMN website, DROP COLUMN hours,
    DROP COLUMN logo, DROP COLUMN picture, DROP COLUMN accent, DROP COLUMN closed_at;
DROP TABLE invitations, outbox, notice_choices, notifications, data_exports, consents, external_logins, passkeys,
    recovery_codes, authenticators, tokens;
DROP FUNCTION post_mail(bigint, text, text, text, text, bytea, text, timestamptz);
DROP FUNCTION tell_person(bigint, bigint, text, jsonb, text, timestamptz, boolean);
DROP FUNCTION mail_moment(text, timestamptz);
DROP POLICY sessions_end ON sessions;
DROP TRIGGER users_operators_kept ON users;
DROP FUNCTION keep_operators();
DROP POLICY users_change ON users;
DELETE FROM users WHERE password_hash IS NULL;
ALTER TABLE users
    ALTER password_hash SET NOT NULL,
    DROP COLUMN about, DROP COLUMN locale, DROP COLUMN verified_at, DROP COLUMN has_second_factor;
DROP FUNCTION make_person_table(regclass);
CREATE FUNCTION session_of(token bytea, idle_since timestamptz, made_since timestamptz)
RETURNS TABLE (id bigint, user_id bigint, name text, email text, is_operator boolean,
               last_seen_at timestamptz, state jsonb, memberships jsonb)
LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('souk.operator', true), '');
BEGIN
    PERFORM set_config('souk.operator', 'on', true);
    RETURN QUERY
    SELECT s.id, u.id, u.name, u.email, coalesce(u.is_operator, false), s.last_seen_at, s.state,
           (SELECT coalesce(jsonb_agg(jsonb_build_object(
                       'business', b.id, 'slug', b.slug, 'name', b.name,
                       'role', r.name, 'permissions', to_jsonb(r.permissions)) ORDER BY b.name), '[]')
              FROM memberships m
              JOIN businesses b ON b.id = m.business_id
              JOIN roles r ON r.business_id = m.business_id AND r.id = m.role_id
             WHERE m.user_id = s.user_id)
      FROM sessions s
      LEFT JOIN users u ON u.id = s.user_id
     WHERE s.token_hash = token AND s.last_seen_at > idle_since AND s.created_at > made_since;
    PERFORM set_config('souk.operator', scope, true);
END $$;
