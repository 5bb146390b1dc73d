DROP INDEX product_revisions_status, products_archived, products_current;
CREATE INDEX products_recent ON products (business_id, updated_at DESC, id DESC);
