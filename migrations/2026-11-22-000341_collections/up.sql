-- What a business puts together on its storefront: listings that it picked, in its order, or the newest of a category.
CREATE SEQUENCE collections_id_seq;
CREATE TABLE collections (
    business_id bigint NOT NULL REFERENCES businesses ON DELETE CASCADE,
    id          bigint NOT NULL DEFAULT nextval('collections_id_seq'),
    position    integer NOT NULL,
    -- Stays when it is renamed, so that links do.
    slug        text NOT NULL CHECK (length(slug) BETWEEN 1 AND 120),
    name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    about       text NOT NULL DEFAULT '' CHECK (length(about) <= 1000),
    is_shown    boolean NOT NULL DEFAULT false,
    -- The address of a category, which leads to it also when it is renamed or merged. Empty: what was picked.
    category    text NOT NULL DEFAULT '',
    -- Products by number. Those that are not listed are not shown.
    picked      bigint[] NOT NULL DEFAULT '{}'
                CHECK (cardinality(picked) <= 200 AND array_position(picked, NULL) IS NULL),
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    PRIMARY KEY (business_id, id),
    UNIQUE (business_id, slug)
);
ALTER SEQUENCE collections_id_seq OWNED BY collections.id;
SELECT make_tenant_table('collections');
CREATE POLICY collections_read ON collections FOR SELECT USING (is_shown);

-- Whose a public thing is stands in its row, whatever kind it is.
CREATE OR REPLACE FUNCTION note_public_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    kind    text := TG_ARGV[0];
    is_own  boolean := EXISTS (SELECT FROM pg_attribute
                                WHERE attrelid = TG_RELID AND attname = 'business_id' AND NOT attisdropped);
    whose   text := CASE WHEN kind = 'business' THEN 'id' WHEN is_own THEN 'business_id' ELSE 'NULL::bigint' END;
    changed text := CASE TG_OP
        WHEN 'INSERT' THEN format('SELECT id, %s FROM added', whose)
        WHEN 'DELETE' THEN format('SELECT id, %s FROM gone', whose)
        ELSE format('SELECT id, coalesce(a.whose, g.whose)
                       FROM (SELECT id, %1$s AS whose, added AS line FROM added) a
                       FULL JOIN (SELECT id, %1$s AS whose, gone AS line FROM gone) g USING (id)
                      WHERE a.line IS DISTINCT FROM g.line', whose) END;
BEGIN
    EXECUTE format(
        'WITH noted AS (INSERT INTO public_changes (kind, id, business)
                        SELECT %L, c.id, c.whose FROM (%s) AS c (id, whose) RETURNING *)
         SELECT pg_notify(''public_changes'', CASE WHEN count(*) OVER () <= 100
                    THEN concat_ws('' '', n.kind, n.id, n.business) ELSE '''' END)
           FROM noted n', kind, changed);
    RETURN NULL;
END $$;

SELECT feed_public_changes('collections', 'collection');
