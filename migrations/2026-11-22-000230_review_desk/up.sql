-- How a business reviews: within which time, when it works, which rules decide by themselves. With four eyes none of
-- these rules does.
ALTER TABLE business_settings
    ADD COLUMN review_target_hours integer NOT NULL DEFAULT 8 CHECK (review_target_hours BETWEEN 1 AND 1000),
    ADD COLUMN time_zone text NOT NULL DEFAULT 'UTC' CHECK (length(time_zone) BETWEEN 1 AND 60),
    -- Monday is 1, Sunday 7.
    ADD COLUMN work_days smallint[] NOT NULL DEFAULT '{1,2,3,4,5}' CHECK (array_position(work_days, NULL) IS NULL),
    ADD COLUMN work_from time NOT NULL DEFAULT '09:00',
    ADD COLUMN work_until time NOT NULL DEFAULT '17:00',
    -- Keys of fields that need no approval.
    ADD COLUMN free_fields text[] NOT NULL DEFAULT '{}' CHECK (array_position(free_fields, NULL) IS NULL),
    -- A price that changes by no more percent goes live at once; 0 is none.
    ADD COLUMN free_price_percent integer NOT NULL DEFAULT 0 CHECK (free_price_percent BETWEEN 0 AND 100),
    ADD CONSTRAINT business_settings_work CHECK (work_from < work_until),
    ADD COLUMN review_version integer NOT NULL DEFAULT 1;

-- Authors whose submissions are approved at once, where four eyes are not asked for.
ALTER TABLE memberships ADD COLUMN is_trusted boolean NOT NULL DEFAULT false;
-- Whether a person's keyboard shortcuts are on; one choice for all pages.
ALTER TABLE users ADD COLUMN shortcuts boolean NOT NULL DEFAULT true;

-- A revision as it was each time it was handed in.
CREATE SEQUENCE submissions_id_seq;
CREATE TABLE submissions (
    business_id  bigint NOT NULL,
    id           bigint NOT NULL DEFAULT nextval('submissions_id_seq'),
    product_id   bigint NOT NULL,
    revision_id  bigint NOT NULL,
    -- Counted from 1 for each revision.
    round        integer NOT NULL CHECK (round > 0),
    submitted_by bigint NOT NULL REFERENCES users,
    submitted_at timestamptz NOT NULL,
    -- What it said, as a revision's columns say it.
    content      jsonb NOT NULL,
    -- What the listing was written from at that time.
    published_revision_id bigint,
    is_change    boolean NOT NULL,
    -- Keys of fields that differ from what is public, in order, and by how many percent the price does.
    changed      text[] NOT NULL DEFAULT '{}' CHECK (array_position(changed, NULL) IS NULL),
    price_percent integer,
    -- What an approver should look at: kinds of warnings.
    warnings     text[] NOT NULL DEFAULT '{}' CHECK (array_position(warnings, NULL) IS NULL),
    -- Waits until it was decided on or taken back.
    ended_at     timestamptz,
    outcome      text CHECK (outcome IN ('approved', 'approved_in_part', 'changes_requested', 'rejected', 'withdrawn')),
    -- Working time that it waited, in seconds, once it ended.
    waited       integer,
    -- Who looks at it, and until when they count as doing so.
    held_by      bigint REFERENCES users,
    held_until   timestamptz,
    PRIMARY KEY (business_id, id),
    CONSTRAINT submissions_round UNIQUE (business_id, revision_id, round),
    FOREIGN KEY (business_id, product_id, revision_id)
        REFERENCES product_revisions (business_id, product_id, id) ON DELETE CASCADE,
    CHECK ((ended_at IS NULL) = (outcome IS NULL)),
    CHECK ((held_by IS NULL) = (held_until IS NULL))
);
ALTER SEQUENCE submissions_id_seq OWNED BY submissions.id;
-- At most one waits for each revision; the queue, oldest first.
CREATE UNIQUE INDEX submissions_one_open ON submissions (business_id, revision_id) WHERE ended_at IS NULL;
CREATE INDEX submissions_queue ON submissions (business_id, submitted_at, id) WHERE ended_at IS NULL;
CREATE INDEX submissions_of_product ON submissions (business_id, product_id, id);
CREATE INDEX submissions_ended ON submissions (business_id, ended_at DESC, id DESC) WHERE ended_at IS NOT NULL;
CREATE INDEX submissions_by ON submissions (business_id, submitted_by, id);
SELECT make_tenant_table('submissions');

-- What waits now was handed in once.
INSERT INTO submissions (business_id, product_id, revision_id, round, submitted_by, submitted_at, content,
                         published_revision_id, is_change)
SELECT r.business_id, r.product_id, r.id, 1, r.author_id, coalesce(r.submitted_at, r.updated_at), to_jsonb(r),
       p.published_revision_id, p.published_revision_id IS NOT NULL
  FROM product_revisions r
  JOIN products p ON p.business_id = r.business_id AND p.id = r.product_id
 WHERE r.status = 'pending';

-- Reasons that a business keeps, to choose from.
CREATE SEQUENCE reasons_id_seq;
CREATE TABLE reasons (
    business_id bigint NOT NULL REFERENCES businesses ON DELETE CASCADE,
    id          bigint NOT NULL DEFAULT nextval('reasons_id_seq'),
    position    integer NOT NULL,
    label       text NOT NULL CHECK (length(label) BETWEEN 1 AND 120),
    -- What the author reads besides.
    advice      text NOT NULL DEFAULT '' CHECK (length(advice) <= 1000),
    -- The field that it is about; none is the whole.
    field       text CHECK (length(field) <= 80),
    -- Shown to authors before they hand something in, since it came up again and again.
    checked_since timestamptz,
    archived_at timestamptz,
    PRIMARY KEY (business_id, id)
);
ALTER SEQUENCE reasons_id_seq OWNED BY reasons.id;
CREATE INDEX reasons_in_order ON reasons (business_id, position, id);
SELECT make_tenant_table('reasons');

