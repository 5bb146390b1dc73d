-- A draft may lack everything but its name; what is handed in is complete, by the rules of the business.
ALTER TABLE product_revisions
    ALTER price_minor DROP NOT NULL,
    ALTER category_id DROP NOT NULL;

-- A listing always has a category; where it has no price, that is on request.
ALTER TABLE listings
    ALTER price_minor DROP NOT NULL,
    ALTER category_id DROP NOT NULL,
    ADD CONSTRAINT listings_category CHECK (category_id IS NOT NULL);

-- What a business may leave out of what it hands in.
ALTER TABLE business_settings
    ADD COLUMN price_optional boolean NOT NULL DEFAULT false,
    ADD COLUMN description_optional boolean NOT NULL DEFAULT false;

-- The number under the bars (GTIN-8, 12, 13 or 14), as digits. It is identity, like the sku, and needs no approval.
ALTER TABLE products ADD COLUMN barcode text CHECK (barcode ~ '^([0-9]{8}|[0-9]{12,14})$');
CREATE INDEX products_barcode ON products (business_id, barcode) WHERE barcode IS NOT NULL;

-- What somebody is writing, as it stands in their browser: it has not been checked and may be anything. One for each
-- person and product, or form of a new product.
CREATE SEQUENCE unsaved_id_seq;
CREATE TABLE unsaved (
    business_id bigint NOT NULL REFERENCES businesses ON DELETE CASCADE,
    id          bigint NOT NULL DEFAULT nextval('unsaved_id_seq'),
    user_id     bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    product_id  bigint,
    form_key    text CHECK (length(form_key) BETWEEN 1 AND 64),
    -- The fields of the form by their names.
    typed       jsonb NOT NULL,
    saved_at    timestamptz NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, product_id) REFERENCES products (business_id, id) ON DELETE CASCADE,
    CHECK (num_nonnulls(product_id, form_key) = 1),
    CONSTRAINT unsaved_of_product UNIQUE (business_id, product_id, user_id),
    CONSTRAINT unsaved_of_form UNIQUE (business_id, user_id, form_key)
);
ALTER SEQUENCE unsaved_id_seq OWNED BY unsaved.id;
CREATE INDEX unsaved_of_person ON unsaved (business_id, user_id, saved_at DESC);
CREATE INDEX unsaved_user ON unsaved (user_id);
CREATE INDEX unsaved_age ON unsaved (saved_at);
SELECT make_tenant_table('unsaved');
