-- What a listing is found by besides its words: the business's own number for it and the number under its bars. Whoever
-- knows one finds the listing. They are no content and change without approval, so a trigger copies them.
ALTER TABLE listings
    ADD COLUMN IF NOT EXISTS sku text,
    ADD COLUMN IF NOT EXISTS barcode text;

UPDATE listings l SET sku = p.sku, barcode = p.barcode
  FROM products p
 WHERE p.business_id = l.business_id AND p.id = l.id AND (p.sku IS NOT NULL OR p.barcode IS NOT NULL);

CREATE FUNCTION take_codes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    SELECT p.sku, p.barcode INTO NEW.sku, NEW.barcode
      FROM products p WHERE p.business_id = NEW.business_id AND p.id = NEW.id;
    RETURN NEW;
END $$;
CREATE TRIGGER listings_take_codes BEFORE INSERT ON listings FOR EACH ROW EXECUTE FUNCTION take_codes();

CREATE FUNCTION give_codes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE listings SET sku = NEW.sku, barcode = NEW.barcode WHERE business_id = NEW.business_id AND id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER products_give_codes AFTER UPDATE OF sku, barcode ON products
    FOR EACH ROW WHEN ((NEW.sku, NEW.barcode) IS DISTINCT FROM (OLD.sku, OLD.barcode)) EXECUTE FUNCTION give_codes();
