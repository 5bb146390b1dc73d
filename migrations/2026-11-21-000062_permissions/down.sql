ALTER TABLE roles DROP CONSTRAINT roles_permissions_known;
UPDATE roles SET permissions = CASE name
       WHEN 'admin' THEN '{view_products,create_products,edit_products,delete_products,submit_products,approve_products,manage_members,manage_business,view_activity,view_insights}'::text[]
       WHEN 'approver' THEN '{view_products,create_products,edit_products,delete_products,submit_products,approve_products}'
       WHEN 'editor' THEN '{view_products,create_products,edit_products,delete_products,submit_products}'
       ELSE '{view_products}' END
 WHERE permissions IS NULL;
ALTER TABLE roles ALTER permissions SET NOT NULL;
