DROP TRIGGER categories_added ON categories;
DROP TRIGGER categories_changed ON categories;
DROP TRIGGER categories_gone ON categories;
DROP TRIGGER businesses_added ON businesses;
DROP TRIGGER businesses_changed ON businesses;
DROP TRIGGER businesses_gone ON businesses;
DROP TRIGGER listings_added ON listings;
DROP TRIGGER listings_changed ON listings;
DROP TRIGGER listings_gone ON listings;
DROP FUNCTION feed_public_changes(regclass, text);
DROP FUNCTION note_public_changes();
DROP TABLE public_changes;

ALTER TABLE listings
    ADD COLUMN category_ids  bigint[] CHECK (array_position(category_ids, NULL) IS NULL),
    ADD COLUMN category_path text;
UPDATE listings l SET category_ids = c.line, category_path = c.path FROM categories c WHERE c.id = l.category_id;
ALTER TABLE listings
    ALTER category_ids SET NOT NULL,
    ALTER category_path SET NOT NULL;

DROP TRIGGER businesses_renamed ON businesses;
DROP FUNCTION rename_listings();
DROP TRIGGER categories_settled ON categories;
DROP FUNCTION settle_category_paths();
ALTER TABLE categories
    ALTER path DROP DEFAULT,
    DROP COLUMN line;

CREATE TABLE listing_changes (
    seq        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    listing_id bigint NOT NULL,
    xid        xid8 NOT NULL DEFAULT pg_current_xact_id(),
    at         timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX listing_changes_xid ON listing_changes (xid, seq);

CREATE FUNCTION note_listing_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO listing_changes (listing_id) VALUES (coalesce(NEW.id, OLD.id));
    PERFORM pg_notify('listing_changes', '');
    RETURN NULL;
END $$;

CREATE TRIGGER listings_changed AFTER INSERT OR UPDATE OR DELETE ON listings
    FOR EACH ROW EXECUTE FUNCTION note_listing_change();
