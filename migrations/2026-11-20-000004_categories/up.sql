-- The operator's tree. A listing hangs on a leaf: a category that no other names as its parent.
CREATE TABLE categories (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    parent_id bigint REFERENCES categories,
    position  integer NOT NULL DEFAULT 0,
    name      text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    slug      text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    path      text NOT NULL,
    CONSTRAINT categories_slug_unique UNIQUE (slug),
    CONSTRAINT categories_name_unique UNIQUE NULLS NOT DISTINCT (parent_id, name)
);
