-- New products of a business ($1) by a person ($2) at a moment ($3), each with its first revision and its events ($4,
-- in order), all in one statement: foreign keys are looked at when it ends. It answers their numbers. $5 is the revision's status; a product is a
-- place in $6 skus, $7 what the revisions say, each an object whose keys are columns, $8 barcodes, and $9 the kinds of
-- what an approver should look at, separated by commas.
WITH content AS MATERIALIZED (
    SELECT nextval(pg_get_serial_sequence('products', 'id')) AS product_id,
           nextval(pg_get_serial_sequence('product_revisions', 'id')) AS revision_id,
           c.*
      FROM unnest($6::text[], $7::jsonb[], $8::text[], $9::text[]) AS c (sku, said, barcode, warned)
), product AS (
    INSERT INTO products (business_id, id, author_id, sku, barcode, open_revision_id, created_at, updated_at,
                          head_warnings)
    SELECT $1, product_id, $2, sku, barcode, revision_id, $3, $3, string_to_array(warned, ',') FROM content
), submission AS (
    INSERT INTO submissions (business_id, product_id, revision_id, round, submitted_by, submitted_at, content, is_change,
                             warnings)
    SELECT $1, product_id, revision_id, 1, $2, $3, said, false, string_to_array(warned, ',') FROM content WHERE $5 = 'pending'
), revision AS (
    INSERT INTO product_revisions
    SELECT r.*
      FROM content
     CROSS JOIN LATERAL jsonb_populate_record(NULL::product_revisions, said || jsonb_build_object(
               'business_id', $1, 'id', revision_id, 'product_id', product_id, 'number', 1, 'version', 1, 'status', $5,
               'author_id', $2, 'writers', ARRAY[$2],
               'submitted_at', CASE WHEN $5 = 'pending' THEN $3 END, 'created_at', $3, 'updated_at', $3)) AS r
), event AS (
    INSERT INTO events (business_id, at, actor_id, action, subject_id, subject_name)
    SELECT $1, $3, $2, action, product_id, said ->> 'name'
      FROM content
     CROSS JOIN unnest($4::text[]) WITH ORDINALITY AS step (action, place)
     ORDER BY product_id, place
)
SELECT product_id FROM content ORDER BY product_id
