-- New products of a business ($1) by a person ($2) at a moment ($3), each with its first revision and its events ($4,
-- in order), all in one statement: foreign keys are looked at when it ends. $5 is the revision's status; a row is a
-- place in each of $6 skus, $7 names, $8 slugs, $9 descriptions, $10 prices, $12 categories, $13 facts, $14 rendered
-- descriptions, $15 summaries, $16 sentences; $11 currency.
WITH content AS MATERIALIZED (
    SELECT nextval(pg_get_serial_sequence('products', 'id')) AS product_id,
           nextval(pg_get_serial_sequence('product_revisions', 'id')) AS revision_id,
           c.*
      FROM unnest($6::text[], $7::text[], $8::text[], $9::text[], $10::bigint[], $12::bigint[], $13::jsonb[],
                  $14::text[], $15::text[], $16::text[])
           AS c (sku, name, slug, description, price_minor, category_id, attributes, description_html, summary,
                 sentences)
), product AS (
    INSERT INTO products (business_id, id, author_id, sku, open_revision_id, created_at, updated_at)
    SELECT $1, product_id, $2, sku, revision_id, $3, $3 FROM content
), revision AS (
    INSERT INTO product_revisions (business_id, id, product_id, number, status, author_id, writers, name, slug,
                                   description, price_minor, currency, category_id, attributes, submitted_at,
                                   created_at, updated_at, description_html, summary, sentences)
    SELECT $1, revision_id, product_id, 1, $5, $2, ARRAY[$2], name, slug,
           description, price_minor, $11, category_id, attributes, CASE WHEN $5 = 'pending' THEN $3 END,
           $3, $3, description_html, summary, sentences
      FROM content
)
INSERT INTO events (business_id, at, actor_id, action, subject_id, subject_name)
SELECT $1, $3, $2, action, product_id, name
  FROM content
 CROSS JOIN unnest($4::text[]) WITH ORDINALITY AS step (action, place)
 ORDER BY product_id, place
