-- How much there is of a business ($1), each counted up to $2 along an index of its own.
SELECT (SELECT count(*) FROM (SELECT FROM memberships WHERE business_id = $1 LIMIT $2) x) AS members,
       (SELECT count(*) FROM (SELECT FROM products WHERE business_id = $1 LIMIT $2) x) AS products,
       (SELECT count(*) FROM (SELECT FROM listings WHERE business_id = $1 LIMIT $2) x) AS listings,
       (SELECT count(*) FROM (
            SELECT FROM product_revisions r JOIN products p ON p.business_id = $1 AND p.id = r.product_id
             WHERE r.business_id = $1 AND r.status = 'pending' AND p.archived_at IS NULL LIMIT $2) x) AS waiting,
       (SELECT count(*) FROM (SELECT FROM questions WHERE business_id = $1 AND answered_at IS NULL LIMIT $2) x)
           AS questions
