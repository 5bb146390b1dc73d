-- How much a business may have: what the operator set for it, else what they set for all, else as much as it likes.
-- Media are counted in megabytes, submissions within a day.
CREATE TABLE market_limits (
    what text   PRIMARY KEY CHECK (what IN ('products', 'members', 'media', 'submissions')),
    most bigint NOT NULL CHECK (most BETWEEN 0 AND 1000000000)
);
ALTER TABLE market_limits ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY market_limits_read ON market_limits FOR SELECT USING (true);
CREATE POLICY market_limits_write ON market_limits USING (souk_is_operator());

ALTER TABLE business_settings
    ADD COLUMN most_products bigint CHECK (most_products BETWEEN 0 AND 1000000000),
    ADD COLUMN most_members bigint CHECK (most_members BETWEEN 0 AND 1000000000),
    ADD COLUMN most_media bigint CHECK (most_media BETWEEN 0 AND 1000000000),
    ADD COLUMN most_submissions bigint CHECK (most_submissions BETWEEN 0 AND 1000000000);

-- A business changes its own row, but not this of it.
CREATE FUNCTION keep_limits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.most_products, NEW.most_members, NEW.most_media, NEW.most_submissions)
       IS DISTINCT FROM (OLD.most_products, OLD.most_members, OLD.most_media, OLD.most_submissions)
       AND NOT souk_is_operator() THEN
        RAISE EXCEPTION 'only an operator limits a business' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER business_settings_limits_kept
    BEFORE UPDATE OF most_products, most_members, most_media, most_submissions ON business_settings
    FOR EACH ROW EXECUTE FUNCTION keep_limits();

CREATE FUNCTION limit_of(business bigint, limited text) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT coalesce(
        (SELECT CASE limited WHEN 'products' THEN s.most_products WHEN 'members' THEN s.most_members
                             WHEN 'media' THEN s.most_media ELSE s.most_submissions END
           FROM business_settings s WHERE s.business_id = business),
        (SELECT m.most FROM market_limits m WHERE m.what = limited))
$$;

-- How much of it there is, counted up to one more than the most; the newest submissions have the highest numbers.
CREATE FUNCTION use_of(business bigint, limited text, most bigint, at timestamptz) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT CASE limited
        WHEN 'products' THEN (SELECT count(*) FROM (
            SELECT FROM products p WHERE p.business_id = business AND p.archived_at IS NULL LIMIT most + 1) x)
        WHEN 'members' THEN (SELECT count(*) FROM (
            SELECT FROM memberships m WHERE m.business_id = business LIMIT most + 1) x)
        WHEN 'media' THEN (
            SELECT coalesce(ceil(sum(p.bytes) / 1000000.0), 0)::bigint FROM pictures p WHERE p.business_id = business)
        ELSE (SELECT count(*) FROM (
            SELECT s.submitted_at FROM submissions s WHERE s.business_id = business ORDER BY s.id DESC LIMIT most + 1) x
             WHERE x.submitted_at > at - interval '1 day')
    END
$$;

-- Fails where there is more of it than may be. Of two who add the last at once the second waits, and counts again.
CREATE FUNCTION require_room(business bigint, limited text, at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    most bigint := limit_of(business, limited);
BEGIN
    IF most IS NULL THEN
        RETURN;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('limit of ' || limited), hashint8(business));
    IF use_of(business, limited, most, at) > most THEN
        RAISE EXCEPTION 'limit reached: % %', limited, most USING ERRCODE = 'SOUK1';
    END IF;
END $$;

-- After a statement, whatever it was that added something: a form, an import, a job.
CREATE FUNCTION keep_within_limits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    one record;
BEGIN
    IF TG_ARGV[0] = 'submissions' THEN
        FOR one IN SELECT a.business_id, max(a.submitted_at) AS at FROM added a GROUP BY a.business_id LOOP
            PERFORM require_room(one.business_id, TG_ARGV[0], one.at);
        END LOOP;
    ELSE
        FOR one IN SELECT DISTINCT a.business_id FROM added a LOOP
            PERFORM require_room(one.business_id, TG_ARGV[0], now());
        END LOOP;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER products_within_limits AFTER INSERT ON products REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION keep_within_limits('products');
CREATE TRIGGER memberships_within_limits AFTER INSERT ON memberships REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION keep_within_limits('members');
CREATE TRIGGER pictures_within_limits AFTER INSERT ON pictures REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION keep_within_limits('media');
CREATE TRIGGER submissions_within_limits AFTER INSERT ON submissions REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION keep_within_limits('submissions');

-- A product that is restored counts again.
CREATE FUNCTION keep_restored_within_limits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM require_room(NEW.business_id, 'products', now());
    RETURN NULL;
END $$;
CREATE TRIGGER products_restored_within_limits AFTER UPDATE OF archived_at ON products
    FOR EACH ROW WHEN (OLD.archived_at IS NOT NULL AND NEW.archived_at IS NULL)
    EXECUTE FUNCTION keep_restored_within_limits();
