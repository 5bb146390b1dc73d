-- What is one person's. Its wall is one line in the migration that makes it: SELECT make_person_table('passkeys');
CREATE FUNCTION make_person_table(made regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    name text := (SELECT relname FROM pg_class WHERE oid = made);
BEGIN
    EXECUTE format('ALTER TABLE %s ALTER user_id SET NOT NULL, ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', made);
    EXECUTE format('CREATE POLICY %I ON %s USING (user_id = souk_user_id() OR souk_is_operator())', name || '_own', made);
END $$;

-- An account without a password is signed in to by a passkey or at another provider. The language is for mail.
ALTER TABLE users
    ALTER password_hash DROP NOT NULL,
    ADD COLUMN about text NOT NULL DEFAULT '' CHECK (length(about) <= 1000),
    ADD COLUMN locale text CHECK (locale IN ('en', 'de', 'ar')),
    ADD COLUMN verified_at timestamptz,
    ADD COLUMN has_second_factor boolean NOT NULL DEFAULT false;
-- Accounts from before mail was sent count as verified: their businesses go on as they are.
UPDATE users SET verified_at = created_at;

-- Somebody changes their own account, but nobody makes themselves an operator.
CREATE POLICY users_change ON users FOR UPDATE USING (id = souk_user_id());
CREATE FUNCTION keep_operators() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.is_operator IS DISTINCT FROM OLD.is_operator AND NOT souk_is_operator() THEN
        RAISE EXCEPTION 'only an operator makes operators' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER users_operators_kept BEFORE UPDATE OF is_operator ON users
    FOR EACH ROW EXECUTE FUNCTION keep_operators();
CREATE POLICY sessions_end ON sessions FOR DELETE USING (user_id = souk_user_id());

-- Links that are sent by mail. Only a hash is kept, each works once. A registration has no account yet: what it needs
-- is in its details.
CREATE TABLE tokens (
    id         bigserial PRIMARY KEY,
    user_id    bigint REFERENCES users ON DELETE CASCADE,
    kind       text NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
    hash       bytea NOT NULL CONSTRAINT tokens_hash_unique UNIQUE,
    details    jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);
CREATE INDEX tokens_user ON tokens (user_id, kind);
CREATE INDEX tokens_expired ON tokens (expires_at);
ALTER TABLE tokens ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY tokens_own ON tokens USING (user_id = souk_user_id() OR souk_is_operator());

-- A code from an app (RFC 6238). The secret is sealed with the key of the marketplace.
CREATE TABLE authenticators (
    user_id      bigint PRIMARY KEY REFERENCES users ON DELETE CASCADE,
    secret       bytea NOT NULL,
    created_at   timestamptz NOT NULL,
    confirmed_at timestamptz,
    -- The time step of the last code that was taken: none is taken twice.
    last_step    bigint NOT NULL DEFAULT 0
);
SELECT make_person_table('authenticators');

CREATE TABLE recovery_codes (
    user_id    bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    id         bigserial,
    hash       bytea NOT NULL,
    created_at timestamptz NOT NULL,
    used_at    timestamptz,
    PRIMARY KEY (user_id, id)
);
SELECT make_person_table('recovery_codes');

CREATE TABLE passkeys (
    user_id       bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    id            bigserial,
    credential_id bytea NOT NULL CONSTRAINT passkeys_credential_unique UNIQUE,
    name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    credential    jsonb NOT NULL,
    created_at    timestamptz NOT NULL,
    last_used_at  timestamptz,
    PRIMARY KEY (user_id, id)
);
SELECT make_person_table('passkeys');

-- Accounts elsewhere that open this one (OpenID Connect).
CREATE TABLE external_logins (
    user_id    bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    id         bigserial,
    provider   text NOT NULL CHECK (length(provider) BETWEEN 1 AND 40),
    subject    text NOT NULL CHECK (length(subject) BETWEEN 1 AND 255),
    email      text NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (user_id, id),
    CONSTRAINT external_logins_subject_unique UNIQUE (provider, subject)
);
SELECT make_person_table('external_logins');

CREATE TABLE consents (
    user_id bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    id      bigserial,
    kind    text NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
    version text NOT NULL CHECK (length(version) BETWEEN 1 AND 40),
    given   boolean NOT NULL,
    at      timestamptz NOT NULL,
    PRIMARY KEY (user_id, id)
);
SELECT make_person_table('consents');

-- Everything about a person, as a file of a few days.
CREATE TABLE data_exports (
    user_id    bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    id         bigserial,
    state      text NOT NULL CHECK (state IN ('waiting', 'ready', 'failed')),
    file       text,
    created_at timestamptz NOT NULL,
    ready_at   timestamptz,
    expires_at timestamptz,
    PRIMARY KEY (user_id, id)
);
SELECT make_person_table('data_exports');

-- What a person is told, on a page and by mail.
CREATE TABLE notifications (
    user_id           bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    id                bigserial,
    about_business_id bigint REFERENCES businesses ON DELETE CASCADE,
    kind              text NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
    details           jsonb NOT NULL DEFAULT '{}' CHECK (octet_length(details::text) <= 16384),
    path              text NOT NULL CHECK (path LIKE '/%' AND length(path) <= 500),
    at                timestamptz NOT NULL,
    -- What is not wanted on the page counts as read at once.
    read_at           timestamptz,
    -- When it is to go out by mail; nothing once it did, or where it is not to.
    mail_at           timestamptz,
    mailed_at         timestamptz,
    PRIMARY KEY (user_id, id)
);
CREATE INDEX notifications_unread ON notifications (user_id) WHERE read_at IS NULL;
CREATE INDEX notifications_recent ON notifications (user_id, at DESC, id DESC);
CREATE INDEX notifications_old ON notifications (at);
CREATE INDEX notifications_due ON notifications (mail_at) WHERE mail_at IS NOT NULL;
CREATE INDEX notifications_business ON notifications (about_business_id);
CREATE INDEX notifications_submission ON notifications (about_business_id, (details ->> 'revision'))
    WHERE kind = 'submission_waiting';
SELECT make_person_table('notifications');

CREATE TABLE notice_choices (
    user_id bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    kind    text NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
    on_page boolean NOT NULL,
    by_mail text NOT NULL CHECK (by_mail IN ('off', 'at_once', 'daily')),
    PRIMARY KEY (user_id, kind)
);
SELECT make_person_table('notice_choices');

-- When a notification goes out by mail: after a minute, in which it may be read on the page; with the others of the
-- day, at seven in the morning UTC; or never.
CREATE FUNCTION mail_moment(by_mail text, now timestamptz) RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE coalesce(by_mail, 'at_once')
               WHEN 'at_once' THEN now + interval '1 minute'
               WHEN 'daily' THEN date_bin('24 hours', now, '2000-01-01 07:00:00+00') + interval '24 hours'
           END
$$;

-- Tells a person something, in the transaction of its cause: a business tells those whom it knows, anybody tells
-- themselves. Who listens is woken.
CREATE FUNCTION tell_person(person bigint, business bigint, what text, about jsonb, way text, now timestamptz, is_mailed boolean)
RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('souk.operator', true), '');
    made bigint;
