-- What people tell the operator about listings. Anybody may report, and only the operator reads it.
CREATE SEQUENCE reports_id_seq;
CREATE TABLE reports (
    id            bigint PRIMARY KEY DEFAULT nextval('reports_id_seq'),
    listing_id    bigint NOT NULL,
    listing_name  text NOT NULL,
    business_name text NOT NULL,
    reason        text NOT NULL CHECK (reason IN ('illegal', 'unsafe', 'fake', 'misleading', 'offensive', 'other')),
    text          text NOT NULL CHECK (length(text) <= 2000),
    email         text CHECK (length(email) BETWEEN 3 AND 254),
    user_id       bigint REFERENCES users ON DELETE SET NULL,
    reported_at   timestamptz NOT NULL,
    closed_at     timestamptz,
    closed_by     bigint REFERENCES users ON DELETE SET NULL
);
ALTER SEQUENCE reports_id_seq OWNED BY reports.id;
CREATE INDEX reports_open ON reports (id) WHERE closed_at IS NULL;
CREATE INDEX reports_closed ON reports (id) WHERE closed_at IS NOT NULL;
CREATE INDEX reports_user ON reports (user_id);
CREATE INDEX reports_email ON reports (email);
CREATE INDEX reports_closed_by ON reports (closed_by);
ALTER TABLE reports ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY reports_operator ON reports USING (souk_is_operator());
CREATE POLICY reports_new ON reports FOR INSERT
    WITH CHECK (closed_at IS NULL AND (user_id IS NULL OR user_id = souk_user_id()));
