-- The assistant's history. It belongs to whoever asked: a user, or a visitor known by a key in their session.
CREATE TABLE conversations (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id     bigint REFERENCES users ON DELETE CASCADE,
    visitor     text,
    business_id bigint REFERENCES businesses ON DELETE CASCADE,
    listing_id  bigint,
    title       text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    CHECK (user_id IS NOT NULL OR visitor IS NOT NULL)
);
CREATE INDEX conversations_user ON conversations (user_id, updated_at DESC, id DESC);
CREATE INDEX conversations_visitor ON conversations (visitor, updated_at DESC, id DESC);
CREATE INDEX conversations_business ON conversations (business_id);

CREATE TABLE messages (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    conversation_id bigint NOT NULL REFERENCES conversations ON DELETE CASCADE,
    -- Made by the form, so that a reload does not ask twice.
    question_key    text NOT NULL CHECK (length(question_key) BETWEEN 1 AND 64),
    question        text NOT NULL CHECK (length(question) BETWEEN 1 AND 500),
    state           text NOT NULL CHECK (state IN ('answering', 'answered', 'interrupted')),
    -- Sentences with their sources, as data: the page is rendered anew from what is still listed.
    answer          jsonb NOT NULL DEFAULT '[]',
    listing_ids     bigint[] NOT NULL DEFAULT '{}' CHECK (array_position(listing_ids, NULL) IS NULL),
    model           text NOT NULL,
    first_ms        integer,
    total_ms        integer,
    created_at      timestamptz NOT NULL,
    CONSTRAINT messages_question_key_unique UNIQUE (conversation_id, question_key)
);

ALTER TABLE conversations ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY conversations_own ON conversations
    USING (user_id = souk_user_id() OR visitor = souk_visitor() OR souk_is_operator());

ALTER TABLE messages ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY messages_own ON messages
    USING (EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id));
