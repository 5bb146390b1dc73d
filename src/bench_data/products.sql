-- Creates the products $1 to $2: each with one revision and its events, and approved ones with their listing. $3 is
-- their state: 'approved', 'open' for drafts and submissions, or 'desk' for many drafts and submissions of the second
-- business. $4 is the number of businesses to spread them over,
-- some large and most small. $5 looks, $6 materials, $7 things, $8 the leaf category of each thing, $9 colours, $10
-- sentences, $11 the time of the latest publication.
WITH shop AS MATERIALIZED (
    SELECT b.id, b.name, b.slug, m.user_id, row_number() OVER (ORDER BY b.id) AS place
      FROM businesses b JOIN memberships m ON m.business_id = b.id
     WHERE b.slug LIKE 'bench-%'
     ORDER BY b.id LIMIT $4
), drawn AS (
    SELECT n, s.id AS business_id, s.name AS business_name, s.slug AS business_slug, s.user_id,
           1 + floor(pg_temp.chance(n, 11) * cardinality($7))::int AS thing,
           pg_temp.one_of($5, n, 12) AS look, pg_temp.one_of($6, n, 13) AS material, pg_temp.one_of($9, n, 14) AS colour,
           $11 - make_interval(secs => pg_temp.chance(n, 15) * 63072000) AS at,
           CASE WHEN $3 = 'approved' THEN 'approved' WHEN n % CASE $3 WHEN 'desk' THEN 10 ELSE 2 END = 0 THEN 'pending'
                ELSE 'draft' END AS status,
           ARRAY[pg_temp.one_of($10, n, 16), pg_temp.one_of($10, n, 17), pg_temp.one_of($10, n, 18),
                 pg_temp.one_of($10, n, 19), pg_temp.one_of($10, n, 20)] AS sentences,
           (round((3 + 400 * power(pg_temp.chance(n, 21), 4))::numeric * 20) * 5)::bigint AS price_minor
      FROM generate_series($1::bigint, $2::bigint) AS n
      JOIN shop s ON s.place = 1 + CASE $3 WHEN 'open' THEN n % $4 WHEN 'desk' THEN 1 % $4
                                        ELSE floor(power(pg_temp.chance(n, 10), 1.6) * $4)::bigint END
), written AS (
    SELECT d.*, array_to_string(sentences[1:2], ' ') AS beginning, array_to_string(sentences[3:5], ' ') AS rest
      FROM drawn d
), content AS MATERIALIZED (
    SELECT d.*, nextval(pg_get_serial_sequence('products', 'id')) AS product_id,
           nextval(pg_get_serial_sequence('product_revisions', 'id')) AS revision_id,
           d.look || ' ' || d.material || ' ' || ($7::text[])[d.thing] AS name,
           ($8::bigint[])[d.thing] AS category_id,
           jsonb_build_array(
               jsonb_build_object('name', 'Material', 'value', initcap(d.material)),
               jsonb_build_object('name', 'Colour', 'value', d.colour),
               jsonb_build_object('name', 'Weight', 'value', (50 + floor(pg_temp.chance(d.n, 22) * 90) * 10) || ' g'))
               AS attributes,
           pg_temp.summary_of(beginning || ' ' || rest) AS summary, array_to_string(sentences, E'\n') AS said,
           '<p>' || beginning || E'</p>\n<p>' || rest || E'</p>\n' AS description_html
      FROM written d
     ORDER BY d.at
), product AS (
    INSERT INTO products (business_id, id, author_id, sku, published_revision_id, open_revision_id, created_at, updated_at)
    SELECT business_id, product_id, user_id, CASE $3 WHEN 'approved' THEN 'BENCH-' WHEN 'desk' THEN 'BENCH-DESK-' ELSE 'BENCH-OPEN-' END || n,
           CASE WHEN status = 'approved' THEN revision_id END, CASE WHEN status <> 'approved' THEN revision_id END, at, at
      FROM content
), revision AS (
    INSERT INTO product_revisions (business_id, id, product_id, number, status, author_id, writers, name, slug,
                                   description, price_minor, currency, category_id, attributes, submitted_at,
                                   decided_at, decided_by, created_at, updated_at, description_html, summary,
                                   sentences)
    SELECT business_id, revision_id, product_id, 1, status, user_id, ARRAY[user_id], name, pg_temp.slug_of(name),
           beginning || E'\n\n' || rest, price_minor, 'EUR', category_id, attributes,
           CASE WHEN status <> 'draft' THEN at END, CASE WHEN status = 'approved' THEN at END,
           CASE WHEN status = 'approved' THEN user_id END, at, at, description_html, summary, said
      FROM content
), listing AS (
    INSERT INTO listings (id, business_id, revision_id, business_name, business_slug, category_id, name, slug, summary,
                          description_html, price_minor, currency, attributes, published_at, updated_at, sentences)
    SELECT product_id, business_id, revision_id, business_name, business_slug, category_id, name, pg_temp.slug_of(name),
           summary, description_html, price_minor, 'EUR', attributes, at, at, said
      FROM content
     WHERE status = 'approved'
)
INSERT INTO events (business_id, at, actor_id, action, subject_id, subject_name)
SELECT business_id, at, user_id, step.action, product_id, name
  FROM content
 CROSS JOIN (VALUES (1, 'product.created'), (2, 'product.submitted'), (3, 'product.approved')) AS step (place, action)
 WHERE step.place <= CASE status WHEN 'draft' THEN 1 WHEN 'pending' THEN 2 ELSE 3 END
 ORDER BY at, product_id, step.place
