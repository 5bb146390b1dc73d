-- What visitors ask a business about a listing. It is answered by mail; the name of the listing is that of the day.
CREATE TABLE questions (
    business_id  bigint NOT NULL REFERENCES businesses ON DELETE CASCADE,
    id           bigserial,
    listing_id   bigint NOT NULL,
    listing_name text NOT NULL,
    user_id      bigint REFERENCES users ON DELETE SET NULL,
    name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    email        text NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
    text         text NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
    asked_at     timestamptz NOT NULL,
    answered_at  timestamptz,
    answered_by  bigint REFERENCES users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id)
);
CREATE INDEX questions_open ON questions (business_id, id) WHERE answered_at IS NULL;
CREATE INDEX questions_answered ON questions (business_id, id) WHERE answered_at IS NOT NULL;
CREATE INDEX questions_user ON questions (user_id);
CREATE INDEX questions_answered_by ON questions (answered_by);
CREATE INDEX questions_email ON questions (email);
CREATE INDEX questions_asked_at ON questions (asked_at);
SELECT make_tenant_table('questions');

-- Asks the business that offers a listing, from whatever scope. Members who can edit products are told, as they chose;
-- those come back who are to get a mail of its own at once. Who can edit is what identity/permissions.rs says of the
-- built-in roles, or what the role's row does.
CREATE FUNCTION ask_business(about bigint, asker text, address text, said text, now timestamptz)
RETURNS TABLE (question bigint, person bigint, recipient text, tongue text) LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('souk.operator', true), '');
    offered listings%ROWTYPE;
    made bigint;
    people bigint[];
    at_once bigint[];
BEGIN
    PERFORM set_config('souk.operator', 'on', true);
    SELECT l.* INTO offered FROM listings l WHERE l.id = about;
    IF FOUND THEN
        INSERT INTO questions (business_id, listing_id, listing_name, user_id, name, email, text, asked_at)
        VALUES (offered.business_id, offered.id, offered.name, souk_user_id(), asker, address, said, ask_business.now)
        RETURNING id INTO made;
        WITH told AS (
            INSERT INTO notifications (user_id, about_business_id, kind, details, path, at, read_at, mail_at, mailed_at)
            SELECT m.user_id, offered.business_id, 'question',
                   jsonb_build_object('business', offered.business_name, 'product', offered.name, 'by', asker),
                   '/manage/' || offered.business_slug || '/questions#question-' || made, ask_business.now,
                   CASE WHEN NOT c.on_page THEN ask_business.now END,
                   CASE WHEN c.by_mail = 'daily' THEN mail_moment(c.by_mail, ask_business.now) END,
                   CASE WHEN coalesce(c.by_mail, 'at_once') = 'at_once' THEN ask_business.now END
              FROM memberships m
              JOIN roles r ON r.business_id = m.business_id AND r.id = m.role_id
              LEFT JOIN notice_choices c ON c.user_id = m.user_id AND c.kind = 'question'
             WHERE m.business_id = offered.business_id
               AND (r.built_in AND r.name = 'admin'
                    OR CASE WHEN r.permissions IS NULL THEN r.name IN ('approver', 'editor')
                            ELSE 'edit_products' = ANY (r.permissions) END)
            RETURNING user_id, mailed_at)
        SELECT array_agg(t.user_id), array_agg(t.user_id) FILTER (WHERE t.mailed_at IS NOT NULL) INTO people, at_once
          FROM told t;
        RETURN QUERY SELECT made, u.id, u.email, u.locale FROM users u
                      WHERE u.id = ANY (at_once) AND u.verified_at IS NOT NULL AND u.deleted_at IS NULL
                      ORDER BY u.id LIMIT 50;
    END IF;
    PERFORM set_config('souk.operator', scope, true);
    PERFORM pg_notify('notifications', one::text) FROM unnest(people) AS one;
END $$;
