-- Settings are saved on top of what was looked at: another version is somebody else's change. The list of first steps
-- is put away once.
ALTER TABLE business_settings
    ADD COLUMN profile_version integer NOT NULL DEFAULT 1,
    ADD COLUMN rules_version integer NOT NULL DEFAULT 1,
    ADD COLUMN set_up_at timestamptz;

-- The start page: what a person wrote, by how far it has come.
CREATE INDEX product_revisions_mine ON product_revisions (business_id, author_id, status, updated_at DESC, id DESC);

-- The record, whole and narrowed, each a walk that ends with the page.
CREATE INDEX events_recent ON events (business_id, at DESC, id DESC);
CREATE INDEX events_of_person ON events (business_id, actor_id, at DESC, id DESC);
CREATE INDEX events_of_action ON events (business_id, action, at DESC, id DESC);

-- What people asked the assistant is theirs: it stays when the business that it was about is gone.
ALTER TABLE conversations
    DROP CONSTRAINT conversations_business_id_fkey,
    ADD CONSTRAINT conversations_business_id_fkey FOREIGN KEY (about_business_id) REFERENCES businesses ON DELETE SET NULL;

-- The business whose rows are removed for good in this transaction.
CREATE FUNCTION souk_purged() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('souk.purged', true), '')::bigint $$;

CREATE POLICY events_purge ON events FOR DELETE USING (souk_is_operator() AND business_id = souk_purged());

-- The record goes with its business, and only so: in the operator scope, of a business that is named, that was closed
-- before or whose own row is gone.
CREATE OR REPLACE FUNCTION keep_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND pg_trigger_depth() > 1 THEN
        RETURN NULL;
    END IF;
    IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'events' AND souk_is_operator() AND souk_purged() IS NOT NULL
       AND NOT EXISTS (SELECT FROM businesses b WHERE b.id = souk_purged() AND b.closed_at IS NULL) THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION 'the record is append-only: % is not possible', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;

-- A business asks about its own members what it cannot read: like session_of, each of these opens the operator scope
-- for one fixed question.
CREATE FUNCTION members_without_second_factor(business bigint) RETURNS SETOF bigint LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('souk.operator', true), '');
BEGIN
    IF NOT (souk_is_operator() OR business IS NOT NULL AND business IS NOT DISTINCT FROM souk_business_id()) THEN
        RAISE EXCEPTION 'this scope may not ask about business %', business USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM set_config('souk.operator', 'on', true);
    RETURN QUERY
    SELECT m.user_id FROM memberships m JOIN users u ON u.id = m.user_id
     WHERE m.business_id = business AND NOT u.has_second_factor;
    PERFORM set_config('souk.operator', scope, true);
END $$;

-- Where mail to its admins goes.
CREATE FUNCTION admins_of(business bigint) RETURNS TABLE (person bigint, address text, tongue text)
LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('souk.operator', true), '');
BEGIN
    IF NOT (souk_is_operator() OR business IS NOT NULL AND business IS NOT DISTINCT FROM souk_business_id()) THEN
        RAISE EXCEPTION 'this scope may not ask about business %', business USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM set_config('souk.operator', 'on', true);
    RETURN QUERY
    SELECT u.id, u.email, u.locale
      FROM memberships m
      JOIN roles r ON r.business_id = m.business_id AND r.id = m.role_id
      JOIN users u ON u.id = m.user_id
     WHERE m.business_id = business AND r.name = 'admin' AND r.built_in
     ORDER BY u.id;
    PERFORM set_config('souk.operator', scope, true);
END $$;