BEGIN
    IF NOT (souk_is_operator() OR person IS NOT DISTINCT FROM souk_user_id()
            OR business IS NOT DISTINCT FROM souk_business_id() AND business IS NOT NULL AND EXISTS (
               SELECT FROM colleagues c WHERE c.business_id = business AND c.user_id = person)) THEN
        RAISE EXCEPTION 'this scope may not tell person % anything', person USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM set_config('souk.operator', 'on', true);
    INSERT INTO notifications (user_id, about_business_id, kind, details, path, at, read_at, mail_at, mailed_at)
    SELECT person, business, what, about, way, now, CASE WHEN NOT c.on_page THEN now END,
           CASE WHEN NOT is_mailed THEN mail_moment(c.by_mail, now) END, CASE WHEN is_mailed THEN now END
      FROM (SELECT) AS one
      LEFT JOIN notice_choices c ON c.user_id = person AND c.kind = what AND what <> 'security'
    RETURNING id INTO made;
    PERFORM set_config('souk.operator', scope, true);
    PERFORM pg_notify('notifications', person::text);
    RETURN made;
END $$;

-- Mail that is to be sent. It is written in the transaction of its cause; what it says is sealed with the key of the
-- marketplace, since links stand in it, and gone once it is sent. One queue for all, so it stays on one server.
CREATE TABLE outbox (
    id         bigserial PRIMARY KEY,
    user_id    bigint REFERENCES users ON DELETE SET NULL,
    recipient  text NOT NULL CHECK (length(recipient) BETWEEN 3 AND 254),
    kind       text NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
    locale     text NOT NULL,
    subject    text NOT NULL CHECK (length(subject) BETWEEN 1 AND 500),
    body       bytea,
    message_id text NOT NULL CONSTRAINT outbox_message_id_unique UNIQUE,
    state      text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'failed')),
    attempts   integer NOT NULL DEFAULT 0,
    last_error text CHECK (length(last_error) <= 2000),
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL
);
CREATE INDEX outbox_recent ON outbox (state, changed_at DESC, id DESC);
CREATE INDEX outbox_user ON outbox (user_id);
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY outbox_operator ON outbox USING (souk_is_operator());

-- Adds a mail, and the job that sends it, from whatever scope its cause has.
CREATE FUNCTION post_mail(person bigint, address text, what text, tongue text, about text, sealed bytea, message text,
                          at timestamptz)
RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('souk.operator', true), '');
    made bigint;
