-- The operator can suspend a business: nothing of it is public until it is reinstated, and nothing becomes public. That
-- it is suspended follows for everybody from what is not there; why is between the operator and the business.
ALTER TABLE businesses ADD COLUMN suspended_at timestamptz;
ALTER TABLE business_settings ADD COLUMN suspension_reason text CHECK (length(suspension_reason) BETWEEN 1 AND 1000);
CREATE INDEX businesses_suspended ON businesses (id) WHERE suspended_at IS NOT NULL;

-- A business changes its own row, but not this of it.
CREATE FUNCTION keep_suspensions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.suspended_at IS DISTINCT FROM OLD.suspended_at AND NOT souk_is_operator() THEN
        RAISE EXCEPTION 'only an operator suspends or reinstates a business' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER businesses_suspensions_kept BEFORE UPDATE OF suspended_at ON businesses
    FOR EACH ROW EXECUTE FUNCTION keep_suspensions();

-- All listings of a business go, or come, in one statement: what is noted of each is noted of all at once.
DROP TRIGGER listings_withdrawn ON listings;
CREATE OR REPLACE FUNCTION note_withdrawn_listing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        DELETE FROM withdrawn_listings w USING added a WHERE w.business_id = a.business_id AND w.id = a.id;
    ELSE
        -- A business that goes takes its listings along.
        INSERT INTO withdrawn_listings (business_id, id, category_id)
        SELECT g.business_id, g.id, g.category_id FROM gone g JOIN businesses b ON b.id = g.business_id
        ON CONFLICT (business_id, id) DO UPDATE SET category_id = EXCLUDED.category_id;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER listings_listed AFTER INSERT ON listings REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION note_withdrawn_listing();
CREATE TRIGGER listings_withdrawn AFTER DELETE ON listings REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION note_withdrawn_listing();

-- By what the operator finds businesses: whole words, or how words begin. People have a policy, past which only plain
-- columns are looked up along an index: they are found by how their address or their name begins.
CREATE INDEX businesses_found ON businesses
    USING gin (array_to_tsvector(words_of(name || ' ' || slug || ' ' || town || ' ' || address || ' ' || email)));
CREATE INDEX users_named ON users (name);

-- The same as before, with why a business is suspended.
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
             WHERE m.user_id = s.user_id)
      FROM sessions s
      LEFT JOIN users u ON u.id = s.user_id
     WHERE s.token_hash = token AND s.last_seen_at > idle_since AND s.created_at > made_since;
    PERFORM set_config('souk.operator', scope, true);
END $$;
