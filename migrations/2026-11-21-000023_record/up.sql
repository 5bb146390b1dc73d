-- Nobody changes a line of the record or takes one out, whatever policies say. The one exception is the foreign key
-- that empties the actor when a person is deleted: people may be forgotten, what was done stays. A business with a
-- record cannot be deleted.
CREATE FUNCTION keep_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND pg_trigger_depth() > 1 THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION 'the record is append-only: % is not possible', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER events_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON events
    FOR EACH STATEMENT EXECUTE FUNCTION keep_record();
