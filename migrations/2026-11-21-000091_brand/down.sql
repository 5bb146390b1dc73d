ALTER TABLE listings DROP COLUMN brand;
ALTER TABLE product_revisions DROP COLUMN brand;
