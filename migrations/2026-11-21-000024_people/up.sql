-- What a business knows of people: the names of those who are or were its members. They stay when somebody leaves,
-- so that what they wrote keeps its author.
CREATE TABLE colleagues (
    business_id bigint NOT NULL REFERENCES businesses ON DELETE CASCADE,
    user_id     bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    name        text NOT NULL,
    PRIMARY KEY (business_id, user_id)
);
CREATE INDEX colleagues_user ON colleagues (user_id);

INSERT INTO colleagues (business_id, user_id, name)
SELECT known.business_id, u.id, u.name
  FROM (SELECT business_id, user_id FROM memberships
        UNION SELECT business_id, author_id FROM products
        UNION SELECT business_id, author_id FROM product_revisions
        UNION SELECT business_id, decided_by FROM product_revisions
        UNION SELECT business_id, actor_id FROM events WHERE business_id IS NOT NULL) AS known (business_id, user_id)
  JOIN users u ON u.id = known.user_id;

ALTER TABLE colleagues ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY colleagues_operator ON colleagues USING (souk_is_operator());
CREATE POLICY colleagues_read ON colleagues FOR SELECT USING (business_id = souk_business_id());

-- Like session_of, the functions below open the operator scope for one fixed statement and close it again.
CREATE FUNCTION note_colleague() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('souk.operator', true), '');
BEGIN
    PERFORM set_config('souk.operator', 'on', true);
    INSERT INTO colleagues (business_id, user_id, name)
    SELECT NEW.business_id, u.id, u.name FROM users u WHERE u.id = NEW.user_id
        ON CONFLICT DO NOTHING;
    PERFORM set_config('souk.operator', scope, true);
    RETURN NULL;
END $$;

CREATE FUNCTION rename_colleague() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('souk.operator', true), '');
BEGIN
    PERFORM set_config('souk.operator', 'on', true);
    UPDATE colleagues SET name = NEW.name WHERE user_id = NEW.id;
    PERFORM set_config('souk.operator', scope, true);
    RETURN NULL;
END $$;

CREATE TRIGGER memberships_noted AFTER INSERT OR UPDATE OF user_id ON memberships
    FOR EACH ROW EXECUTE FUNCTION note_colleague();
CREATE TRIGGER users_renamed AFTER UPDATE OF name ON users
    FOR EACH ROW EXECUTE FUNCTION rename_colleague();

-- A person sees themselves and their sessions; signing in, registering and jobs work in the operator scope. The
-- functions are the only other way to a session: they ask for the token's hash, which only its holder knows.
ALTER TABLE users ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY users_operator ON users USING (souk_is_operator());
CREATE POLICY users_own ON users FOR SELECT USING (id = souk_user_id());

ALTER TABLE sessions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY sessions_operator ON sessions USING (souk_is_operator());
CREATE POLICY sessions_own ON sessions FOR SELECT USING (user_id = souk_user_id());

CREATE FUNCTION begin_session(token bytea, person bigint, at timestamptz, address text, agent text, kept jsonb)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('souk.operator', true), '');
BEGIN
    PERFORM set_config('souk.operator', 'on', true);
    INSERT INTO sessions (token_hash, user_id, created_at, last_seen_at, address, user_agent, state)
    VALUES (token, person, at, at, begin_session.address, agent, kept);
    PERFORM set_config('souk.operator', scope, true);
END $$;

CREATE FUNCTION change_session(token bytea, person bigint, kept jsonb)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('souk.operator', true), '');
BEGIN
    PERFORM set_config('souk.operator', 'on', true);
    UPDATE sessions SET user_id = person, state = kept WHERE token_hash = token;
    PERFORM set_config('souk.operator', scope, true);
END $$;

CREATE FUNCTION see_session(token bytea, at timestamptz)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('souk.operator', true), '');
BEGIN
    PERFORM set_config('souk.operator', 'on', true);
    UPDATE sessions SET last_seen_at = at WHERE token_hash = token;
    PERFORM set_config('souk.operator', scope, true);
END $$;

CREATE FUNCTION end_session(token bytea)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('souk.operator', true), '');
BEGIN
    PERFORM set_config('souk.operator', 'on', true);
    DELETE FROM sessions WHERE token_hash = token;
    PERFORM set_config('souk.operator', scope, true);
END $$;
