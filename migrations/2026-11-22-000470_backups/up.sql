-- What became of each backup: a name where there is one, what went wrong where something did.
CREATE TABLE backups (
    id         bigserial   PRIMARY KEY,
    begun_at   timestamptz NOT NULL,
    ended_at   timestamptz NOT NULL,
    name       text        CHECK (length(name) BETWEEN 1 AND 200),
    trouble    text        CHECK (length(trouble) BETWEEN 1 AND 4000),
    -- When it was restored aside and compared.
    checked_at timestamptz
);
CREATE INDEX backups_ended ON backups (ended_at DESC);
ALTER TABLE backups ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backups_operator ON backups USING (souk_is_operator());
