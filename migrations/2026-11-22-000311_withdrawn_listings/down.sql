CREATE INDEX listings_id ON listings (id);
DROP INDEX listings_mapped;
DROP TRIGGER listings_withdrawn ON listings;
DROP FUNCTION note_withdrawn_listing();
DROP TABLE withdrawn_listings;
