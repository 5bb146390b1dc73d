-- Whether somebody's address is known to be theirs: nothing is published without, also where a rule decides.
CREATE FUNCTION is_verified(person bigint) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('souk.operator', true), '');
    found boolean;
BEGIN
    IF NOT (souk_is_operator() OR EXISTS (
            SELECT FROM memberships m WHERE m.business_id = souk_business_id() AND m.user_id = person)) THEN
        RETURN false;
    END IF;
    PERFORM set_config('souk.operator', 'on', true);
    found := EXISTS (SELECT FROM users u WHERE u.id = person AND u.verified_at IS NOT NULL);
    PERFORM set_config('souk.operator', scope, true);
    RETURN found;
END $$;

-- What a person approved last of each product: prices that rules let through are measured against it.
CREATE INDEX decisions_by_people ON decisions (business_id, product_id, id DESC)
    WHERE decided_by IS NOT NULL AND undone_at IS NULL;

-- Of these too the subject is a person.
CREATE OR REPLACE FUNCTION forget_in_record() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('souk.operator', true), '');
    name text := to_jsonb(OLD.name)::text;
    email text := to_jsonb(OLD.email)::text;
    -- Of these the subject is a person; of an invitation it is the invitation.
    about_members text[] := '{member.joined,member.left,member.removed,member.role_changed,member.trusted,member.distrusted,ownership.handed_over}';
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
