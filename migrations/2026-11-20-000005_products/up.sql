-- A product is identity; its content is its revisions'.
CREATE TABLE products (
    business_id           bigint NOT NULL REFERENCES businesses ON DELETE CASCADE,
    id                    bigint GENERATED ALWAYS AS IDENTITY,
    author_id             bigint NOT NULL REFERENCES users,
    sku                   text CHECK (length(sku) BETWEEN 1 AND 80),
    -- Made by the form, so that sending it twice makes one product.
    form_key              text CHECK (length(form_key) BETWEEN 1 AND 64),
    published_revision_id bigint,
    open_revision_id      bigint,
    archived_at           timestamptz,
    created_at            timestamptz NOT NULL,
    updated_at            timestamptz NOT NULL,
    PRIMARY KEY (business_id, id),
    CONSTRAINT products_id_unique UNIQUE (id),
    CONSTRAINT products_sku_unique UNIQUE (business_id, sku),
    CONSTRAINT products_form_key_unique UNIQUE (business_id, form_key)
);
CREATE INDEX products_recent ON products (business_id, updated_at DESC, id DESC);
CREATE INDEX products_author ON products (author_id);

CREATE TABLE product_revisions (
    business_id      bigint NOT NULL,
    id               bigint GENERATED ALWAYS AS IDENTITY,
    product_id       bigint NOT NULL,
    number           integer NOT NULL CHECK (number > 0),
    status           text NOT NULL CHECK (status IN ('draft', 'pending', 'changes_requested', 'rejected', 'approved')),
    version          integer NOT NULL DEFAULT 1,
    author_id        bigint NOT NULL REFERENCES users,
    -- Everybody who wrote on it: with four eyes, none of them may approve it.
    writers          bigint[] NOT NULL CHECK (array_position(writers, NULL) IS NULL),
    base_revision_id bigint,
    name             text NOT NULL CHECK (length(name) BETWEEN 1 AND 160),
    slug             text NOT NULL,
    description      text NOT NULL CHECK (length(description) <= 20000),
    price_minor      bigint NOT NULL CHECK (price_minor >= 0),
    currency         text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    category_id      bigint NOT NULL REFERENCES categories,
    attributes       jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(attributes) = 'array'),
    images           text[] NOT NULL DEFAULT '{}' CHECK (array_position(images, NULL) IS NULL),
    submitted_at     timestamptz,
    decided_at       timestamptz,
    decided_by       bigint REFERENCES users,
    reason           text CHECK (length(reason) <= 4000),
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    PRIMARY KEY (business_id, id),
    CONSTRAINT product_revisions_number_unique UNIQUE (business_id, product_id, number),
    CONSTRAINT product_revisions_of_product UNIQUE (business_id, product_id, id),
    FOREIGN KEY (business_id, product_id) REFERENCES products (business_id, id) ON DELETE CASCADE,
    FOREIGN KEY (business_id, product_id, base_revision_id)
        REFERENCES product_revisions (business_id, product_id, id),
    CHECK (status NOT IN ('changes_requested', 'rejected') OR reason IS NOT NULL)
);
-- At most one revision of a product is open.
CREATE UNIQUE INDEX product_revisions_one_open ON product_revisions (business_id, product_id)
    WHERE status IN ('draft', 'pending', 'changes_requested');
-- The review queue, oldest first.
CREATE INDEX product_revisions_queue ON product_revisions (business_id, submitted_at, id) WHERE status = 'pending';
CREATE INDEX product_revisions_base ON product_revisions (business_id, product_id, base_revision_id);
CREATE INDEX product_revisions_category ON product_revisions (category_id);
-- An import finds products by name.
CREATE INDEX product_revisions_name ON product_revisions (business_id, name);

ALTER TABLE products
    ADD FOREIGN KEY (business_id, id, published_revision_id)
        REFERENCES product_revisions (business_id, product_id, id),
    ADD FOREIGN KEY (business_id, id, open_revision_id)
        REFERENCES product_revisions (business_id, product_id, id);

ALTER TABLE products ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY products_tenant ON products
    USING (business_id = souk_business_id() OR souk_is_operator());

ALTER TABLE product_revisions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY product_revisions_tenant ON product_revisions
    USING (business_id = souk_business_id() OR souk_is_operator());
