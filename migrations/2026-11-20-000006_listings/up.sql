-- The public copy of approved revisions: one row holds all that a card or a page needs.
CREATE TABLE listings (
    id               bigint PRIMARY KEY,
    business_id      bigint NOT NULL REFERENCES businesses ON DELETE CASCADE,
    revision_id      bigint NOT NULL,
    business_name    text NOT NULL,
    business_slug    text NOT NULL,
    category_id      bigint NOT NULL REFERENCES categories,
    category_ids     bigint[] NOT NULL CHECK (array_position(category_ids, NULL) IS NULL),
    category_path    text NOT NULL,
    name             text NOT NULL,
    slug             text NOT NULL,
    summary          text NOT NULL,
    description_html text NOT NULL,
    price_minor      bigint NOT NULL,
    currency         text NOT NULL,
    attributes       jsonb NOT NULL,
    images           text[] NOT NULL CHECK (array_position(images, NULL) IS NULL),
    published_at     timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    FOREIGN KEY (business_id, id) REFERENCES products (business_id, id),
    FOREIGN KEY (business_id, id, revision_id) REFERENCES product_revisions (business_id, product_id, id)
);
CREATE INDEX listings_newest ON listings (published_at DESC, id DESC);
CREATE INDEX listings_of_business ON listings (business_id, published_at DESC, id DESC);
CREATE INDEX listings_of_category ON listings (category_id, published_at DESC, id DESC);

ALTER TABLE listings ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY listings_read ON listings FOR SELECT USING (true);
CREATE POLICY listings_write ON listings
    USING (business_id = souk_business_id() OR souk_is_operator());

-- The feed that search indexes and page caches follow. Sequence numbers become visible out of order when
-- transactions overlap, so a follower reads only rows of transactions older than every running one.
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
    -- Notices of one transaction with the same payload arrive as one.
    PERFORM pg_notify('listing_changes', '');
    RETURN NULL;
END $$;

CREATE TRIGGER listings_changed AFTER INSERT OR UPDATE OR DELETE ON listings
    FOR EACH ROW EXECUTE FUNCTION note_listing_change();
