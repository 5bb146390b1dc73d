-- What is public of a business. Anyone may read it; only the business or an operator may write it.
CREATE TABLE businesses (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    slug         text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
    name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    tagline      text NOT NULL DEFAULT '' CHECK (length(tagline) <= 200),
    about_html   text NOT NULL DEFAULT '' CHECK (length(about_html) <= 40000),
    town         text NOT NULL DEFAULT '' CHECK (length(town) <= 120),
    hue          smallint NOT NULL DEFAULT 25 CHECK (hue BETWEEN 0 AND 360),
    created_at   timestamptz NOT NULL,
    CONSTRAINT businesses_slug_unique UNIQUE (slug)
);

-- What a business keeps to itself.
CREATE TABLE business_settings (
    business_id bigint PRIMARY KEY REFERENCES businesses ON DELETE CASCADE,
    currency    text NOT NULL DEFAULT 'EUR' CHECK (currency ~ '^[A-Z]{3}$'),
    four_eyes   boolean NOT NULL DEFAULT false,
    about       text NOT NULL DEFAULT '' CHECK (length(about) <= 20000)
);

CREATE TABLE roles (
    business_id bigint NOT NULL REFERENCES businesses ON DELETE CASCADE,
    id          bigint GENERATED ALWAYS AS IDENTITY,
    name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    built_in    boolean NOT NULL DEFAULT false,
    permissions text[] NOT NULL CHECK (array_position(permissions, NULL) IS NULL),
    PRIMARY KEY (business_id, id),
    CONSTRAINT roles_name_unique UNIQUE (business_id, name)
);

CREATE TABLE memberships (
    business_id bigint NOT NULL REFERENCES businesses ON DELETE CASCADE,
    id          bigint GENERATED ALWAYS AS IDENTITY,
    user_id     bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    role_id     bigint NOT NULL,
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (business_id, id),
    CONSTRAINT memberships_user_unique UNIQUE (business_id, user_id),
    FOREIGN KEY (business_id, role_id) REFERENCES roles (business_id, id)
);
CREATE INDEX memberships_user ON memberships (user_id);
CREATE INDEX memberships_role ON memberships (business_id, role_id);

ALTER TABLE businesses ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY businesses_read ON businesses FOR SELECT USING (true);
CREATE POLICY businesses_write ON businesses
    USING (id = souk_business_id() OR souk_is_operator());

ALTER TABLE business_settings ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY business_settings_tenant ON business_settings
    USING (business_id = souk_business_id() OR souk_is_operator());

ALTER TABLE roles ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY roles_tenant ON roles
    USING (business_id = souk_business_id() OR souk_is_operator());

ALTER TABLE memberships ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY memberships_tenant ON memberships
    USING (business_id = souk_business_id() OR souk_is_operator());
-- A person may see in which businesses they are, and nothing more.
CREATE POLICY memberships_own ON memberships FOR SELECT USING (user_id = souk_user_id());

-- Everything a request must know of its session, in one round trip. The operator scope is opened for one fixed
-- question, the row of a token that only its holder knows, and closed again. (A SET clause on the function would
-- say it better, but PostgreSQL keeps that for superusers.)
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
