-- The list of a team is read by name.
CREATE INDEX colleagues_by_name ON colleagues (business_id, lower(name), user_id);

-- What those who manage a team may know of its members' accounts. Like session_of, the functions here open the operator
-- scope for one fixed statement and close it again.
CREATE FUNCTION team_accounts(people bigint[])
RETURNS TABLE (user_id bigint, email text, locale text, has_second_factor boolean) LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('souk.operator', true), '');
    business bigint := souk_business_id();
BEGIN
    PERFORM set_config('souk.operator', 'on', true);
    RETURN QUERY
    SELECT u.id, u.email, u.locale, u.has_second_factor
      FROM memberships m JOIN users u ON u.id = m.user_id
     WHERE m.business_id = business AND m.user_id = ANY (people);
    PERFORM set_config('souk.operator', scope, true);
END $$;

-- The member with this address, if the present business has one.
CREATE FUNCTION team_member_at(address text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('souk.operator', true), '');
    business bigint := souk_business_id();
    found bigint;
BEGIN
    PERFORM set_config('souk.operator', 'on', true);
    SELECT m.user_id INTO found FROM users u JOIN memberships m ON m.user_id = u.id AND m.business_id = business
     WHERE u.email = address;
    PERFORM set_config('souk.operator', scope, true);
    RETURN found;
END $$;

-- Tells whoever has a verified account with the address of this invitation of the present business, and says which
-- account that is and in which language its mail is written.
CREATE FUNCTION tell_invited(invitation bigint, about jsonb, way text, now timestamptz)
RETURNS TABLE (user_id bigint, locale text) LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('souk.operator', true), '');
    business bigint := souk_business_id();
BEGIN
    PERFORM set_config('souk.operator', 'on', true);
    RETURN QUERY
    SELECT u.id, u.locale
      FROM invitations i
      JOIN users u ON u.email = i.email AND u.verified_at IS NOT NULL
      -- The mail of the invitation itself says it already.
      CROSS JOIN LATERAL tell_person(u.id, business, 'invited', tell_invited.about, way, tell_invited.now, true)
     WHERE i.business_id = business AND i.id = invitation;
    PERFORM set_config('souk.operator', scope, true);
END $$;

-- What waits for the verified address of whoever asks.
CREATE FUNCTION invitations_to_me(now timestamptz)
RETURNS TABLE (id bigint, slug text, business text, role text, inviter text, expires_at timestamptz)
LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('souk.operator', true), '');
    person bigint := souk_user_id();
BEGIN
    PERFORM set_config('souk.operator', 'on', true);
    RETURN QUERY
    SELECT i.id, b.slug, b.name, r.name, c.name, i.expires_at
      FROM users u
      JOIN invitations i ON i.email = u.email AND i.accepted_at IS NULL AND i.revoked_at IS NULL
                        AND i.declined_at IS NULL AND i.expires_at > invitations_to_me.now
      JOIN businesses b ON b.id = i.business_id AND b.closed_at IS NULL
      JOIN roles r ON r.business_id = i.business_id AND r.id = i.role_id
      JOIN colleagues c ON c.business_id = i.business_id AND c.user_id = i.invited_by
     WHERE u.id = person AND u.verified_at IS NOT NULL
       AND NOT EXISTS (SELECT FROM memberships m WHERE m.business_id = i.business_id AND m.user_id = u.id)
     ORDER BY i.expires_at DESC, i.id LIMIT 20;
    PERFORM set_config('souk.operator', scope, true);
END $$;
