DROP TRIGGER products_words_changed ON products;
DROP TRIGGER products_words ON products;
DROP FUNCTION note_words();
DROP TABLE product_words;
DROP TRIGGER product_revisions_head ON product_revisions;
DROP FUNCTION note_head();
ALTER TABLE products
    DROP COLUMN head_id,
    DROP COLUMN head_number,
    DROP COLUMN head_status,
    DROP COLUMN head_name,
    DROP COLUMN head_brand,
    DROP COLUMN head_price_minor,
    DROP COLUMN head_currency,
    DROP COLUMN head_category_id,
    DROP COLUMN head_author_id,
    DROP COLUMN head_writers,
    DROP COLUMN head_decided_by,
    DROP COLUMN head_tags,
    DROP COLUMN head_picture,
    DROP COLUMN head_warnings;
DROP FUNCTION words_of(text);
