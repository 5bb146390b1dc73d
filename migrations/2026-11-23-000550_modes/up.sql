-- Whether the marketplace is open, can only be read, or is closed for maintenance. One row, which every process follows.
CREATE TABLE market_modes (
    id         bigint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
    mode       text NOT NULL CHECK (mode IN ('open', 'read_only', 'maintenance')),
    -- What visitors read; where there is none, what Souk says.
    message    text CHECK (length(message) BETWEEN 1 AND 500),
    -- When it is expected to be over.
    ends_at    timestamptz,
    changed_at timestamptz NOT NULL
);
INSERT INTO market_modes (mode, changed_at) VALUES ('open', now());
ALTER TABLE market_modes ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY market_modes_read ON market_modes FOR SELECT USING (true);
CREATE POLICY market_modes_write ON market_modes USING (souk_is_operator());

SELECT feed_public_changes('market_modes', 'mode');
