-- The products of a business ($1), each with the newest revision that a person may see: $2 the person, $3 whether an
-- admin, $4 whether they may approve.
-- $5 archived or not, $6 the status or '', $7 offset, $8 limit. Names are joined last, to what is shown and not to all.
SELECT t.id, t.sku, t.is_archived, t.is_listed, t.updated_at, t.name, t.status, t.price_minor, t.currency,
       a.name AS author, c.name AS category
  FROM (SELECT p.id, p.sku, p.archived_at IS NOT NULL AS is_archived,
               p.published_revision_id IS NOT NULL AND p.archived_at IS NULL AS is_listed,
               p.updated_at, r.*
          FROM products p
         CROSS JOIN LATERAL (
               SELECT r.name, r.status, r.price_minor, r.currency, r.author_id, r.category_id
                 FROM product_revisions r
                WHERE r.business_id = $1 AND r.product_id = p.id
                  AND revision_is_visible(r.status, r.writers, r.decided_by, $2, $3, $4)
                ORDER BY r.number DESC
                LIMIT 1) r
         WHERE p.business_id = $1
           AND (p.archived_at IS NOT NULL) = $5
           AND ($6 = '' OR r.status = $6)
         ORDER BY p.updated_at DESC, p.id DESC
        OFFSET $7 LIMIT $8) t
  JOIN colleagues a ON a.business_id = $1 AND a.user_id = t.author_id
  JOIN categories c ON c.id = t.category_id
 ORDER BY t.updated_at DESC, t.id DESC
