-- What the operator arranges on the home page, from top to bottom. Without any row the page has what Souk puts there.
CREATE SEQUENCE home_blocks_id_seq;
CREATE TABLE home_blocks (
    id         bigint PRIMARY KEY DEFAULT nextval('home_blocks_id_seq'),
    position   integer NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('hero', 'newest', 'collection', 'categories', 'businesses', 'text', 'banner')),
    data       jsonb NOT NULL CHECK (data ->> 'kind' = kind),
    is_shown   boolean NOT NULL DEFAULT false,
    -- Shown from then and until then; always where there is none.
    starts     timestamptz,
    ends       timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CHECK (ends > starts)
);
ALTER SEQUENCE home_blocks_id_seq OWNED BY home_blocks.id;
ALTER TABLE home_blocks ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- A block that is hidden is nobody's but the operator's.
CREATE POLICY home_blocks_read ON home_blocks FOR SELECT USING (is_shown);
CREATE POLICY home_blocks_write ON home_blocks USING (souk_is_operator());

SELECT feed_public_changes('home_blocks', 'home_block');
