-- What a category asks of its products, in the operator's words. A category below asks it too.
CREATE SEQUENCE fields_id_seq;
CREATE TABLE fields (
    id            bigint PRIMARY KEY DEFAULT nextval('fields_id_seq'),
    category_id   bigint NOT NULL REFERENCES categories ON DELETE CASCADE,
    position      integer NOT NULL,
    -- Stays when the label changes: what products say is found by it.
    key           text NOT NULL CHECK (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(key) <= 60),
    label         text NOT NULL CHECK (length(label) BETWEEN 1 AND 60),
    kind          text NOT NULL CHECK (kind IN ('text', 'number', 'choice', 'choices', 'yes_no', 'date')),
    -- What a number is measured in.
    unit          text NOT NULL DEFAULT '' CHECK (length(unit) <= 20),
    choices       jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(choices) = 'array'),
    is_required   boolean NOT NULL DEFAULT false,
    is_filterable boolean NOT NULL DEFAULT false,
    created_at    timestamptz NOT NULL DEFAULT now(),
    updated_at    timestamptz NOT NULL DEFAULT now(),
    UNIQUE (category_id, key)
);
ALTER SEQUENCE fields_id_seq OWNED BY fields.id;
CREATE INDEX fields_of_category ON fields (category_id, position, id);
ALTER TABLE fields ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY fields_read ON fields FOR SELECT USING (true);
CREATE POLICY fields_write ON fields USING (souk_is_operator());

-- They are read with the tree of categories, and a change of one is a change of its tree.
SELECT feed_public_changes('fields', 'field');

-- What a product says in these fields: key, label, kind, value and unit of each, as they were when it was written.
ALTER TABLE product_revisions
    ADD COLUMN specifics jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(specifics) = 'array'),
    ADD COLUMN tags text[] NOT NULL DEFAULT '{}' CHECK (array_position(tags, NULL) IS NULL);
ALTER TABLE listings
    ADD COLUMN specifics jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(specifics) = 'array'),
    ADD COLUMN tags text[] NOT NULL DEFAULT '{}' CHECK (array_position(tags, NULL) IS NULL);
