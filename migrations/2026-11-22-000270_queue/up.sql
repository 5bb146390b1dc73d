-- What the queue is narrowed by and shows, beside each submission: nobody writes on a revision while it waits.
ALTER TABLE submissions
    ADD COLUMN name text NOT NULL DEFAULT '',
    ADD COLUMN category_id bigint,
    -- Who began the revision.
    ADD COLUMN author_id bigint,
    -- Working time that it waited in earlier rounds, in seconds.
    ADD COLUMN waited_before integer NOT NULL DEFAULT 0,
    -- Whether its product is archived, so that nobody can decide on it.
    ADD COLUMN is_shelved boolean NOT NULL DEFAULT false;

CREATE FUNCTION fill_submission() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    SELECT r.name, r.category_id, r.author_id INTO NEW.name, NEW.category_id, NEW.author_id
      FROM product_revisions r
     WHERE r.business_id = NEW.business_id AND r.id = NEW.revision_id;
    SELECT coalesce(sum(coalesce(s.waited, extract(epoch FROM s.ended_at - s.submitted_at)::integer)), 0)
      INTO NEW.waited_before
      FROM submissions s
     WHERE s.business_id = NEW.business_id AND s.revision_id = NEW.revision_id;
    RETURN NEW;
END $$;
CREATE TRIGGER submissions_filled BEFORE INSERT ON submissions FOR EACH ROW EXECUTE FUNCTION fill_submission();

CREATE FUNCTION shelve_submission() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE submissions s SET is_shelved = NEW.archived_at IS NOT NULL
     WHERE s.business_id = NEW.business_id AND s.product_id = NEW.id AND s.ended_at IS NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER products_shelved AFTER UPDATE OF archived_at ON products
    FOR EACH ROW WHEN ((OLD.archived_at IS NULL) <> (NEW.archived_at IS NULL)) EXECUTE FUNCTION shelve_submission();

UPDATE submissions s
   SET name = r.name, category_id = r.category_id, author_id = r.author_id, is_shelved = p.archived_at IS NOT NULL
  FROM product_revisions r
  JOIN products p ON p.business_id = r.business_id AND p.id = r.product_id
 WHERE r.business_id = s.business_id AND r.id = s.revision_id;

DROP INDEX submissions_queue;
CREATE INDEX submissions_queue ON submissions (business_id, submitted_at, id) WHERE ended_at IS NULL AND NOT is_shelved;
