-- Each list of the workspace is a walk along one index that ends with the page: what is current, what is archived, and
-- what has one status, the last changed first.
DROP INDEX products_recent;
CREATE INDEX products_current ON products (business_id, updated_at DESC, id DESC) WHERE archived_at IS NULL;
CREATE INDEX products_archived ON products (business_id, updated_at DESC, id DESC) WHERE archived_at IS NOT NULL;
CREATE INDEX product_revisions_status ON product_revisions (business_id, status, updated_at DESC, id DESC);
