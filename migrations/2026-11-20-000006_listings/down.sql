DROP TABLE listings, listing_changes;
DROP FUNCTION note_listing_change();
