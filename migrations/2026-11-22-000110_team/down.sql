DROP FUNCTION invitations_to_me(timestamptz);
DROP FUNCTION tell_invited(bigint, jsonb, text, timestamptz);
DROP FUNCTION team_member_at(text);
DROP FUNCTION team_accounts(bigint[]);
DROP INDEX colleagues_by_name;
