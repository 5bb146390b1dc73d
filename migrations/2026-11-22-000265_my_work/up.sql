-- What the newest revision of a product says, beside the product: the list of a business's products is narrowed, ordered
-- and counted by it along one index. Who may not see that revision sees the one before, which is looked up then.
ALTER TABLE products
    ADD COLUMN head_id bigint,
    ADD COLUMN head_number integer,
    ADD COLUMN head_status text NOT NULL DEFAULT 'draft',
    ADD COLUMN head_name text NOT NULL DEFAULT '',
    ADD COLUMN head_brand text NOT NULL DEFAULT '',
    ADD COLUMN head_price_minor bigint,
    ADD COLUMN head_currency text NOT NULL DEFAULT 'EUR',
    ADD COLUMN head_category_id bigint,
    ADD COLUMN head_author_id bigint,
    ADD COLUMN head_writers bigint[] NOT NULL DEFAULT '{}' CHECK (array_position(head_writers, NULL) IS NULL),
    ADD COLUMN head_decided_by bigint,
    ADD COLUMN head_tags text[] NOT NULL DEFAULT '{}' CHECK (array_position(head_tags, NULL) IS NULL),
    ADD COLUMN head_picture jsonb,
    -- Kinds of warnings with which it was handed in; none for a draft.
    ADD COLUMN head_warnings text[] NOT NULL DEFAULT '{}' CHECK (array_position(head_warnings, NULL) IS NULL);

CREATE FUNCTION note_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        UPDATE products p
           SET (head_id, head_number, head_status, head_name, head_brand, head_price_minor, head_currency,
                head_category_id, head_author_id, head_writers, head_decided_by, head_tags, head_picture, head_warnings)
             = (SELECT r.id, r.number, r.status, r.name, r.brand, r.price_minor, r.currency, r.category_id, r.author_id,
                       r.writers, r.decided_by, r.tags, r.pictures -> 0, '{}'::text[]
                  FROM product_revisions r
                 WHERE r.business_id = OLD.business_id AND r.product_id = OLD.product_id
                 ORDER BY r.number DESC LIMIT 1)
         WHERE p.business_id = OLD.business_id AND p.id = OLD.product_id AND p.head_id = OLD.id
           AND EXISTS (SELECT FROM product_revisions r
                        WHERE r.business_id = OLD.business_id AND r.product_id = OLD.product_id);
        RETURN NULL;
    END IF;
    UPDATE products p
       SET head_id = NEW.id, head_number = NEW.number, head_status = NEW.status, head_name = NEW.name,
           head_brand = NEW.brand, head_price_minor = NEW.price_minor, head_currency = NEW.currency,
           head_category_id = NEW.category_id, head_author_id = NEW.author_id, head_writers = NEW.writers,
           head_decided_by = NEW.decided_by, head_tags = NEW.tags, head_picture = NEW.pictures -> 0,
           head_warnings = CASE WHEN NEW.status = 'draft' THEN '{}' ELSE p.head_warnings END
     WHERE p.business_id = NEW.business_id AND p.id = NEW.product_id
       AND (p.head_number IS NULL OR p.head_number <= NEW.number);
    RETURN NULL;
END $$;

UPDATE products p
   SET head_id = r.id, head_number = r.number, head_status = r.status, head_name = r.name, head_brand = r.brand,
       head_price_minor = r.price_minor, head_currency = r.currency, head_category_id = r.category_id,
       head_author_id = r.author_id, head_writers = r.writers, head_decided_by = r.decided_by, head_tags = r.tags,
       head_picture = r.pictures -> 0
  FROM (SELECT DISTINCT ON (business_id, product_id) * FROM product_revisions
         ORDER BY business_id, product_id, number DESC) r
 WHERE r.business_id = p.business_id AND r.product_id = p.id;

-- By what a product is found in the list: the words of its name and numbers, `#` and a tag, `@` and the number of whoever
-- wrote on it. Text is compared along an index under row-level security too; arrays and `tsvector` are not.
CREATE TABLE product_words (
    business_id bigint NOT NULL,
    product_id bigint NOT NULL,
    word text COLLATE "C" NOT NULL,
    PRIMARY KEY (business_id, word, product_id),
    FOREIGN KEY (business_id, product_id) REFERENCES products (business_id, id) ON DELETE CASCADE
);
CREATE INDEX product_words_of_product ON product_words (business_id, product_id);
SELECT make_tenant_table('product_words');

CREATE FUNCTION words_of(texts text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(DISTINCT left(word, 60)), '{}')
      FROM regexp_split_to_table(lower(texts), '[\s!-/:-@\[-`{-~]+') AS word
     WHERE word <> ''
$$;

CREATE FUNCTION note_words() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    words text[] := words_of(concat_ws(' ', NEW.head_name, NEW.head_brand, NEW.sku, NEW.barcode))
        || (SELECT coalesce(array_agg(DISTINCT '#' || tag), '{}') FROM unnest(NEW.head_tags) tag)
        || (SELECT coalesce(array_agg(DISTINCT '@' || writer), '{}') FROM unnest(NEW.head_writers) writer);
BEGIN
    IF TG_OP = 'UPDATE' THEN
        DELETE FROM product_words
         WHERE business_id = NEW.business_id AND product_id = NEW.id AND word <> ALL (words);
    END IF;
    INSERT INTO product_words (business_id, product_id, word)
    SELECT NEW.business_id, NEW.id, unnest(words)
        ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER products_words AFTER INSERT ON products FOR EACH ROW EXECUTE FUNCTION note_words();
CREATE TRIGGER products_words_changed AFTER UPDATE OF head_name, head_brand, sku, barcode, head_tags, head_writers ON products
    FOR EACH ROW
    WHEN ((OLD.head_name, OLD.head_brand, OLD.sku, OLD.barcode, OLD.head_tags, OLD.head_writers)
          IS DISTINCT FROM (NEW.head_name, NEW.head_brand, NEW.sku, NEW.barcode, NEW.head_tags, NEW.head_writers))
    EXECUTE FUNCTION note_words();
INSERT INTO product_words (business_id, product_id, word)
SELECT p.business_id, p.id, unnest(words_of(concat_ws(' ', p.head_name, p.head_brand, p.sku, p.barcode))) FROM products p
UNION SELECT p.business_id, p.id, '@' || unnest(p.head_writers) FROM products p;

CREATE TRIGGER product_revisions_head AFTER INSERT OR UPDATE OR DELETE ON product_revisions
    FOR EACH ROW EXECUTE FUNCTION note_head();

-- By state, the last changed first; and the same of all, by name and by price.
CREATE INDEX products_of_state ON products (business_id, head_status, updated_at DESC, id DESC)
    WHERE archived_at IS NULL;
CREATE INDEX products_by_name ON products (business_id, lower(head_name), id) WHERE archived_at IS NULL;
CREATE INDEX products_by_price ON products (business_id, coalesce(head_price_minor, 9223372036854775807), id)
    WHERE archived_at IS NULL;
-- What narrows it.
CREATE INDEX products_of_category ON products (business_id, head_category_id, updated_at DESC, id DESC);
CREATE INDEX products_of_author ON products (business_id, head_author_id, updated_at DESC, id DESC);
CREATE INDEX products_warned ON products (business_id, updated_at DESC, id DESC) WHERE head_warnings <> '{}';
