-- No two businesses have the same name, or names that look the same. Both columns are written by Souk (`web::letters`),
-- which also fills those of older rows at its start; of older businesses that share a name the first has it.
ALTER TABLE businesses
    ADD COLUMN folded_name text,
    ADD COLUMN name_look text,
    ADD CONSTRAINT businesses_folded_name_unique UNIQUE (folded_name),
    ADD CONSTRAINT businesses_name_look_unique UNIQUE (name_look);
CREATE INDEX businesses_without_look ON businesses (id) WHERE folded_name IS NULL;
