-- Pages that the operator writes: about, terms, privacy and others. A page holds what is public of it, and its versions
-- what is written, waits or was public once; so nothing that was not published can be read by visitors.
CREATE SEQUENCE pages_id_seq;
CREATE TABLE pages (
    id               bigint PRIMARY KEY DEFAULT nextval('pages_id_seq'),
    slug             text NOT NULL CONSTRAINT pages_slug_unique UNIQUE
                     CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 60),
    published_number integer,
    published        jsonb,
    published_at     timestamptz,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    CHECK ((published IS NULL) = (published_number IS NULL) AND (published IS NULL) = (published_at IS NULL))
);
ALTER SEQUENCE pages_id_seq OWNED BY pages.id;
ALTER TABLE pages ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY pages_read ON pages FOR SELECT USING (published IS NOT NULL);
CREATE POLICY pages_write ON pages USING (souk_is_operator());
SELECT feed_public_changes('pages', 'page');

CREATE SEQUENCE page_versions_id_seq;
CREATE TABLE page_versions (
    id           bigint PRIMARY KEY DEFAULT nextval('page_versions_id_seq'),
    page_id      bigint NOT NULL REFERENCES pages ON DELETE CASCADE,
    number       integer NOT NULL CHECK (number > 0),
    status       text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'waiting', 'published')),
    -- By language: title, description, text, and the HTML that was made of it when it was saved.
    content      jsonb NOT NULL,
    -- Counts up with every change, so that nobody overwrites what they have not seen.
    edition      integer NOT NULL DEFAULT 1,
    -- Why it was sent back.
    note         text NOT NULL DEFAULT '' CHECK (length(note) <= 1000),
    author_id    bigint NOT NULL REFERENCES users,
    submitted_by bigint REFERENCES users,
    decided_by   bigint REFERENCES users,
    published_at timestamptz,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    CONSTRAINT page_versions_number_unique UNIQUE (page_id, number),
    CHECK ((status = 'published') = (published_at IS NOT NULL))
);
ALTER SEQUENCE page_versions_id_seq OWNED BY page_versions.id;
-- One version at a time is worked on.
CREATE UNIQUE INDEX page_versions_open ON page_versions (page_id) WHERE status <> 'published';
CREATE INDEX page_versions_author ON page_versions (author_id);
CREATE INDEX page_versions_submitted_by ON page_versions (submitted_by);
CREATE INDEX page_versions_decided_by ON page_versions (decided_by);
ALTER TABLE page_versions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY page_versions_operator ON page_versions USING (souk_is_operator());

-- What a version says, for whoever has a signed link to it.
CREATE FUNCTION page_version(page bigint, wanted integer) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('souk.operator', true), '');
    found jsonb;
BEGIN
    PERFORM set_config('souk.operator', 'on', true);
    SELECT v.content INTO found FROM page_versions v WHERE v.page_id = page AND v.number = wanted;
    PERFORM set_config('souk.operator', scope, true);
    RETURN found;
END $$;
