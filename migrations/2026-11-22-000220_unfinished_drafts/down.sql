DROP TABLE unsaved;
ALTER TABLE products DROP COLUMN barcode;
ALTER TABLE business_settings DROP COLUMN price_optional, DROP COLUMN description_optional;
-- A draft without a price or a category cannot be kept where both are demanded.
DELETE FROM listings WHERE price_minor IS NULL;
UPDATE product_revisions SET price_minor = 0 WHERE price_minor IS NULL;
UPDATE product_revisions SET category_id = (SELECT min(id) FROM categories) WHERE category_id IS NULL;
ALTER TABLE listings DROP CONSTRAINT listings_category, ALTER price_minor SET NOT NULL, ALTER category_id SET NOT NULL;
ALTER TABLE product_revisions ALTER price_minor SET NOT NULL, ALTER category_id SET NOT NULL;
