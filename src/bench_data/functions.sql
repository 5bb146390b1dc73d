-- Repeatable chance: a number from 0 to 1 that depends only on the row n and on which question is asked about it.
CREATE OR REPLACE FUNCTION pg_temp.chance(n bigint, question int) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT (hashint8extended(n, question) & 4294967295)::float8 / 4294967296 $$;

CREATE OR REPLACE FUNCTION pg_temp.one_of(words text[], n bigint, question int) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT words[1 + floor(pg_temp.chance(n, question) * cardinality(words))::int] $$;

-- The same results as products::changes::slug_of and web::markdown::to_summary for plain text.
CREATE OR REPLACE FUNCTION pg_temp.slug_of(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT trim(BOTH '-' FROM left(regexp_replace(lower(name), '[^a-z0-9]+', '-', 'g'), 80)) $$;

CREATE OR REPLACE FUNCTION pg_temp.summary_of(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT CASE WHEN length(words) <= 220 THEN words
               ELSE rtrim(regexp_replace(left(words, 220), '\s\S*$', ''), ',;:. ') || '…' END $$
