-- The operator says of a business what was checked of it, and when; everybody may read it. Who did it, and what they
-- noted, is in the record.
ALTER TABLE businesses
    ADD COLUMN verified_at timestamptz,
    ADD COLUMN verified_checks text[] NOT NULL DEFAULT '{}'
        CHECK (verified_checks <@ ARRAY['register', 'identity', 'bank', 'address']);

-- A business changes its own row, but not this of it; and what was checked was checked of the name that it had.
CREATE FUNCTION keep_verifications() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF souk_is_operator() THEN
        RETURN NEW;
    END IF;
    IF (NEW.verified_at, NEW.verified_checks) IS DISTINCT FROM (OLD.verified_at, OLD.verified_checks) THEN
        RAISE EXCEPTION 'only an operator verifies a business' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NEW.name IS DISTINCT FROM OLD.name THEN
        NEW.verified_at := NULL;
        NEW.verified_checks := '{}';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER businesses_verifications_kept BEFORE UPDATE OF name, verified_at, verified_checks ON businesses
    FOR EACH ROW EXECUTE FUNCTION keep_verifications();
