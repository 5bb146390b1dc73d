-- Reports of one listing as it is public at one time are one case, on which an operator decides. A report names who
-- makes it and has a link by which they see what became of it (Regulation (EU) 2022/2065, Digital Services Act, Article
-- 16). A table of reports is small, so its new indexes and its check take no time; the check holds for what is new.
CREATE SEQUENCE report_cases_id_seq;
CREATE TABLE report_cases (
    id                bigint PRIMARY KEY DEFAULT nextval('report_cases_id_seq'),
    -- It outlives the business, so this is no reference.
    about_business_id bigint NOT NULL,
    business_name     text NOT NULL,
    listing_id        bigint NOT NULL,
    listing_name      text NOT NULL,
    revision_id       bigint NOT NULL,
    -- The listing as it was when it was first reported; nothing where that is not known any more.
    said              jsonb,
    opened_at         timestamptz NOT NULL,
    closed_at         timestamptz,
    -- When everything was taken out of it that names a person.
    forgotten_at      timestamptz
);
ALTER SEQUENCE report_cases_id_seq OWNED BY report_cases.id;
CREATE UNIQUE INDEX report_cases_one_open ON report_cases (listing_id, revision_id) WHERE closed_at IS NULL;
CREATE INDEX report_cases_open ON report_cases (id) WHERE closed_at IS NULL;
CREATE INDEX report_cases_closed ON report_cases (id) WHERE closed_at IS NOT NULL;
CREATE INDEX report_cases_to_forget ON report_cases (closed_at) WHERE forgotten_at IS NULL;
CREATE INDEX report_cases_of_business ON report_cases (about_business_id);
ALTER TABLE report_cases ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY report_cases_operator ON report_cases USING (souk_is_operator());

ALTER TABLE reports
    ADD COLUMN case_id bigint,
    ADD COLUMN name text CHECK (length(name) BETWEEN 1 AND 120),
    ADD COLUMN form_key text CHECK (length(form_key) BETWEEN 1 AND 64),
    ADD COLUMN token_hash bytea,
    -- The link itself, sealed, since it stands in every later mail.
    ADD COLUMN token_sealed bytea,
    ADD COLUMN locale text,
    DROP CONSTRAINT reports_reason_check,
    ADD CONSTRAINT reports_reason_check
        CHECK (reason IN ('illegal', 'unsafe', 'fake', 'misleading', 'offensive', 'child_safety', 'other')) NOT VALID;
CREATE INDEX reports_case ON reports (case_id);
CREATE UNIQUE INDEX reports_form_key ON reports (form_key);
CREATE UNIQUE INDEX reports_token ON reports (token_hash);
CREATE INDEX reports_reported_at ON reports (reported_at);
DROP INDEX reports_open, reports_closed;

-- What was reported before: one case a listing, open while one of its reports is.
INSERT INTO report_cases (about_business_id, business_name, listing_id, listing_name, revision_id, opened_at, closed_at)
SELECT p.business_id, (array_agg(r.business_name ORDER BY r.id DESC))[1], p.id,
       (array_agg(r.listing_name ORDER BY r.id DESC))[1], coalesce(p.published_revision_id, 0), min(r.reported_at),
       CASE WHEN bool_and(r.closed_at IS NOT NULL) THEN max(r.closed_at) END
  FROM reports r JOIN products p ON p.id = r.listing_id
 GROUP BY p.business_id, p.id, p.published_revision_id;
UPDATE reports r SET case_id = c.id FROM report_cases c WHERE c.listing_id = r.listing_id;

-- Reports a listing, from whatever scope: joins the case that is open, or opens one. A form that is sent twice reports
-- once, and the second time nothing comes back.
CREATE FUNCTION file_report(about bigint, why text, said text, address text, reporter text, key text, token bytea,
                            sealed bytea, tongue text, now timestamptz)
RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('souk.operator', true), '');
    offered listings%ROWTYPE;
    made bigint;
    opened bigint;
BEGIN
    PERFORM set_config('souk.operator', 'on', true);
    SELECT l.* INTO offered FROM listings l WHERE l.id = about;
    IF FOUND THEN
        INSERT INTO reports (listing_id, listing_name, business_name, reason, text, email, name, user_id, form_key,
                             token_hash, token_sealed, locale, reported_at)
        VALUES (offered.id, offered.name, offered.business_name, why, file_report.said, address, reporter,
                souk_user_id(), key, token, sealed, tongue, file_report.now)
        ON CONFLICT (form_key) DO NOTHING RETURNING id INTO made;
    END IF;
    IF made IS NOT NULL THEN
        -- Whoever decides on the case holds its row: then this waits, and opens the next.
        INSERT INTO report_cases (about_business_id, business_name, listing_id, listing_name, revision_id, said, opened_at)
        VALUES (offered.business_id, offered.business_name, offered.id, offered.name, offered.revision_id,
                to_jsonb(offered) - 'sentences', file_report.now)
        ON CONFLICT (listing_id, revision_id) WHERE closed_at IS NULL
        DO UPDATE SET listing_name = report_cases.listing_name RETURNING id INTO opened;
        UPDATE reports SET case_id = opened WHERE id = made;
    END IF;
    PERFORM set_config('souk.operator', scope, true);
    RETURN made;
END $$;
