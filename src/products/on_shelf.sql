-- The products of a business ($1), each with the newest revision that a person ($2) may see; $3 offset, $4 limit. The
-- names of people are joined last, to what is shown and not to all.
SELECT t.*, a.name AS author
  FROM (SELECT p.id, p.sku, p.archived_at IS NOT NULL AS is_archived,
               p.published_revision_id IS NOT NULL AND p.archived_at IS NULL AS is_listed,
               p.updated_at, r.*
          FROM products p
         CROSS JOIN LATERAL (
               SELECT r.name, r.status, r.price_minor, r.currency, r.author_id, r.category_id
                 FROM product_revisions r
                WHERE r.business_id = $1 AND r.product_id = p.id AND {visible}
                ORDER BY r.number DESC
                LIMIT 1) r
         WHERE p.business_id = $1 AND p.archived_at {archived}
         ORDER BY p.updated_at DESC, p.id DESC
        OFFSET $3 LIMIT $4) t
  JOIN colleagues a ON a.business_id = $1 AND a.user_id = t.author_id
 ORDER BY t.updated_at DESC, t.id DESC
