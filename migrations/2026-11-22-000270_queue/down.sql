DROP INDEX submissions_queue;
CREATE INDEX submissions_queue ON submissions (business_id, submitted_at, id) WHERE ended_at IS NULL;
DROP TRIGGER products_shelved ON products;
DROP FUNCTION shelve_submission();
DROP TRIGGER submissions_filled ON submissions;
DROP FUNCTION fill_submission();
ALTER TABLE submissions
    DROP COLUMN name, DROP COLUMN category_id, DROP COLUMN author_id, DROP COLUMN waited_before, DROP COLUMN is_shelved;
