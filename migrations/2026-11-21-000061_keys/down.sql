ALTER TABLE conversations ADD COLUMN visitor text;
UPDATE conversations SET visitor = substr(owner, 9) WHERE user_id IS NULL;
DROP POLICY messages_own ON messages;
DROP POLICY conversations_own ON conversations;
DROP INDEX messages_of_conversation, conversations_user, conversations_recent;
ALTER TABLE messages
    DROP CONSTRAINT messages_owner_conversation_id_fkey,
    DROP CONSTRAINT messages_question_key_unique,
    DROP CONSTRAINT messages_pkey,
    DROP COLUMN owner;
ALTER TABLE conversations RENAME about_business_id TO business_id;
ALTER TABLE conversations RENAME about_listing_id TO listing_id;
ALTER TABLE conversations
    DROP CONSTRAINT conversations_owner,
    DROP CONSTRAINT conversations_pkey,
    DROP COLUMN owner,
    ADD PRIMARY KEY (id),
    ADD CONSTRAINT conversations_check CHECK (user_id IS NOT NULL OR visitor IS NOT NULL);
CREATE INDEX conversations_user ON conversations (user_id, updated_at DESC, id DESC);
CREATE INDEX conversations_visitor ON conversations (visitor, updated_at DESC, id DESC);
ALTER TABLE messages
    ADD PRIMARY KEY (id),
    ADD CONSTRAINT messages_question_key_unique UNIQUE (conversation_id, question_key),
    ADD FOREIGN KEY (conversation_id) REFERENCES conversations ON DELETE CASCADE;
CREATE POLICY conversations_own ON conversations
    USING (user_id = souk_user_id() OR visitor = souk_visitor() OR souk_is_operator());
CREATE POLICY messages_own ON messages
    USING (EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id));

ALTER TABLE events DROP CONSTRAINT events_pkey, ADD PRIMARY KEY (id);
ALTER TABLE events ALTER business_id DROP NOT NULL;
CREATE INDEX events_of_business ON events (business_id, id DESC);
INSERT INTO events (at, actor_id, action, details)
SELECT a.at, u.id, a.action, a.details FROM account_events a LEFT JOIN users u ON u.id = a.user_id ORDER BY a.id;
DROP TABLE account_events;

DROP INDEX listings_id;
ALTER TABLE listings DROP CONSTRAINT listings_pkey, ADD PRIMARY KEY (id);
ALTER TABLE products ADD CONSTRAINT products_id_unique UNIQUE (id);

DO $$
DECLARE
    c record;
    last bigint;
    called boolean;
BEGIN
    FOR c IN SELECT a.attrelid::regclass AS of, a.attname AS name, s.seq
               FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid,
                    LATERAL (SELECT pg_get_serial_sequence(a.attrelid::regclass::text, a.attname)) AS s (seq)
              WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
                AND a.attidentity = '' AND s.seq IS NOT NULL AND t.relname <> 'public_changes'
    LOOP
        EXECUTE format('SELECT last_value, is_called FROM %s', c.seq) INTO last, called;
        EXECUTE format('ALTER TABLE %s ALTER %I DROP DEFAULT', c.of, c.name);
        EXECUTE format('DROP SEQUENCE %s', c.seq);
        EXECUTE format('ALTER TABLE %s ALTER %I ADD GENERATED ALWAYS AS IDENTITY', c.of, c.name);
        PERFORM setval(c.seq, last, called);
    END LOOP;
END $$;
