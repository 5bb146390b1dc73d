DROP TRIGGER users_forgotten ON users;
DROP FUNCTION forget_in_record();
DROP FUNCTION forget_person(jsonb, text, text);
DROP INDEX events_of_people;
DROP POLICY account_events_forget ON account_events;
DROP POLICY events_forget ON events;
UPDATE users SET name = '…' WHERE name = '';
ALTER TABLE users
    DROP COLUMN deleted_at,
    ADD CONSTRAINT users_name_check CHECK (length(name) BETWEEN 1 AND 120);
DROP FUNCTION stop_mail(bigint, text[]);
DROP FUNCTION settle_submission(bigint, bigint, timestamptz);
DROP FUNCTION tell_approvers(bigint, bigint[], jsonb, text, timestamptz);
