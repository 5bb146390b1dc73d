ALTER TABLE businesses DROP COLUMN delivery, DROP COLUMN returns;
