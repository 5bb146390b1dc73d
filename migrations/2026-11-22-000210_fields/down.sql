ALTER TABLE listings DROP COLUMN specifics, DROP COLUMN tags;
ALTER TABLE product_revisions DROP COLUMN specifics, DROP COLUMN tags;
DROP TABLE fields;
DELETE FROM public_changes WHERE kind = 'field';
