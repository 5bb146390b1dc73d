DROP FUNCTION file_report(bigint, text, text, text, text, text, bytea, bytea, text, timestamptz);
DROP INDEX reports_reported_at, reports_token, reports_form_key, reports_case;
UPDATE reports r SET closed_at = c.closed_at FROM report_cases c WHERE c.id = r.case_id;
UPDATE reports SET reason = 'other' WHERE reason = 'child_safety';
ALTER TABLE reports
    DROP CONSTRAINT reports_reason_check,
    ADD CONSTRAINT reports_reason_check
        CHECK (reason IN ('illegal', 'unsafe', 'fake', 'misleading', 'offensive', 'other')),
    DROP COLUMN locale,
    DROP COLUMN token_sealed,
    DROP COLUMN token_hash,
    DROP COLUMN form_key,
    DROP COLUMN name,
    DROP COLUMN case_id;
CREATE INDEX reports_open ON reports (id) WHERE closed_at IS NULL;
CREATE INDEX reports_closed ON reports (id) WHERE closed_at IS NOT NULL;
DROP TABLE report_cases;
