-- A submission for each revision that waits and has none: it reads what its revision says, so it comes after it.
INSERT INTO submissions (business_id, product_id, revision_id, round, submitted_by, submitted_at, content, is_change)
SELECT r.business_id, r.product_id, r.id, 1, r.author_id, r.submitted_at,
       jsonb_build_object('name', r.name, 'slug', r.slug, 'brand', r.brand, 'price_minor', r.price_minor,
                          'currency', r.currency, 'category_id', r.category_id, 'attributes', r.attributes,
                          'description', r.description, 'specifics', r.specifics, 'tags', to_jsonb(r.tags),
                          'pictures', r.pictures), false
  FROM product_revisions r
  JOIN products p ON p.business_id = r.business_id AND p.id = r.product_id AND p.open_revision_id = r.id
 WHERE r.status = 'pending' AND p.sku LIKE 'BENCH-%'
   AND NOT EXISTS (SELECT FROM submissions s WHERE s.business_id = r.business_id AND s.revision_id = r.id)
 ORDER BY r.submitted_at
