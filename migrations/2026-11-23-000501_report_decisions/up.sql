-- What an operator decides on a case, with the statement of reasons that the business gets (Digital Services Act,
-- Article 17), and the complaints about it (Article 20). They outlive the business, so that is no reference.
CREATE TABLE report_decisions (
    business_id  bigint NOT NULL,
    id           bigserial,
    case_id      bigint NOT NULL,
    listing_id   bigint NOT NULL,
    listing_name text NOT NULL,
    revision_id  bigint NOT NULL,
    outcome      text NOT NULL CHECK (outcome IN ('withdrawn', 'no_breach', 'misuse')),
    facts        text NOT NULL CHECK (length(facts) BETWEEN 1 AND 4000),
    ground       text CHECK (ground IN ('law', 'terms')),
    clause       text CHECK (length(clause) BETWEEN 1 AND 300),
    why          text CHECK (length(why) BETWEEN 1 AND 4000),
    decided_by   bigint NOT NULL REFERENCES users,
    decided_at   timestamptz NOT NULL,
    reversed_at  timestamptz,
    PRIMARY KEY (business_id, id),
    CONSTRAINT report_decisions_by UNIQUE (business_id, id, decided_by),
    CHECK (outcome <> 'withdrawn' OR num_nulls(ground, clause, why) = 0)
);
CREATE UNIQUE INDEX report_decisions_one_standing ON report_decisions (business_id, case_id) WHERE reversed_at IS NULL;
CREATE INDEX report_decisions_case ON report_decisions (case_id);
CREATE INDEX report_decisions_number ON report_decisions (id);
-- By the time in UTC, so that no query of a business chooses it in place of its own.
CREATE INDEX report_decisions_time ON report_decisions ((decided_at AT TIME ZONE 'UTC'));
CREATE INDEX report_decisions_decided_by ON report_decisions (decided_by);
ALTER TABLE report_decisions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY report_decisions_operator ON report_decisions USING (souk_is_operator());
-- A business reads what was decided against it, and not who was wrong about it.
CREATE POLICY report_decisions_own ON report_decisions FOR SELECT
    USING (business_id = souk_business_id() AND outcome = 'withdrawn');

CREATE TABLE report_appeals (
    business_id bigint NOT NULL,
    id          bigserial,
    decision_id bigint NOT NULL,
    -- Whose decision it is about.
    decided_by  bigint NOT NULL,
    side        text NOT NULL CHECK (side IN ('business', 'reporter')),
    -- The report of whoever complains; 0 for the business.
    report_id   bigint NOT NULL DEFAULT 0,
    text        text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
    filed_by    bigint REFERENCES users ON DELETE SET NULL,
    filed_at    timestamptz NOT NULL,
    -- Who was asked to decide outside the marketplace's own people.
    handed_to   text CHECK (length(handed_to) BETWEEN 1 AND 200),
    handed_at   timestamptz,
    handled_by  bigint REFERENCES users,
    handled_at  timestamptz,
    result      text CHECK (result IN ('upheld', 'reversed')),
    reasons     text CHECK (length(reasons) BETWEEN 1 AND 4000),
    PRIMARY KEY (business_id, id),
    CONSTRAINT report_appeals_once UNIQUE (business_id, decision_id, side, report_id),
    FOREIGN KEY (business_id, decision_id, decided_by) REFERENCES report_decisions (business_id, id, decided_by),
    CHECK ((side = 'business') = (report_id = 0)),
    CHECK (num_nulls(handled_by, handled_at, result, reasons) IN (0, 4)),
    CONSTRAINT report_appeals_by_somebody_else CHECK (handled_by <> decided_by)
);
CREATE INDEX report_appeals_open ON report_appeals ((filed_at AT TIME ZONE 'UTC')) WHERE handled_at IS NULL;
CREATE INDEX report_appeals_number ON report_appeals (id);
CREATE INDEX report_appeals_filed_by ON report_appeals (filed_by);
CREATE INDEX report_appeals_handled_by ON report_appeals (handled_by);
ALTER TABLE report_appeals ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY report_appeals_operator ON report_appeals USING (souk_is_operator());
CREATE POLICY report_appeals_own ON report_appeals FOR SELECT
    USING (business_id = souk_business_id() AND side = 'business');
CREATE POLICY report_appeals_new ON report_appeals FOR INSERT
    WITH CHECK (business_id = souk_business_id() AND side = 'business' AND num_nulls(handled_by, handed_to) = 2);

-- How often businesses were suspended is told each year (Article 24(1)(b)). The record is large: making this index reads
-- it once, and nothing is written into it meanwhile.
CREATE INDEX events_suspensions ON events ((at AT TIME ZONE 'UTC')) WHERE action = 'business.suspended';

-- The decision for which a product is not public as it was, and that version: it is not published again. Both are empty
-- for nearly every product.
ALTER TABLE products
    ADD COLUMN withdrawn_decision_id bigint,
    ADD COLUMN withdrawn_revision_id bigint,
    ADD CONSTRAINT products_withdrawn CHECK (num_nulls(withdrawn_decision_id, withdrawn_revision_id) IN (0, 2)) NOT VALID;

-- A report as whoever made it sees it by the link that they were sent, from whatever scope.
CREATE FUNCTION report_of(token bytea)
RETURNS TABLE (id bigint, listing_id bigint, listing_name text, business_name text, reason text, text text,
               reported_at timestamptz, closed_at timestamptz, business_id bigint, decision_id bigint, outcome text,
               facts text, decided_by bigint, decided_at timestamptz, reversed_at timestamptz, appeal text,
               appealed_at timestamptz, handed_to text, result text, reasons text, handled_at timestamptz)
LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('souk.operator', true), '');
BEGIN
    PERFORM set_config('souk.operator', 'on', true);
    RETURN QUERY
    SELECT r.id, r.listing_id, r.listing_name, r.business_name, r.reason, r.text, r.reported_at, c.closed_at,
           d.business_id, d.id, d.outcome, d.facts, d.decided_by, d.decided_at, d.reversed_at, a.text, a.filed_at,
           a.handed_to, a.result, a.reasons, a.handled_at
      FROM reports r
      LEFT JOIN report_cases c ON c.id = r.case_id
      LEFT JOIN report_decisions d ON d.case_id = r.case_id
      LEFT JOIN report_appeals a ON a.business_id = d.business_id AND a.decision_id = d.id AND a.side = 'reporter'
                                AND a.report_id = r.id
     WHERE r.token_hash = token
     ORDER BY d.id DESC NULLS LAST;
    PERFORM set_config('souk.operator', scope, true);
END $$;

-- A complaint of whoever reported, by the same link: about the decision that stands, once. Says whether it was taken.
CREATE FUNCTION appeal_by_report(token bytea, decision bigint, said text, since timestamptz, now timestamptz)
RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('souk.operator', true), '');
    made bigint;
BEGIN
    PERFORM set_config('souk.operator', 'on', true);
    INSERT INTO report_appeals (business_id, decision_id, decided_by, side, report_id, text, filed_by, filed_at)
    SELECT d.business_id, d.id, d.decided_by, 'reporter', r.id, said, r.user_id, appeal_by_report.now
      FROM reports r
      JOIN report_decisions d ON d.case_id = r.case_id
     WHERE r.token_hash = token AND d.id = decision AND d.reversed_at IS NULL AND d.decided_at > since
       FOR SHARE OF d
    ON CONFLICT (business_id, decision_id, side, report_id) DO NOTHING
    RETURNING id INTO made;
    PERFORM set_config('souk.operator', scope, true);
    RETURN made IS NOT NULL;
END $$;
