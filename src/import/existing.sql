-- The products of a business ($1) that rows are about, by sku ($2) or by a name ($3) that one of their revisions has,
-- each with its newest revision. A batch asks once.
WITH wanted AS (
    SELECT id FROM products WHERE business_id = $1 AND sku = ANY ($2)
     UNION
    SELECT product_id FROM product_revisions WHERE business_id = $1 AND name = ANY ($3)
)
SELECT p.id AS product_id, p.sku, p.archived_at IS NOT NULL AS is_archived, r.id AS revision_id, r.version, r.status,
       r.writers, r.name, r.description, r.price_minor, r.currency, r.category_id, r.attributes
  FROM wanted
  JOIN products p ON p.business_id = $1 AND p.id = wanted.id
 CROSS JOIN LATERAL (
       SELECT *
         FROM product_revisions
        WHERE business_id = $1 AND product_id = p.id
        ORDER BY number DESC
        LIMIT 1) r
 ORDER BY p.id
