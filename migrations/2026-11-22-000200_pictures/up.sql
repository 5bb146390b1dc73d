-- What a business has uploaded. The files stand in the storage under the name, which is made of the business and of the
-- bytes: nobody can ask whether another business has the same picture.
CREATE SEQUENCE pictures_id_seq;
CREATE TABLE pictures (
    business_id bigint NOT NULL REFERENCES businesses ON DELETE CASCADE,
    id          bigint NOT NULL DEFAULT nextval('pictures_id_seq'),
    name        text NOT NULL CHECK (name ~ '^[0-9a-f]{32}$'),
    width       integer NOT NULL CHECK (width > 0),
    height      integer NOT NULL CHECK (height > 0),
    -- What stands beside the WebP files.
    format      text NOT NULL CHECK (format IN ('jpg', 'png')),
    -- The widths of its files, the smallest first.
    sizes       integer[] NOT NULL CHECK (cardinality(sizes) > 0 AND array_position(sizes, NULL) IS NULL),
    bytes       bigint NOT NULL,
    uploaded_by bigint NOT NULL REFERENCES users,
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (business_id, id),
    CONSTRAINT pictures_name_unique UNIQUE (business_id, name)
);
ALTER SEQUENCE pictures_id_seq OWNED BY pictures.id;
CREATE INDEX pictures_age ON pictures (created_at);
SELECT make_tenant_table('pictures');

-- What a revision shows and what its listing copies: path, width, height, format, alternative text and sizes of each
-- picture, in order. An address that was all that there was before becomes one without sizes.
CREATE FUNCTION pictures_of(images text[]) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(jsonb_agg(jsonb_build_object('path', path, 'width', 640, 'height', 480, 'alt', '',
                                                 'format', reverse(split_part(reverse(path), '.', 1)),
                                                 'sizes', '[]'::jsonb) ORDER BY place), '[]')
      FROM unnest(images) WITH ORDINALITY AS image (path, place)
$$;

ALTER TABLE product_revisions ADD COLUMN pictures jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(pictures) = 'array');
ALTER TABLE listings ADD COLUMN pictures jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(pictures) = 'array');
UPDATE product_revisions SET pictures = pictures_of(images) WHERE images <> '{}';
UPDATE listings SET pictures = pictures_of(images) WHERE images <> '{}';
ALTER TABLE product_revisions DROP COLUMN images;
ALTER TABLE listings DROP COLUMN images;
DROP FUNCTION pictures_of(text[]);

-- Which revision uses which picture: who may see one may see the other, and what none uses is removed.
CREATE TABLE revision_pictures (
    business_id bigint NOT NULL,
    revision_id bigint NOT NULL,
    name        text NOT NULL,
    PRIMARY KEY (business_id, revision_id, name),
    FOREIGN KEY (business_id, revision_id) REFERENCES product_revisions (business_id, id) ON DELETE CASCADE
);
CREATE INDEX revision_pictures_name ON revision_pictures (business_id, name);
SELECT make_tenant_table('revision_pictures');

-- What the public may see. It goes with the listing.
CREATE TABLE listing_pictures (
    business_id bigint NOT NULL,
    listing_id  bigint NOT NULL,
    name        text NOT NULL,
    PRIMARY KEY (business_id, listing_id, name),
    FOREIGN KEY (business_id, listing_id) REFERENCES listings (business_id, id) ON DELETE CASCADE
);
CREATE INDEX listing_pictures_name ON listing_pictures (name);
ALTER TABLE listing_pictures ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY listing_pictures_read ON listing_pictures FOR SELECT USING (true);
CREATE POLICY listing_pictures_write ON listing_pictures
    USING (business_id = souk_business_id() OR souk_is_operator());

-- Both follow what is written, whoever writes it.
CREATE FUNCTION note_pictures() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    owner text := TG_ARGV[1];
BEGIN
    IF (CASE TG_OP WHEN 'UPDATE' THEN NEW.pictures = OLD.pictures ELSE NEW.pictures = '[]' END) THEN
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' THEN
        EXECUTE format('DELETE FROM %s WHERE business_id = $1 AND %I = $2', TG_ARGV[0], owner)
          USING NEW.business_id, NEW.id;
    END IF;
    EXECUTE format('INSERT INTO %s (business_id, %I, name)
                    SELECT DISTINCT $1, $2, substr(p ->> ''path'', 11) FROM jsonb_array_elements($3) AS p
                     WHERE p ->> ''path'' LIKE ''/pictures/%%'' ON CONFLICT DO NOTHING', TG_ARGV[0], owner)
      USING NEW.business_id, NEW.id, NEW.pictures;
    RETURN NULL;
END $$;

CREATE TRIGGER product_revisions_pictures AFTER INSERT OR UPDATE OF pictures ON product_revisions
    FOR EACH ROW EXECUTE FUNCTION note_pictures('revision_pictures', 'revision_id');
CREATE TRIGGER listings_pictures AFTER INSERT OR UPDATE OF pictures ON listings
    FOR EACH ROW EXECUTE FUNCTION note_pictures('listing_pictures', 'listing_id');
