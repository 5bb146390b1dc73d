-- The scope of a transaction, as the policies read it. After a scoped transaction a setting is '' and not NULL,
-- hence nullif.
CREATE FUNCTION souk_business_id() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('souk.business_id', true), '')::bigint $$;

CREATE FUNCTION souk_user_id() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('souk.user_id', true), '')::bigint $$;

CREATE FUNCTION souk_visitor() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('souk.visitor', true), '') $$;

CREATE FUNCTION souk_is_operator() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(current_setting('souk.operator', true) = 'on', false) $$;
