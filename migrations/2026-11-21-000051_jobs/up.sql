-- Work that no request waits for. This is the platform's own table, one queue for all: where tenants' tables are
-- spread over servers, it stays on one. A row names the business that it is done for; without one it is the market's.
CREATE TABLE jobs (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    business_id   bigint REFERENCES businesses ON DELETE CASCADE,
    -- Whose turn it is: businesses take turns, and the market is one of them. A column, since row-level security keeps
    -- an expression from being looked up in an index.
    tenant        bigint NOT NULL CHECK (tenant = coalesce(business_id, 0)),
    kind          text NOT NULL CHECK (length(kind) BETWEEN 1 AND 60),
    payload       jsonb NOT NULL CHECK (octet_length(payload::text) <= 65536),
    -- Of the same work that still waits there is one.
    unique_key    text CHECK (length(unique_key) BETWEEN 1 AND 200),
    -- 'scheduled' is not due yet, 'waiting' is: only what can run stands in the index that is walked to find work.
    state         text NOT NULL CHECK (state IN ('scheduled', 'waiting', 'running', 'failed')),
    run_at        timestamptz NOT NULL,
    -- Tries so far, the present one included; those that a worker gave back do not count.
    attempt       integer NOT NULL DEFAULT 0,
    most_attempts integer NOT NULL CHECK (most_attempts > 0),
    -- Grows with each time the job is taken: who took it before can neither finish it nor write for it.
    claim         integer NOT NULL DEFAULT 0,
    lease_until   timestamptz,
    last_error    text CHECK (length(last_error) <= 4000),
    created_at    timestamptz NOT NULL DEFAULT now(),
    changed_at    timestamptz NOT NULL DEFAULT now(),
    CHECK ((state = 'running') = (lease_until IS NOT NULL))
);
-- The kind first: a worker walks along those that it knows, past whatever else waits.
CREATE INDEX jobs_turn ON jobs (kind, tenant, run_at, id) WHERE state = 'waiting';
CREATE INDEX jobs_due ON jobs (run_at) WHERE state = 'scheduled';
CREATE INDEX jobs_lease ON jobs (lease_until) WHERE state = 'running';
CREATE INDEX jobs_failed ON jobs (changed_at) WHERE state = 'failed';
CREATE INDEX jobs_business ON jobs (business_id);
CREATE UNIQUE INDEX jobs_once ON jobs (tenant, kind, unique_key)
    WHERE state IN ('scheduled', 'waiting') AND unique_key IS NOT NULL;
-- Rows come and go all the time.
ALTER TABLE jobs SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.05);

ALTER TABLE jobs ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY jobs_operator ON jobs USING (souk_is_operator());

-- What is done again and again, and when next.
CREATE TABLE job_schedules (
    name     text PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 120),
    next_run timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE job_schedules ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY job_schedules_operator ON job_schedules USING (souk_is_operator());

-- Adds a job in the transaction of its cause: a business for itself alone, a trade for those it names, whoever acts for
-- no business for the market, the operator for all. Like session_of it opens the operator scope for one fixed
-- statement. The same work that still waits is locked and not doubled: nobody takes it before this transaction ends,
-- it sees what that wrote, and it is done with the latest payload.
CREATE FUNCTION enqueue_job(business bigint, what text, about jsonb, due timestamptz, once text, tries integer)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('souk.operator', true), '');
    start timestamptz := coalesce(due, now());
BEGIN
    IF NOT (souk_is_operator() OR business IS NOT DISTINCT FROM souk_business_id()
            OR coalesce(business = ANY (souk_trading()), false)) THEN
        RAISE EXCEPTION 'this scope may not add a job for business %', business USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM set_config('souk.operator', 'on', true);
    INSERT INTO jobs AS j (business_id, tenant, kind, payload, unique_key, state, run_at, most_attempts)
    VALUES (business, coalesce(business, 0), what, about, once,
            CASE WHEN start > now() THEN 'scheduled' ELSE 'waiting' END, start, tries)
        ON CONFLICT (tenant, kind, unique_key) WHERE state IN ('scheduled', 'waiting') AND unique_key IS NOT NULL
        -- What failed keeps the time of its next try.
        DO UPDATE SET payload = excluded.payload,
                      run_at = CASE WHEN j.attempt = 0 THEN least(j.run_at, start) ELSE j.run_at END;
    PERFORM set_config('souk.operator', scope, true);
    PERFORM pg_notify('jobs', '');
