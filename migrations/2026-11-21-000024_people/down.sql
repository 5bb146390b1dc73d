DROP FUNCTION end_session(bytea), see_session(bytea, timestamptz), change_session(bytea, bigint, jsonb),
    begin_session(bytea, bigint, timestamptz, text, text, jsonb);
DROP POLICY sessions_own ON sessions;
DROP POLICY sessions_operator ON sessions;
ALTER TABLE sessions DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY;
DROP POLICY users_own ON users;
DROP POLICY users_operator ON users;
ALTER TABLE users DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY;
DROP TRIGGER users_renamed ON users;
DROP TRIGGER memberships_noted ON memberships;
DROP FUNCTION rename_colleague(), note_colleague();
DROP TABLE colleagues;
