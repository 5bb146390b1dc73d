DROP INDEX conversations_updated;
UPDATE messages SET state = 'interrupted' WHERE state = 'stopped';
ALTER TABLE messages
    DROP COLUMN thumb_reason,
    DROP COLUMN thumb,
    DROP COLUMN read_at,
    DROP CONSTRAINT messages_state_check,
    ADD CONSTRAINT messages_state_check CHECK (state IN ('answering', 'answered', 'interrupted'));
