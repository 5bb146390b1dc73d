-- A storefront counts what its business has in each category, and reads nothing else for it.
CREATE INDEX listings_of_business_by_category ON listings (business_id, category_id, currency);
