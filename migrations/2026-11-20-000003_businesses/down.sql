DROP FUNCTION session_of(bytea, timestamptz, timestamptz);
DROP TABLE memberships, roles, business_settings, businesses;
