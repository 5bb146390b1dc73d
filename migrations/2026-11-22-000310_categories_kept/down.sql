DROP TABLE category_imports;
DROP TABLE category_slugs_before;
ALTER TABLE categories
    DROP COLUMN merging_into,
    DROP COLUMN picture,
    DROP COLUMN summary,
    DROP COLUMN about_html,
    DROP COLUMN about,
    DROP COLUMN version,
    DROP CONSTRAINT categories_slug_length,
    DROP CONSTRAINT categories_name_check;
UPDATE categories SET name = left(name, 80) WHERE length(name) > 80;
ALTER TABLE categories ADD CONSTRAINT categories_name_check CHECK (length(name) BETWEEN 1 AND 80);
