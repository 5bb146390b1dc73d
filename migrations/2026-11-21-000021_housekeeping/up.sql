-- What housekeeping removes in batches, and what the operator's page counts.
CREATE INDEX sessions_created ON sessions (created_at);
CREATE INDEX conversations_of_visitors ON conversations (updated_at) WHERE user_id IS NULL;
CREATE INDEX messages_created ON messages (created_at);
