-- What a person ($2) of a business ($1) wrote, by how far it has come, the last changed first, $3 of each kind. What was
-- refused stands here until a newer version is begun, what was approved for some days ($4 is since when). Each is a walk
-- along one index that ends with the list.
SELECT kinds.status, mine.id, mine.product_id, mine.name, mine.reason, mine.updated_at, c.name AS decided_by
  FROM unnest(ARRAY['changes_requested', 'rejected', 'draft', 'pending', 'approved']) AS kinds (status)
 CROSS JOIN LATERAL (
       SELECT r.id, r.product_id, r.name, r.reason, r.updated_at, r.decided_by
         FROM product_revisions r
         JOIN products p ON p.business_id = $1 AND p.id = r.product_id
        WHERE r.business_id = $1 AND r.author_id = $2 AND r.status = kinds.status
          AND (r.status <> 'approved' OR r.updated_at > $4)
          AND p.archived_at IS NULL
          AND CASE WHEN r.status = 'approved' THEN p.published_revision_id = r.id
                   WHEN r.status = 'rejected' THEN NOT EXISTS (
                        SELECT FROM product_revisions newer
                         WHERE newer.business_id = $1 AND newer.product_id = r.product_id AND newer.number > r.number)
                   ELSE true END
        ORDER BY r.updated_at DESC, r.id DESC
        LIMIT $3) mine
  LEFT JOIN colleagues c ON c.business_id = $1 AND c.user_id = mine.decided_by
 ORDER BY mine.updated_at DESC, mine.id DESC
