-- The append-only record of who did what. There is no policy for update or delete, so nobody can.
CREATE TABLE events (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    business_id  bigint REFERENCES businesses ON DELETE CASCADE,
    at           timestamptz NOT NULL,
    actor_id     bigint REFERENCES users ON DELETE SET NULL,
    action       text NOT NULL CHECK (action ~ '^[a-z_]+\.[a-z_]+$'),
    subject_id   bigint,
    subject_name text NOT NULL DEFAULT '',
    details      jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX events_of_business ON events (business_id, id DESC);
CREATE INDEX events_of_subject ON events (business_id, subject_id, id DESC);
CREATE INDEX events_actor ON events (actor_id);

ALTER TABLE events ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY events_read ON events FOR SELECT
    USING (business_id = souk_business_id() OR souk_is_operator());
CREATE POLICY events_append ON events FOR INSERT
    WITH CHECK (business_id = souk_business_id() OR souk_is_operator());
