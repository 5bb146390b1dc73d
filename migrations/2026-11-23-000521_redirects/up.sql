-- Addresses that are no more, and where they lead. Looked up only where nothing else answers.
CREATE SEQUENCE redirects_id_seq;
CREATE TABLE redirects (
    id         bigint PRIMARY KEY DEFAULT nextval('redirects_id_seq'),
    path       text NOT NULL CONSTRAINT redirects_path_unique UNIQUE CHECK (path LIKE '/%' AND length(path) <= 300),
    target     text NOT NULL CHECK (length(target) BETWEEN 1 AND 500 AND target <> path),
    status     smallint NOT NULL CHECK (status IN (301, 302, 308)),
    created_at timestamptz NOT NULL
);
ALTER SEQUENCE redirects_id_seq OWNED BY redirects.id;
-- Those that lead to an address, which follow when that leads elsewhere.
CREATE INDEX redirects_target ON redirects (target);
ALTER TABLE redirects ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY redirects_read ON redirects FOR SELECT USING (true);
CREATE POLICY redirects_write ON redirects USING (souk_is_operator());
SELECT feed_public_changes('redirects', 'redirect');

-- How often each was used, apart from them, so that counting is no change of what is public.
CREATE TABLE redirect_uses (
    redirect_id bigint PRIMARY KEY REFERENCES redirects ON DELETE CASCADE,
    uses        bigint NOT NULL,
    last_day    date NOT NULL
);
ALTER TABLE redirect_uses ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY redirect_uses_operator ON redirect_uses USING (souk_is_operator());
