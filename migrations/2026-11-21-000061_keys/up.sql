-- Keys that a PostgreSQL takes which spreads tables over servers (Citus): every unique key of a table that is spread
-- holds what it is spread by. What is a business's is keyed by business_id, what is a person's by its owner. Numbers stay
-- unique over all, since one sequence gives them out. Tables of people, businesses and categories are copied to every
-- server there; sessions, limits and feeds stay on one. tests/it/keys.rs says which is which.

-- Numbers by a sequence as a default: a table with an identity column cannot be spread once it has rows.
DO $$
DECLARE
    c record;
    last bigint;
    called boolean;
BEGIN
    FOR c IN SELECT a.attrelid::regclass AS of, a.attname AS name,
                    pg_get_serial_sequence(a.attrelid::regclass::text, a.attname) AS seq
               FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid
              WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND a.attidentity <> ''
    LOOP
        EXECUTE format('SELECT last_value, is_called FROM %s', c.seq) INTO last, called;
        EXECUTE format('ALTER TABLE %s ALTER %I DROP IDENTITY', c.of, c.name);
        EXECUTE format('CREATE SEQUENCE %s OWNED BY %s.%I', c.seq, c.of, c.name);
        PERFORM setval(c.seq, last, called);
        EXECUTE format('ALTER TABLE %s ALTER %I SET DEFAULT nextval(%L)', c.of, c.name, c.seq);
    END LOOP;
END $$;

ALTER TABLE products DROP CONSTRAINT products_id_unique;

-- A listing's address and the search know its number alone.
ALTER TABLE listings DROP CONSTRAINT listings_pkey, ADD PRIMARY KEY (business_id, id);
CREATE INDEX listings_id ON listings (id);

-- What somebody does outside any business is recorded with their account. The number stays when the person is deleted,
-- and then names nobody; 0 is for those who were deleted before.
CREATE TABLE account_events (
    user_id bigint NOT NULL,
    id      bigserial,
    at      timestamptz NOT NULL,
    action  text NOT NULL CHECK (action ~ '^[a-z_]+\.[a-z_]+$'),
    details jsonb NOT NULL DEFAULT '{}',
    PRIMARY KEY (user_id, id)
);
INSERT INTO account_events (user_id, at, action, details)
SELECT coalesce(actor_id, 0), at, action, details FROM events WHERE business_id IS NULL ORDER BY id;

ALTER TABLE account_events ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY account_events_read ON account_events FOR SELECT
    USING (user_id = souk_user_id() OR souk_is_operator());
CREATE POLICY account_events_append ON account_events FOR INSERT
    WITH CHECK (user_id = souk_user_id() OR souk_is_operator());
CREATE TRIGGER account_events_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON account_events
    FOR EACH STATEMENT EXECUTE FUNCTION keep_record();

-- The record is moved, not changed: for this once its owner may.
DROP TRIGGER events_kept ON events;
ALTER TABLE events NO FORCE ROW LEVEL SECURITY;
DELETE FROM events WHERE business_id IS NULL;
ALTER TABLE events FORCE ROW LEVEL SECURITY;
CREATE TRIGGER events_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON events
    FOR EACH STATEMENT EXECUTE FUNCTION keep_record();
DROP INDEX events_of_business;
ALTER TABLE events DROP CONSTRAINT events_pkey, ADD PRIMARY KEY (business_id, id);

-- A conversation is its owner's: "user 12", or "visitor" and the key in their session. Which business or listing it
-- speaks of does not make it theirs.
ALTER TABLE messages
    DROP CONSTRAINT messages_conversation_id_fkey,
    DROP CONSTRAINT messages_question_key_unique,
    DROP CONSTRAINT messages_pkey,
    ADD COLUMN owner text;
ALTER TABLE conversations
    DROP CONSTRAINT conversations_pkey,
    ADD COLUMN owner text;
ALTER TABLE conversations RENAME business_id TO about_business_id;
ALTER TABLE conversations RENAME listing_id TO about_listing_id;

UPDATE conversations SET owner = coalesce('user ' || user_id, 'visitor ' || visitor);
UPDATE messages m SET owner = c.owner FROM conversations c WHERE c.id = m.conversation_id;

DROP POLICY messages_own ON messages;
DROP POLICY conversations_own ON conversations;
DROP INDEX conversations_user, conversations_visitor;
ALTER TABLE conversations
    DROP COLUMN visitor,
    ALTER owner SET NOT NULL,
    ADD PRIMARY KEY (owner, id),
    ADD CONSTRAINT conversations_owner CHECK (
        CASE WHEN user_id IS NULL THEN owner LIKE 'visitor _%' ELSE owner = 'user ' || user_id END);
CREATE INDEX conversations_recent ON conversations (owner, updated_at DESC, id DESC);
CREATE INDEX conversations_user ON conversations (user_id);

ALTER TABLE messages
    ALTER owner SET NOT NULL,
    ADD PRIMARY KEY (owner, id),
    ADD CONSTRAINT messages_question_key_unique UNIQUE (owner, question_key, conversation_id),
    ADD FOREIGN KEY (owner, conversation_id) REFERENCES conversations (owner, id) ON DELETE CASCADE;
CREATE INDEX messages_of_conversation ON messages (owner, conversation_id, id DESC);

CREATE POLICY conversations_own ON conversations
    USING (owner IN ('user ' || souk_user_id(), 'visitor ' || souk_visitor()) OR souk_is_operator());
CREATE POLICY messages_own ON messages
    USING (owner IN ('user ' || souk_user_id(), 'visitor ' || souk_visitor()) OR souk_is_operator());
