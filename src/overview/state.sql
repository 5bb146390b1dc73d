-- How many products of a business ($1) there are of each kind, each counted up to $2, and how far a new business has
-- come.
SELECT (SELECT count(*) FROM (SELECT FROM listings WHERE business_id = $1 LIMIT $2) x) AS listed,
       (SELECT count(*) FROM (SELECT FROM products WHERE business_id = $1 AND archived_at IS NOT NULL LIMIT $2) x)
           AS archived,
       (SELECT count(*) FROM (
            SELECT FROM product_revisions r JOIN products p ON p.business_id = $1 AND p.id = r.product_id
             WHERE r.business_id = $1 AND r.status = 'draft' AND p.archived_at IS NULL LIMIT $2) x) AS drafts,
       (SELECT count(*) FROM (
            SELECT FROM product_revisions r JOIN products p ON p.business_id = $1 AND p.id = r.product_id
             WHERE r.business_id = $1 AND r.status = 'pending' AND p.archived_at IS NULL LIMIT $2) x) AS waiting,
       (SELECT count(*) FROM (
            SELECT FROM product_revisions r JOIN products p ON p.business_id = $1 AND p.id = r.product_id
             WHERE r.business_id = $1 AND r.status = 'changes_requested' AND p.archived_at IS NULL LIMIT $2) x)
           AS sent_back,
       EXISTS (SELECT FROM products WHERE business_id = $1) AS has_product,
       b.tagline <> '' AND b.about_html <> '' AND b.email || b.phone || b.address || b.website <> '' AS has_profile,
       b.logo IS NOT NULL AS has_logo,
       (SELECT count(*) FROM (SELECT FROM memberships WHERE business_id = $1 LIMIT 2) x) > 1
           OR EXISTS (SELECT FROM invitations WHERE business_id = $1 AND accepted_at IS NULL AND revoked_at IS NULL)
           AS has_colleague,
       (SELECT count(*) FROM memberships m JOIN roles r ON r.business_id = m.business_id AND r.id = m.role_id
         WHERE m.business_id = $1 AND {can_approve}) > 1 AS has_second_approver,
       s.set_up_at IS NOT NULL AS is_set_up
  FROM businesses b JOIN business_settings s ON s.business_id = b.id
 WHERE b.id = $1
