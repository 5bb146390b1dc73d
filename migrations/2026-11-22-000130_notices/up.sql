-- Tells everybody in a business who can approve, but for these, that a submission waits: one statement, however many
-- they are. Who can approve is what identity/permissions.rs says of the built-in roles, or what the role's row does.
CREATE FUNCTION tell_approvers(business bigint, but bigint[], about jsonb, way text, now timestamptz)
RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('souk.operator', true), '');
    people bigint[];
BEGIN
    IF NOT (souk_is_operator() OR business IS NOT DISTINCT FROM souk_business_id()) THEN
        RAISE EXCEPTION 'this scope may not tell business % anything', business USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM set_config('souk.operator', 'on', true);
    WITH told AS (
        INSERT INTO notifications (user_id, about_business_id, kind, details, path, at, read_at, mail_at)
        SELECT m.user_id, business, 'submission_waiting', about, way, now, CASE WHEN NOT c.on_page THEN now END,
               mail_moment(c.by_mail, now)
          FROM memberships m
          JOIN roles r ON r.business_id = m.business_id AND r.id = m.role_id
          LEFT JOIN notice_choices c ON c.user_id = m.user_id AND c.kind = 'submission_waiting'
         WHERE m.business_id = business AND m.user_id <> ALL (but)
           AND (r.built_in AND r.name = 'admin'
                OR CASE WHEN r.permissions IS NULL THEN r.name = 'approver'
                        ELSE 'approve_products' = ANY (r.permissions) END)
        RETURNING user_id)
    SELECT array_agg(user_id) INTO people FROM told;
    PERFORM set_config('souk.operator', scope, true);
    PERFORM pg_notify('notifications', person::text) FROM unnest(people) AS person;
    RETURN coalesce(cardinality(people), 0);
END $$;

-- A submission waits no more: whoever was told of it and has not looked need not, and no mail goes out.
CREATE FUNCTION settle_submission(business bigint, revision bigint, now timestamptz)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('souk.operator', true), '');
    people bigint[];
BEGIN
    IF NOT (souk_is_operator() OR business IS NOT DISTINCT FROM souk_business_id()) THEN
        RAISE EXCEPTION 'this scope may not tell business % anything', business USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM set_config('souk.operator', 'on', true);
    WITH settled AS (
        UPDATE notifications n SET read_at = coalesce(n.read_at, settle_submission.now), mail_at = NULL
         WHERE n.about_business_id = business AND n.kind = 'submission_waiting'
           AND n.details ->> 'revision' = revision::text AND (n.read_at IS NULL OR n.mail_at IS NOT NULL)
        RETURNING n.user_id)
    SELECT array_agg(DISTINCT user_id) INTO people FROM settled;
    PERFORM set_config('souk.operator', scope, true);
    PERFORM pg_notify('notifications', person::text) FROM unnest(people) AS person;
END $$;

-- Whoever has the link in a mail ends mail of these kinds, signed in or not.
CREATE FUNCTION stop_mail(person bigint, kinds text[]) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('souk.operator', true), '');
    is_there boolean;
BEGIN
    PERFORM set_config('souk.operator', 'on', true);
    is_there := EXISTS (SELECT FROM users u WHERE u.id = person AND u.deleted_at IS NULL);
    IF is_there THEN
        INSERT INTO notice_choices (user_id, kind, on_page, by_mail)
        SELECT person, one, true, 'off' FROM unnest(kinds) AS one WHERE one <> 'security'
            ON CONFLICT (user_id, kind) DO UPDATE SET by_mail = 'off';
        UPDATE notifications n SET mail_at = NULL
         WHERE n.user_id = person AND n.kind = ANY (kinds) AND n.kind <> 'security' AND n.mail_at IS NOT NULL;
    END IF;
    PERFORM set_config('souk.operator', scope, true);
    RETURN is_there;
END $$;

-- Of somebody who deleted their account a row stays, since what a business decided names its number: without a name,
-- with an address that nobody can have.
ALTER TABLE users
    ADD COLUMN deleted_at timestamptz,
    DROP CONSTRAINT users_name_check,
    ADD CONSTRAINT users_name_check CHECK (length(name) BETWEEN 1 AND 120 OR deleted_at IS NOT NULL AND name = '');

-- The record stays when somebody is forgotten, without what it says of them: their own lines keep only what was done,
-- lines about them lose their name and address. Nobody else changes the record: keep_record lets only triggers do it.
CREATE POLICY events_forget ON events FOR UPDATE USING (souk_is_operator());
CREATE POLICY account_events_forget ON account_events FOR UPDATE USING (souk_is_operator());
CREATE INDEX events_of_people ON events (business_id) WHERE action NOT LIKE 'product.%';

CREATE FUNCTION forget_person(about jsonb, email text, name text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    -- Only where people are named, and only values: somebody may be called as a role is, or as a key.
    RETURN CASE jsonb_typeof(about)
        WHEN 'object' THEN (
            SELECT coalesce(jsonb_object_agg(e.key, CASE
                       WHEN e.key IN ('name', 'by', 'author', 'inviter') AND e.value = to_jsonb(name) THEN '""'::jsonb
                       ELSE forget_person(e.value, email, name) END), '{}')
              FROM jsonb_each(about) AS e)
        WHEN 'array' THEN (
            SELECT coalesce(jsonb_agg(forget_person(e.value, email, name) ORDER BY e.place), '[]')
              FROM jsonb_array_elements(about) WITH ORDINALITY AS e (value, place))
        ELSE CASE WHEN about = to_jsonb(email) THEN '""'::jsonb ELSE about END
    END;
END $$;

CREATE FUNCTION forget_in_record() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('souk.operator', true), '');
    name text := to_jsonb(OLD.name)::text;
    email text := to_jsonb(OLD.email)::text;
    -- Of these the subject is a person; of an invitation it is the invitation.
    about_members text[] := '{member.joined,member.left,member.removed,member.role_changed,ownership.handed_over}';
BEGIN
    PERFORM set_config('souk.operator', 'on', true);
    UPDATE account_events a SET details = '{}' WHERE a.user_id = NEW.id AND a.details <> '{}';
    UPDATE events e
       SET subject_name = CASE WHEN e.subject_id = NEW.id AND e.action = ANY (about_members)
                               THEN '' ELSE replace(e.subject_name, OLD.email, '') END,
           details = forget_person(e.details, OLD.email, OLD.name)
     WHERE e.business_id IN (SELECT c.business_id FROM colleagues c WHERE c.user_id = NEW.id
                             UNION SELECT i.business_id FROM invitations i WHERE i.email = OLD.email)
       AND e.action NOT LIKE 'product.%'
       AND (e.subject_id = NEW.id AND e.action = ANY (about_members)
            OR strpos(e.subject_name, OLD.email) > 0
            OR strpos(e.details::text, name) > 0 OR strpos(e.details::text, email) > 0);
    PERFORM set_config('souk.operator', scope, true);
    RETURN NULL;
END $$;
CREATE TRIGGER users_forgotten AFTER UPDATE OF deleted_at ON users
    FOR EACH ROW WHEN (OLD.deleted_at IS NULL AND NEW.deleted_at IS NOT NULL) EXECUTE FUNCTION forget_in_record();
