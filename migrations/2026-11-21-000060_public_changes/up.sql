-- One feed of everything public that changes, which search indexes and page caches follow. Sequence numbers become
-- visible out of order when transactions overlap, so a follower reads only rows of transactions older than every
-- running one. The index of before belongs to the old feed and is built anew.
DROP TRIGGER listings_changed ON listings;
DROP FUNCTION note_listing_change();
DROP TABLE listing_changes;

CREATE SEQUENCE public_changes_seq_seq;
CREATE TABLE public_changes (
    seq      bigint PRIMARY KEY DEFAULT nextval('public_changes_seq_seq'),
    kind     text NOT NULL CHECK (kind ~ '^[a-z_]+$'),
    id       bigint NOT NULL,
    -- Whose it is; nothing for what is the marketplace's.
    business bigint,
    xid      xid8 NOT NULL DEFAULT pg_current_xact_id(),
    at       timestamptz NOT NULL DEFAULT now()
);
ALTER SEQUENCE public_changes_seq_seq OWNED BY public_changes.seq;
CREATE INDEX public_changes_xid ON public_changes (xid, seq);

-- Notes which rows of a table a statement has changed, whoever wrote it. A row that was written as it already was has
-- not changed. Who listens is told each of them as "kind id business"; of a great many only that there were.
CREATE FUNCTION note_public_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    kind    text := TG_ARGV[0];
    whose   text := CASE kind WHEN 'listing' THEN 'business_id' WHEN 'business' THEN 'id' ELSE 'NULL::bigint' END;
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

-- Lets the changes of a public table be noted. This is the one thing that a PostgreSQL which shards does otherwise:
-- it takes no trigger on a table that is spread over many.
CREATE FUNCTION feed_public_changes(followed regclass, kind text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE TRIGGER %1$s_added AFTER INSERT ON %1$s REFERENCING NEW TABLE AS added
                        FOR EACH STATEMENT EXECUTE FUNCTION note_public_changes(%2$L)', followed, kind);
    EXECUTE format('CREATE TRIGGER %1$s_changed AFTER UPDATE ON %1$s REFERENCING NEW TABLE AS added OLD TABLE AS gone
                        FOR EACH STATEMENT EXECUTE FUNCTION note_public_changes(%2$L)', followed, kind);
    EXECUTE format('CREATE TRIGGER %1$s_gone AFTER DELETE ON %1$s REFERENCING OLD TABLE AS gone
                        FOR EACH STATEMENT EXECUTE FUNCTION note_public_changes(%2$L)', followed, kind);
END $$;
-- A category knows its line, from the branch down to itself, and its path, their names. Whoever adds, renames or moves
-- one need not write them: they are settled for it and all below.
ALTER TABLE categories
    ALTER path SET DEFAULT '',
    ADD COLUMN line bigint[] NOT NULL DEFAULT '{}' CHECK (array_position(line, NULL) IS NULL);

CREATE FUNCTION settle_category_paths() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- One at a time: two that move different branches could otherwise hang each below the other.
    PERFORM pg_advisory_xact_lock(7311);
    WITH RECURSIVE placed AS (
        SELECT id, name AS path, ARRAY[id] AS line FROM categories WHERE parent_id IS NULL
        UNION ALL
        SELECT c.id, p.path || ' > ' || c.name, p.line || c.id FROM categories c JOIN placed p ON p.id = c.parent_id
    )
    UPDATE categories c SET path = p.path, line = p.line
      FROM placed p WHERE p.id = c.id AND (c.path, c.line) IS DISTINCT FROM (p.path, p.line);
    IF EXISTS (
        WITH RECURSIVE placed AS (
            SELECT id FROM categories WHERE parent_id IS NULL
            UNION ALL
            SELECT c.id FROM categories c JOIN placed p ON p.id = c.parent_id
        )
        SELECT FROM categories WHERE id NOT IN (SELECT id FROM placed)
    ) THEN
        RAISE 'a category cannot hang below itself' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER categories_settled AFTER INSERT OR UPDATE OF parent_id, name ON categories
    FOR EACH STATEMENT EXECUTE FUNCTION settle_category_paths();

UPDATE categories SET name = name;

-- What a listing shows of its category is read from there: a branch that is moved may have very many listings.
ALTER TABLE listings
    DROP COLUMN category_ids,
    DROP COLUMN category_path;

-- The name and the address of its business are a copy: every card shows them, and reading them from there took a page of
-- cards more than twice as long (0.09 ms and 0.035 ms). A business that is renamed takes its listings along.
CREATE FUNCTION rename_listings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE listings SET business_name = NEW.name, business_slug = NEW.slug WHERE business_id = NEW.id;
    RETURN NULL;
END $$;

CREATE TRIGGER businesses_renamed AFTER UPDATE OF name, slug ON businesses
    FOR EACH ROW WHEN ((NEW.name, NEW.slug) IS DISTINCT FROM (OLD.name, OLD.slug)) EXECUTE FUNCTION rename_listings();

SELECT feed_public_changes('listings', 'listing');
SELECT feed_public_changes('businesses', 'business');
SELECT feed_public_changes('categories', 'category');
