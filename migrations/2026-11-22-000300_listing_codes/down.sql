DROP TRIGGER products_give_codes ON products;
DROP FUNCTION give_codes();
DROP TRIGGER listings_take_codes ON listings;
DROP FUNCTION take_codes();
ALTER TABLE listings DROP COLUMN sku, DROP COLUMN barcode;
