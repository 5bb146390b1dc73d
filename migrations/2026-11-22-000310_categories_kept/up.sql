-- What the operator keeps of each category: its page's text and picture, and a version, so that of two who change it at
-- once one is told. The feed hears of all of it, since it is the category's own row.
ALTER TABLE categories
    DROP CONSTRAINT categories_name_check,
    ADD CONSTRAINT categories_name_check CHECK (length(name) BETWEEN 1 AND 120),
    ADD CONSTRAINT categories_slug_length CHECK (length(slug) <= 120),
    ADD COLUMN version integer NOT NULL DEFAULT 1,
    ADD COLUMN about text NOT NULL DEFAULT '',
    -- Sanitised HTML of `about`, and its first words.
    ADD COLUMN about_html text NOT NULL DEFAULT '',
    ADD COLUMN summary text NOT NULL DEFAULT '',
    ADD COLUMN picture text,
    -- The category that takes over its products, while a job moves them.
    ADD COLUMN merging_into bigint REFERENCES categories;
CREATE INDEX categories_merging ON categories (merging_into) WHERE merging_into IS NOT NULL;

-- Addresses that categories had: each leads to the category for good.
CREATE TABLE category_slugs_before (
    slug        text PRIMARY KEY,
    category_id bigint NOT NULL REFERENCES categories ON DELETE CASCADE
);
CREATE INDEX category_slugs_before_of ON category_slugs_before (category_id);

-- Lists of categories that operators have brought, kept between looking at what each would change and doing it.
CREATE SEQUENCE category_imports_id_seq;
CREATE TABLE category_imports (
    id         bigint PRIMARY KEY DEFAULT nextval('category_imports_id_seq'),
    file       text NOT NULL,
    created_at timestamptz NOT NULL
);
ALTER SEQUENCE category_imports_id_seq OWNED BY category_imports.id;

ALTER TABLE category_slugs_before ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY category_slugs_before_read ON category_slugs_before FOR SELECT USING (true);
CREATE POLICY category_slugs_before_write ON category_slugs_before USING (souk_is_operator());
ALTER TABLE category_imports ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY category_imports_operator ON category_imports USING (souk_is_operator());
