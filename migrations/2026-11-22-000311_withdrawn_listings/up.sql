-- What was listed once and is not any more, so that its address can say so and lead on: no word of it is kept but whose
-- it was and where it hung.
CREATE TABLE withdrawn_listings (
    business_id bigint NOT NULL REFERENCES businesses ON DELETE CASCADE,
    id          bigint NOT NULL,
    category_id bigint,
    PRIMARY KEY (business_id, id)
);
CREATE INDEX withdrawn_listings_id ON withdrawn_listings (id);
SELECT make_tenant_table('withdrawn_listings');
CREATE POLICY withdrawn_listings_read ON withdrawn_listings FOR SELECT USING (true);

CREATE FUNCTION note_withdrawn_listing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        DELETE FROM withdrawn_listings w WHERE w.business_id = NEW.business_id AND w.id = NEW.id;
    ELSIF EXISTS (SELECT FROM businesses b WHERE b.id = OLD.business_id) THEN
        -- A business that goes takes its listings along.
        INSERT INTO withdrawn_listings (business_id, id, category_id) VALUES (OLD.business_id, OLD.id, OLD.category_id)
        ON CONFLICT (business_id, id) DO UPDATE SET category_id = EXCLUDED.category_id;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER listings_withdrawn AFTER INSERT OR DELETE ON listings
    FOR EACH ROW EXECUTE FUNCTION note_withdrawn_listing();

-- Site maps list all listings by number, and read nothing else of them.
CREATE INDEX listings_mapped ON listings (id) INCLUDE (updated_at, slug);
DROP INDEX listings_id;
