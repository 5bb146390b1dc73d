-- What each migration was when it was applied: a binary in which it reads otherwise does not fit this database.
CREATE TABLE migration_checksums (
    version  text PRIMARY KEY,
    checksum text NOT NULL
);

-- A dump made with row-level security, but not in the operator's scope, would leave out most rows of most tables and
-- say nothing. It reads this table too, and there it fails. The scope is read here and not through souk_is_operator():
-- pg_dump empties the search path.
CREATE FUNCTION souk_sees_everything() RETURNS boolean LANGUAGE plpgsql STABLE AS
$$ BEGIN
    IF current_setting('souk.operator', true) = 'on' THEN
        RETURN true;
    END IF;
    RAISE EXCEPTION 'rows would be left out, since row-level security hides them'
        USING HINT = 'Make backups with "souk dump", or set PGOPTIONS=''-c souk.operator=on''.';
END $$;

ALTER TABLE migration_checksums ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY migration_checksums_all ON migration_checksums USING (souk_sees_everything());
