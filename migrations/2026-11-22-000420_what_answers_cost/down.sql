ALTER TABLE messages DROP COLUMN withheld, DROP COLUMN prompt_tokens, DROP COLUMN completion_tokens;
