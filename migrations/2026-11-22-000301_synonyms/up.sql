-- Groups of words that mean the same in this marketplace: who searches for one finds the others too.
CREATE SEQUENCE synonyms_id_seq;
CREATE TABLE synonyms (
    id         bigint PRIMARY KEY DEFAULT nextval('synonyms_id_seq'),
    words      text[] NOT NULL CHECK (cardinality(words) BETWEEN 2 AND 30 AND array_position(words, NULL) IS NULL),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);
ALTER SEQUENCE synonyms_id_seq OWNED BY synonyms.id;
ALTER TABLE synonyms ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY synonyms_read ON synonyms FOR SELECT USING (true);
CREATE POLICY synonyms_write ON synonyms USING (souk_is_operator());

-- Every node learns of a change and searches with it at once.
SELECT feed_public_changes('synonyms', 'synonym');
