-- One act on many products, done piece by piece by a job, which can be followed and undone as one.
CREATE SEQUENCE batches_id_seq;
CREATE TABLE batches (
    business_id bigint NOT NULL REFERENCES businesses ON DELETE CASCADE,
    id          bigint NOT NULL DEFAULT nextval('batches_id_seq'),
    kind        text NOT NULL CHECK (kind IN ('submit', 'archive', 'category', 'price', 'approve', 'request_changes', 'reject')),
    -- What is done and to which: numbers, or the filter that was looked at and its last number.
    details     jsonb NOT NULL,
    user_id     bigint NOT NULL REFERENCES users,
    state       text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'stopped', 'undoing', 'undone')),
    total       integer NOT NULL CHECK (total >= 0),
    done        integer NOT NULL DEFAULT 0,
    refused     integer NOT NULL DEFAULT 0,
    -- Products that were left out, each with why; the first ones.
    mistakes    jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(mistakes) = 'array'),
    -- How far it has come.
    position    bigint NOT NULL DEFAULT 0,
    form_key    text CHECK (length(form_key) BETWEEN 1 AND 64),
    created_at  timestamptz NOT NULL,
    ended_at    timestamptz,
    undone_at   timestamptz,
    PRIMARY KEY (business_id, id),
    CONSTRAINT batches_form_key_unique UNIQUE (business_id, user_id, form_key)
);
ALTER SEQUENCE batches_id_seq OWNED BY batches.id;
CREATE INDEX batches_recent ON batches (business_id, id DESC);
SELECT make_tenant_table('batches');

-- What a batch did to each product, to put it back.
CREATE TABLE batch_items (
    business_id bigint NOT NULL,
    batch_id    bigint NOT NULL,
    product_id  bigint NOT NULL,
    -- What it was before, as undoing needs it.
    before      jsonb NOT NULL,
    undone_at   timestamptz,
    PRIMARY KEY (business_id, batch_id, product_id),
    FOREIGN KEY (business_id, batch_id) REFERENCES batches (business_id, id) ON DELETE CASCADE,
    FOREIGN KEY (business_id, product_id) REFERENCES products (business_id, id) ON DELETE CASCADE
);
CREATE INDEX batch_items_product ON batch_items (business_id, product_id);
SELECT make_tenant_table('batch_items');

-- A file of products on its way in.
CREATE SEQUENCE imports_id_seq;
CREATE TABLE imports (
    business_id bigint NOT NULL REFERENCES businesses ON DELETE CASCADE,
    id          bigint NOT NULL DEFAULT nextval('imports_id_seq'),
    user_id     bigint NOT NULL REFERENCES users,
    file_name   text NOT NULL CHECK (length(file_name) <= 200),
    -- Where the file is kept until it is in, and for some days after.
    file        text NOT NULL,
    bytes       bigint NOT NULL,
    state       text NOT NULL CHECK (state IN ('uploaded', 'checking', 'checked', 'waiting', 'running', 'done', 'stopped', 'failed')),
    -- How it is read: encoding, separator, sheet, columns, categories, options.
    mapping     jsonb NOT NULL DEFAULT '{}',
    -- What a rehearsal and the import itself counted.
    rehearsal   jsonb,
    result      jsonb,
    -- Why it could not be read at all.
    failure     text,
    -- Rows that are in, of about so many.
    position    bigint NOT NULL DEFAULT 0,
    total       bigint NOT NULL DEFAULT 0,
    -- Where the rows that were refused are kept.
    refused_file text,
    created_at  timestamptz NOT NULL,
    started_at  timestamptz,
    ended_at    timestamptz,
    PRIMARY KEY (business_id, id)
);
ALTER SEQUENCE imports_id_seq OWNED BY imports.id;
CREATE INDEX imports_recent ON imports (business_id, id DESC);
CREATE INDEX imports_age ON imports (created_at);
-- One at a time writes into a business.
CREATE UNIQUE INDEX imports_one_running ON imports (business_id) WHERE state IN ('waiting', 'running');
SELECT make_tenant_table('imports');

-- How a file with these headings was read the last time.
CREATE TABLE import_mappings (
    business_id bigint NOT NULL REFERENCES businesses ON DELETE CASCADE,
    headings    text NOT NULL CHECK (length(headings) = 64),
    mapping     jsonb NOT NULL,
    used_at     timestamptz NOT NULL,
    PRIMARY KEY (business_id, headings)
);
SELECT make_tenant_table('import_mappings');
