-- What the built-in roles may do stands in the code, so that a permission that is added reaches them. A row says what a
-- role may do only where a business has changed it, or made the role; an admin may do everything.
ALTER TABLE roles ALTER permissions DROP NOT NULL;
UPDATE roles SET permissions = NULL
 WHERE built_in AND (name, ARRAY(SELECT unnest(permissions) ORDER BY 1)) IN (
       ('approver', '{approve_products,create_products,delete_products,edit_products,submit_products,view_products}'::text[]),
       ('editor', '{create_products,delete_products,edit_products,submit_products,view_products}'),
       ('viewer', '{view_products}'))
    OR built_in AND name = 'admin';
ALTER TABLE roles ADD CONSTRAINT roles_permissions_known CHECK (built_in OR permissions IS NOT NULL);
