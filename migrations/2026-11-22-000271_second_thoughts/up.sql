-- What it takes to undo a decision.
ALTER TABLE decisions
    -- The version of the revision behind it: another one means that somebody went on.
    ADD COLUMN version integer,
    -- What the revision said of decisions before: decided_at, decided_by, reason.
    ADD COLUMN before jsonb,
    -- Of a part: the revision that was made of it and went live.
    ADD COLUMN part_revision_id bigint;
CREATE INDEX decisions_of_person ON decisions (business_id, decided_by, decided_at DESC, id DESC);

-- A decision was undone: those who were told of it and have not looked need not, and no mail goes out; whoever was told
-- that the product waited is reminded again. Answers who had looked, so that they hear of it.
CREATE FUNCTION retract_decision(business bigint, decision bigint, revision bigint, decided_at timestamptz, now timestamptz)
RETURNS SETOF bigint LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('souk.operator', true), '');
    told bigint[];
    reminded bigint[];
BEGIN
    IF NOT (souk_is_operator() OR business IS NOT DISTINCT FROM souk_business_id() AND business IS NOT NULL) THEN
        RAISE EXCEPTION 'this scope may not tell business % anything', business USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM set_config('souk.operator', 'on', true);
    WITH gone AS (
        DELETE FROM notifications n
         WHERE n.about_business_id = business AND n.kind = 'decided' AND n.at >= retract_decision.decided_at
           AND n.details ->> 'number' = decision::text
        RETURNING n.user_id, n.read_at IS NOT NULL OR n.mailed_at IS NOT NULL AS has_looked)
    SELECT array_agg(user_id) FILTER (WHERE has_looked) INTO told FROM gone;
    WITH again AS (
        UPDATE notifications n SET read_at = NULL
         WHERE n.about_business_id = business AND n.kind = 'submission_waiting'
           AND n.details ->> 'revision' = revision::text AND n.read_at = retract_decision.decided_at
        RETURNING n.user_id)
    SELECT array_agg(DISTINCT user_id) INTO reminded FROM again;
    PERFORM set_config('souk.operator', scope, true);
    PERFORM pg_notify('notifications', person::text) FROM unnest(told || reminded) AS person;
    RETURN QUERY SELECT DISTINCT person FROM unnest(told) AS person;
END $$;
CREATE INDEX notifications_decision ON notifications (about_business_id, (details ->> 'number')) WHERE kind = 'decided';

-- Whether a person's shortcuts are on, for the pages of a business that they are a member of.
CREATE FUNCTION shortcuts_of(person bigint) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('souk.operator', true), '');
    are_on boolean;
BEGIN
    IF NOT (souk_is_operator() OR person IS NOT DISTINCT FROM souk_user_id() OR EXISTS (
            SELECT FROM colleagues c WHERE c.business_id = souk_business_id() AND c.user_id = person)) THEN
        RAISE EXCEPTION 'this scope may not ask about person %', person USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM set_config('souk.operator', 'on', true);
    are_on := (SELECT u.shortcuts FROM users u WHERE u.id = person);
    PERFORM set_config('souk.operator', scope, true);
    RETURN coalesce(are_on, true);
END $$;
