ALTER TABLE products DROP COLUMN published_revision_id, DROP COLUMN open_revision_id;
DROP TABLE product_revisions, products;
