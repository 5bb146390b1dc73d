DROP TRIGGER events_kept ON events;
DROP FUNCTION keep_record();
