-- What the assistant is asked and could not answer, counted by day without saying who asked: it stays when conversations
-- are deleted.

-- All questions of the marketplace, for its operator.
CREATE TABLE assistant_days (
    day          date   NOT NULL,
    scope        text   NOT NULL CHECK (scope IN ('market', 'business', 'listing')),
    model        text   NOT NULL CHECK (length(model) BETWEEN 1 AND 200),
    asked        bigint NOT NULL DEFAULT 0,
    silent       bigint NOT NULL DEFAULT 0,
    stopped      bigint NOT NULL DEFAULT 0,
    broken       bigint NOT NULL DEFAULT 0,
    withheld     bigint NOT NULL DEFAULT 0,
    tokens       bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (day, scope, model)
);

-- What is asked about the listings of a business (0: about all of them), by topic.
CREATE TABLE asked_days (
    business_id  bigint NOT NULL REFERENCES businesses ON DELETE CASCADE,
    day          date   NOT NULL,
    listing_id   bigint NOT NULL,
    topic        text   NOT NULL CHECK (length(topic) BETWEEN 1 AND 20),
    asked        bigint NOT NULL DEFAULT 0,
    silent       bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (business_id, day, listing_id, topic)
);
SELECT make_tenant_table('asked_days');

-- The questions themselves, in small letters, where nothing in them looks like an address or a number of somebody.
CREATE TABLE asked_words (
    business_id  bigint NOT NULL REFERENCES businesses ON DELETE CASCADE,
    day          date   NOT NULL,
    listing_id   bigint NOT NULL,
    words        text   NOT NULL CHECK (length(words) BETWEEN 1 AND 200),
    asked        bigint NOT NULL DEFAULT 0,
    silent       bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (business_id, day, listing_id, words)
);
SELECT make_tenant_table('asked_words');

-- Whether answers helped, and why they did not: in the whole marketplace, and about a business.
CREATE TABLE assistant_thumbs (
    day          date   NOT NULL,
    thumb        text   NOT NULL CHECK (length(thumb) BETWEEN 1 AND 20),
    given        bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (day, thumb)
);
CREATE TABLE thumb_days (
    business_id  bigint NOT NULL REFERENCES businesses ON DELETE CASCADE,
    day          date   NOT NULL,
    thumb        text   NOT NULL CHECK (length(thumb) BETWEEN 1 AND 20),
    given        bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (business_id, day, thumb)
);
SELECT make_tenant_table('thumb_days');

-- Counts an answer that has ended, from whatever scope. Words are none where they are somebody's own. Talk has no topic:
-- of that only what it took of a language model is counted.
CREATE FUNCTION count_answer(of_business bigint, about bigint, topic text, words text, model text, how text,
                             is_silent boolean, left_out bigint, used bigint, on_day date)
RETURNS void LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
    before text := coalesce(current_setting('souk.operator', true), '');
    offered bigint := of_business;
    silence bigint := CASE WHEN is_silent THEN 1 ELSE 0 END;
BEGIN
    PERFORM set_config('souk.operator', 'on', true);
    IF about IS NOT NULL THEN
        SELECT l.business_id INTO offered FROM listings l WHERE l.id = about;
    END IF;
    INSERT INTO assistant_days AS d (day, scope, model, asked, silent, stopped, broken, withheld, tokens)
    VALUES (on_day, CASE WHEN about IS NOT NULL THEN 'listing' WHEN of_business IS NOT NULL THEN 'business' ELSE 'market' END,
            count_answer.model, (count_answer.topic IS NOT NULL)::int, silence, (how = 'stopped')::int, (how = 'interrupted')::int, left_out, used)
    ON CONFLICT (day, scope, model) DO UPDATE
       SET asked = d.asked + excluded.asked, silent = d.silent + excluded.silent, stopped = d.stopped + excluded.stopped,
           broken = d.broken + excluded.broken, withheld = d.withheld + excluded.withheld,
           tokens = d.tokens + excluded.tokens;
    IF offered IS NOT NULL AND count_answer.topic IS NOT NULL THEN
        INSERT INTO asked_days AS d (business_id, day, listing_id, topic, asked, silent)
        VALUES (offered, on_day, coalesce(about, 0), count_answer.topic, 1, silence)
        ON CONFLICT (business_id, day, listing_id, topic) DO UPDATE
           SET asked = d.asked + 1, silent = d.silent + excluded.silent;
        IF count_answer.words IS NOT NULL THEN
            INSERT INTO asked_words AS d (business_id, day, listing_id, words, asked, silent)
            VALUES (offered, on_day, coalesce(about, 0), count_answer.words, 1, silence)
            ON CONFLICT (business_id, day, listing_id, words) DO UPDATE
               SET asked = d.asked + 1, silent = d.silent + excluded.silent;
        END IF;
    END IF;
    PERFORM set_config('souk.operator', before, true);
END $$;

-- Counts that an answer helped or not, and takes back what was said of it before.
CREATE FUNCTION count_thumb(of_business bigint, about bigint, earlier text, given text, on_day date)
RETURNS void LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
    before text := coalesce(current_setting('souk.operator', true), '');
    offered bigint := of_business;
BEGIN
    PERFORM set_config('souk.operator', 'on', true);
    IF about IS NOT NULL THEN
        SELECT l.business_id INTO offered FROM listings l WHERE l.id = about;
    END IF;
    IF earlier IS DISTINCT FROM count_thumb.given THEN
        INSERT INTO assistant_thumbs AS d (day, thumb, given)
        SELECT on_day, t.thumb, t.by FROM (VALUES (earlier, -1), (count_thumb.given, 1)) AS t (thumb, by)
         WHERE t.thumb IS NOT NULL
        ON CONFLICT (day, thumb) DO UPDATE SET given = d.given + excluded.given;
        INSERT INTO thumb_days AS d (business_id, day, thumb, given)
        SELECT offered, on_day, t.thumb, t.by FROM (VALUES (earlier, -1), (count_thumb.given, 1)) AS t (thumb, by)
         WHERE t.thumb IS NOT NULL AND offered IS NOT NULL
        ON CONFLICT (business_id, day, thumb) DO UPDATE SET given = d.given + excluded.given;
    END IF;
    PERFORM set_config('souk.operator', before, true);
END $$;
