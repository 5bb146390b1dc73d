-- An answer can be stopped by whoever asked, which is not the same as one that broke off. It goes on while somebody
-- reads it, also on a page that was loaded again (read_at). Whoever asked says whether it helped, and why it did not.
ALTER TABLE messages
    DROP CONSTRAINT messages_state_check,
    ADD CONSTRAINT messages_state_check CHECK (state IN ('answering', 'answered', 'stopped', 'interrupted')),
    ADD COLUMN read_at timestamptz,
    ADD COLUMN thumb text CHECK (thumb IN ('up', 'down')),
    ADD COLUMN thumb_reason text CHECK (
        thumb_reason IS NULL OR thumb = 'down' AND thumb_reason IN ('wrong', 'incomplete', 'off_topic', 'hard_to_read'));
-- Conversations are kept for as long as the operator says.
CREATE INDEX conversations_updated ON conversations (updated_at);