BEGIN
    PERFORM set_config('souk.operator', 'on', true);
    INSERT INTO outbox (user_id, recipient, kind, locale, subject, body, message_id, created_at, changed_at)
    VALUES (person, address, what, tongue, about, sealed, message, at, at) RETURNING id INTO made;
    PERFORM enqueue_job(NULL, 'send_mail', jsonb_build_object('mail', made), NULL, made::text, 12);
    PERFORM set_config('souk.operator', scope, true);
    RETURN made;
END $$;

-- People who are asked to join a business: by mail, or by whoever has the link.
CREATE TABLE invitations (
    business_id bigint NOT NULL REFERENCES businesses ON DELETE CASCADE,
    id          bigserial,
    email       text CHECK (email = lower(email) AND length(email) <= 254),
    role_id     bigint NOT NULL,
    token_hash  bytea NOT NULL,
    invited_by  bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    accepted_at timestamptz,
    accepted_by bigint REFERENCES users ON DELETE SET NULL,
    revoked_at  timestamptz,
    declined_at timestamptz,
    PRIMARY KEY (business_id, id),
    CONSTRAINT invitations_token_unique UNIQUE (business_id, token_hash),
    FOREIGN KEY (business_id, role_id) REFERENCES roles (business_id, id) ON DELETE CASCADE
);
CREATE INDEX invitations_role ON invitations (business_id, role_id);
CREATE INDEX invitations_invited_by ON invitations (invited_by);
CREATE INDEX invitations_accepted_by ON invitations (accepted_by);
-- One that waits for each address: asking the same person again replaces it.
CREATE UNIQUE INDEX invitations_waiting ON invitations (business_id, email)
    WHERE accepted_at IS NULL AND revoked_at IS NULL AND declined_at IS NULL;
CREATE INDEX invitations_email ON invitations (email);
CREATE INDEX invitations_expired ON invitations (expires_at);
SELECT make_tenant_table('invitations');

-- What the public sees of a business, and whether it is open. Of one that was closed nothing is public; after 30 days
-- it is removed.
ALTER TABLE businesses
    ADD COLUMN address text NOT NULL DEFAULT '' CHECK (length(address) <= 500),
    ADD COLUMN phone text NOT NULL DEFAULT '' CHECK (length(phone) <= 30),
    ADD COLUMN email text NOT NULL DEFAULT '' CHECK (length(email) <= 254),
    ADD COLUMN website text NOT NULL DEFAULT '' CHECK (length(website) <= 300),
    ADD COLUMN hours text NOT NULL DEFAULT '' CHECK (length(hours) <= 1000),
    ADD COLUMN logo text CHECK (length(logo) <= 100),
    ADD COLUMN picture text CHECK (length(picture) <= 100),
    ADD COLUMN accent text CHECK (accent ~ '^#[0-9a-f]{6}$'),
    ADD COLUMN closed_at timestamptz;
CREATE INDEX businesses_closed ON businesses (closed_at) WHERE closed_at IS NOT NULL;

-- Addresses that a business had before: they lead to the present one, and nobody else gets them.
CREATE TABLE slugs_before (
    slug        text PRIMARY KEY CHECK (length(slug) <= 80),
    business_id bigint NOT NULL REFERENCES businesses ON DELETE CASCADE,
    until       timestamptz NOT NULL
);
CREATE INDEX slugs_before_business ON slugs_before (business_id);
ALTER TABLE slugs_before ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY slugs_before_read ON slugs_before FOR SELECT USING (true);
CREATE POLICY slugs_before_write ON slugs_before USING (business_id = souk_business_id() OR souk_is_operator());

-- Whether two people are needed for a publication: as the business chose, and where it chose nothing, once two can
-- approve. What was never switched on was never chosen.
ALTER TABLE business_settings
    ALTER four_eyes DROP NOT NULL,
    ALTER four_eyes DROP DEFAULT,
    ADD COLUMN second_factor text NOT NULL DEFAULT 'nobody'
        CHECK (second_factor IN ('nobody', 'approvers', 'everybody')),
    -- Whose the business is: an admin, at first the one who registered it.
    ADD COLUMN owner_id bigint REFERENCES users ON DELETE SET NULL;
CREATE INDEX business_settings_owner ON business_settings (owner_id);
UPDATE business_settings SET four_eyes = NULL WHERE NOT four_eyes;
UPDATE business_settings s SET owner_id = (
    SELECT m.user_id FROM memberships m JOIN roles r ON r.business_id = m.business_id AND r.id = m.role_id
     WHERE m.business_id = s.business_id AND r.name = 'admin' ORDER BY m.created_at, m.id LIMIT 1);

-- The same as before, with what more a request must know.
DROP FUNCTION session_of(bytea, timestamptz, timestamptz);
CREATE FUNCTION session_of(token bytea, idle_since timestamptz, made_since timestamptz)
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
