-- What a language model was kept from saying, and how much it read and wrote. The built-in model has no tokens.
ALTER TABLE messages
    ADD COLUMN withheld          integer NOT NULL DEFAULT 0 CHECK (withheld >= 0),
    ADD COLUMN prompt_tokens     integer CHECK (prompt_tokens >= 0),
    ADD COLUMN completion_tokens integer CHECK (completion_tokens >= 0);
