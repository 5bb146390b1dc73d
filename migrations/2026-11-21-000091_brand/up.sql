-- Under whose name a product is sold; empty where it is the business's own.
ALTER TABLE product_revisions ADD COLUMN brand text NOT NULL DEFAULT '' CHECK (length(brand) <= 120);
ALTER TABLE listings ADD COLUMN brand text NOT NULL DEFAULT '';