END $$;

-- How long to wait after so many tries: from 10 seconds, doubled each time, up to 6 hours, each a quarter more or less.
CREATE FUNCTION job_pause(attempt integer) RETURNS interval LANGUAGE sql VOLATILE AS
$$ SELECT least(10 * 2 ^ least(greatest(attempt - 1, 0), 20), 21600) * (0.75 + random() / 2) * interval '1 second' $$;

-- Puts a job that did not get done back into the queue, or to those that failed for good. What waits for the same work
-- takes over what was tried. False where somebody else has the job by now.
CREATE FUNCTION put_job_back(job bigint, taken integer, error text, next_run timestamptz, is_final boolean)
RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    mine jobs;
BEGIN
    SELECT * INTO mine FROM jobs WHERE id = job AND claim = taken AND state = 'running' FOR UPDATE;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    -- Others have to know when it is due.
    PERFORM pg_notify('jobs', '');
    IF is_final OR mine.attempt >= mine.most_attempts THEN
        UPDATE jobs SET state = 'failed', lease_until = NULL, last_error = error, changed_at = now() WHERE id = job;
        RETURN true;
    END IF;
    LOOP
        UPDATE jobs SET attempt = greatest(attempt, mine.attempt), last_error = coalesce(error, last_error),
                        state = 'scheduled', run_at = greatest(run_at, next_run), changed_at = now()
         WHERE tenant = mine.tenant AND kind = mine.kind AND unique_key = mine.unique_key
           AND state IN ('scheduled', 'waiting');
        IF FOUND THEN
            DELETE FROM jobs WHERE id = job;
            RETURN true;
        END IF;
        BEGIN
            UPDATE jobs SET state = 'scheduled', lease_until = NULL, run_at = next_run, last_error = error,
                            changed_at = now() WHERE id = job;
            RETURN true;
        EXCEPTION WHEN unique_violation THEN
            -- The same work was added this moment: once more.
        END;
    END LOOP;
END $$;

-- Before a worker looks for work: takes jobs back whose lease has ended, and lets in those that are due. Answers in how
-- many seconds there is something to do here again. A worker that lets a job go has said why and until when, and ends
-- the lease in 1970; any other lease that ended is that of a worker that is no more.
CREATE FUNCTION tend_jobs() RETURNS double precision LANGUAGE plpgsql AS $$
DECLARE
    lost jobs;
BEGIN
    FOR lost IN SELECT * FROM jobs WHERE state = 'running' AND lease_until <= now()
                 ORDER BY lease_until LIMIT 100 FOR UPDATE SKIP LOCKED
    LOOP
        PERFORM put_job_back(lost.id, lost.claim,
                             CASE WHEN lost.lease_until > to_timestamp(0) THEN 'The process that ran it ended.'
                                  ELSE lost.last_error END,
                             greatest(lost.run_at, now()), false);
    END LOOP;
    UPDATE jobs SET state = 'waiting'
     WHERE id = ANY (ARRAY (SELECT id FROM jobs WHERE state = 'scheduled' AND run_at <= now()
                             ORDER BY run_at LIMIT 1000 FOR UPDATE SKIP LOCKED));
    RETURN extract(epoch FROM least((SELECT min(run_at) FROM jobs WHERE state = 'scheduled'),
                                    (SELECT min(lease_until) FROM jobs WHERE state = 'running')) - now());
END $$;

-- Whoever writes for a job holds it, so that nobody takes it over meanwhile; one who has lost it does not begin. The
-- lease can be renewed beside this lock, and taking over needs a stronger one.
CREATE FUNCTION hold_job(job bigint, taken integer) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('souk.operator', true), '');
    is_held boolean;
BEGIN
    PERFORM set_config('souk.operator', 'on', true);
    PERFORM FROM jobs WHERE id = job AND claim = taken AND state = 'running' AND lease_until > clock_timestamp()
        FOR KEY SHARE;
    is_held := FOUND;
    PERFORM set_config('souk.operator', scope, true);
    RETURN is_held;
END $$;
