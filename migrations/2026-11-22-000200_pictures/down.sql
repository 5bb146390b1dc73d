DROP TRIGGER listings_pictures ON listings;
DROP TRIGGER product_revisions_pictures ON product_revisions;
DROP FUNCTION note_pictures;
DROP TABLE listing_pictures, revision_pictures, pictures;

ALTER TABLE product_revisions
    ADD COLUMN images text[] NOT NULL DEFAULT '{}' CHECK (array_position(images, NULL) IS NULL);
ALTER TABLE listings
    ADD COLUMN images text[] NOT NULL DEFAULT '{}' CHECK (array_position(images, NULL) IS NULL);
UPDATE product_revisions
   SET images = ARRAY(SELECT p ->> 'path' FROM jsonb_array_elements(pictures) WITH ORDINALITY AS e (p, place) ORDER BY place)
 WHERE pictures <> '[]';
UPDATE listings
   SET images = ARRAY(SELECT p ->> 'path' FROM jsonb_array_elements(pictures) WITH ORDINALITY AS e (p, place) ORDER BY place)
 WHERE pictures <> '[]';
ALTER TABLE listings ALTER images DROP DEFAULT, DROP COLUMN pictures;
ALTER TABLE product_revisions DROP COLUMN pictures;
