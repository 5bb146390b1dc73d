ALTER TABLE businesses DROP COLUMN folded_name, DROP COLUMN name_look;
