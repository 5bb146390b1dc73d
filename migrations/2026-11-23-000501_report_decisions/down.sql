DROP FUNCTION appeal_by_report(bytea, bigint, text, timestamptz, timestamptz);
DROP FUNCTION report_of(bytea);
DROP INDEX events_suspensions;
ALTER TABLE products
    DROP CONSTRAINT products_withdrawn,
    DROP COLUMN withdrawn_revision_id,
    DROP COLUMN withdrawn_decision_id;
DROP TABLE report_appeals;
DROP TABLE report_decisions;
