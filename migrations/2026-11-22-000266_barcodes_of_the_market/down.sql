DROP FUNCTION listings_with_barcode(text);
DROP INDEX products_barcode_anywhere;
