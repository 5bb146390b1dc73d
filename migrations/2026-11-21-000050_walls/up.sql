-- The businesses into which one transaction writes on behalf of one buyer, who is the user or the visitor of the scope.
-- No list is no trade; an empty one is a trade with nobody.
CREATE FUNCTION souk_trading() RETURNS bigint[] LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('souk.trading', true), '')::bigint[] $$;

-- A table whose rows are one business's. Its wall is one line in the migration that makes it:
-- SELECT make_tenant_table('stock_levels');
CREATE FUNCTION make_tenant_table(made regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    name text := (SELECT relname FROM pg_class WHERE oid = made);
BEGIN
    EXECUTE format('ALTER TABLE %s ALTER business_id SET NOT NULL, ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY',
                   made);
    EXECUTE format('CREATE POLICY %I ON %s USING (business_id = souk_business_id() OR souk_is_operator())',
                   name || '_tenant', made);
END $$;

-- Whose a row is does not change, not even by the business whose row it is: a policy sees only the new row. It reads
-- nothing but the row, so on a server that shards, every shard can run it.
CREATE FUNCTION keep_parties() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.business_id, NEW.user_id, NEW.visitor) IS DISTINCT FROM (OLD.business_id, OLD.user_id, OLD.visitor)
       AND NOT souk_is_operator() THEN
        RAISE EXCEPTION 'the business and the buyer of a row in % do not change', TG_TABLE_NAME
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;

-- A table whose rows belong to a business and to a buyer: a user or a visitor without an account. The trade scope
-- writes rows of its buyer into its businesses and reads those back; afterwards the buyer reads them, and the
-- business reads and changes them.
CREATE FUNCTION make_trade_table(made regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    name  text := (SELECT relname FROM pg_class WHERE oid = made);
    buyer text := '(user_id = souk_user_id() OR visitor = souk_visitor())';
BEGIN
    EXECUTE format('ALTER TABLE %s ALTER business_id SET NOT NULL, ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY,
                        ADD CONSTRAINT %I CHECK (num_nonnulls(user_id, visitor) = 1)', made, name || '_one_buyer');
    EXECUTE format('CREATE POLICY %I ON %s FOR SELECT USING (
                        business_id = souk_business_id() OR souk_is_operator()
                        OR %s AND (souk_trading() IS NULL OR business_id = ANY (souk_trading())))',
                   name || '_read', made, buyer);
    EXECUTE format('CREATE POLICY %I ON %s FOR INSERT WITH CHECK (
                        %s AND business_id = ANY (souk_trading()) OR souk_is_operator())',
                   name || '_trade', made, buyer);
    EXECUTE format('CREATE POLICY %I ON %s FOR UPDATE USING (business_id = souk_business_id() OR souk_is_operator())',
                   name || '_change', made);
    EXECUTE format('CREATE POLICY %I ON %s FOR DELETE USING (souk_is_operator())', name || '_remove', made);
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OF business_id, user_id, visitor ON %s
                        FOR EACH ROW EXECUTE FUNCTION keep_parties()', name || '_parties', made);
END $$;