-- Every decision, whoever or whatever took it, also those that were undone.
CREATE SEQUENCE decisions_id_seq;
CREATE TABLE decisions (
    business_id   bigint NOT NULL,
    id            bigint NOT NULL DEFAULT nextval('decisions_id_seq'),
    product_id    bigint NOT NULL,
    -- The revision that was decided on; of a roll-back the one that is public again.
    revision_id   bigint NOT NULL,
    submission_id bigint,
    kind          text NOT NULL CHECK (kind IN ('approved', 'approved_in_part', 'changes_requested', 'rejected', 'rolled_back')),
    -- Nobody, where a rule decided.
    decided_by    bigint REFERENCES users,
    decided_at    timestamptz NOT NULL,
    note          text NOT NULL DEFAULT '' CHECK (length(note) <= 4000),
    -- The rule that decided by itself.
    rule          text CHECK (rule IN ('trusted_author', 'free_fields', 'price_within')),
    -- When somebody looked at what a rule decided.
    looked_at     timestamptz,
    looked_by     bigint REFERENCES users,
    -- What was public before, to put back.
    published_before bigint,
    -- The fields that went live of a part.
    accepted      text[] NOT NULL DEFAULT '{}' CHECK (array_position(accepted, NULL) IS NULL),
    batch_id      bigint,
    undone_at     timestamptz,
    undone_by     bigint REFERENCES users,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, product_id, revision_id)
        REFERENCES product_revisions (business_id, product_id, id) ON DELETE CASCADE,
    CHECK (num_nonnulls(decided_by, rule) = 1)
);
ALTER SEQUENCE decisions_id_seq OWNED BY decisions.id;
CREATE INDEX decisions_of_product ON decisions (business_id, product_id, id);
CREATE INDEX decisions_recent ON decisions (business_id, decided_at DESC, id DESC);
CREATE INDEX decisions_to_look_at ON decisions (business_id, decided_at, id) WHERE rule IS NOT NULL AND looked_at IS NULL;
CREATE INDEX decisions_of_batch ON decisions (business_id, batch_id) WHERE batch_id IS NOT NULL;
SELECT make_tenant_table('decisions');

-- Why, field by field.
CREATE SEQUENCE decision_points_id_seq;
CREATE TABLE decision_points (
    business_id bigint NOT NULL,
    id          bigint NOT NULL DEFAULT nextval('decision_points_id_seq'),
    decision_id bigint NOT NULL,
    position    integer NOT NULL,
    -- The key of the field; none is the whole.
    field       text CHECK (length(field) <= 80),
    reason_id   bigint,
    text        text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, decision_id) REFERENCES decisions (business_id, id) ON DELETE CASCADE,
    FOREIGN KEY (business_id, reason_id) REFERENCES reasons (business_id, id)
);
ALTER SEQUENCE decision_points_id_seq OWNED BY decision_points.id;
CREATE INDEX decision_points_of ON decision_points (business_id, decision_id, position);
CREATE INDEX decision_points_reason ON decision_points (business_id, reason_id) WHERE reason_id IS NOT NULL;
SELECT make_tenant_table('decision_points');

-- What colleagues say to each other about a product, through all rounds.
CREATE SEQUENCE comments_id_seq;
CREATE TABLE comments (
    business_id bigint NOT NULL,
    id          bigint NOT NULL DEFAULT nextval('comments_id_seq'),
    product_id  bigint NOT NULL,
    -- The revision that was open or newest when it was written.
    revision_id bigint NOT NULL,
    author_id   bigint NOT NULL REFERENCES users,
    -- The comment that it answers.
    answers     bigint,
    -- The key of the field that it is pinned to.
    field       text CHECK (length(field) <= 80),
    text        text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
    mentioned   bigint[] NOT NULL DEFAULT '{}' CHECK (array_position(mentioned, NULL) IS NULL),
    -- Made by the form, so that sending it twice makes one.
    form_key    text CHECK (length(form_key) BETWEEN 1 AND 64),
    at          timestamptz NOT NULL,
    removed_at  timestamptz,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id, product_id, revision_id)
        REFERENCES product_revisions (business_id, product_id, id) ON DELETE CASCADE,
    FOREIGN KEY (business_id, answers) REFERENCES comments (business_id, id) ON DELETE CASCADE,
    CONSTRAINT comments_form_key_unique UNIQUE (business_id, author_id, form_key)
);
ALTER SEQUENCE comments_id_seq OWNED BY comments.id;
CREATE INDEX comments_of_product ON comments (business_id, product_id, id);
CREATE INDEX comments_answers ON comments (business_id, answers) WHERE answers IS NOT NULL;
SELECT make_tenant_table('comments');

-- Lists as people look at them again and again.
CREATE SEQUENCE saved_views_id_seq;
CREATE TABLE saved_views (
    business_id bigint NOT NULL,
    id          bigint NOT NULL DEFAULT nextval('saved_views_id_seq'),
    user_id     bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    list        text NOT NULL CHECK (list IN ('approvals', 'products')),
    name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    query       text NOT NULL CHECK (length(query) <= 1000),
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (business_id, id),
    FOREIGN KEY (business_id) REFERENCES businesses ON DELETE CASCADE,
    CONSTRAINT saved_views_name UNIQUE (business_id, user_id, list, name)
);
ALTER SEQUENCE saved_views_id_seq OWNED BY saved_views.id;
CREATE INDEX saved_views_user ON saved_views (user_id);
SELECT make_tenant_table('saved_views');
