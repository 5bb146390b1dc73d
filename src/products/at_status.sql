-- The products of a business ($1) whose newest revision that a person ($2) may see has one status; $3 offset, $4 limit.
-- The walk is along the revisions of that status, the last changed first.
SELECT t.*, a.name AS author
  FROM (SELECT p.id, p.sku, false AS is_archived, p.published_revision_id IS NOT NULL AS is_listed, r.updated_at,
               r.name, r.status, r.price_minor, r.currency, r.author_id, r.category_id, r.id AS revision
          FROM product_revisions r
          JOIN products p ON p.business_id = $1 AND p.id = r.product_id
         WHERE r.business_id = $1 AND r.status = '{status}' AND {visible}
           AND p.archived_at IS NULL
           AND r.number = (
               SELECT newer.number
                 FROM product_revisions newer
                WHERE newer.business_id = $1 AND newer.product_id = r.product_id AND {newer}
                ORDER BY newer.number DESC
                LIMIT 1)
         ORDER BY r.updated_at DESC, r.id DESC
        OFFSET $3 LIMIT $4) t
  JOIN colleagues a ON a.business_id = $1 AND a.user_id = t.author_id
 ORDER BY t.updated_at DESC, t.revision DESC
