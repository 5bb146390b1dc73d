BEGIN;
-- Nobody may come in between looking and clearing.
DO $$ DECLARE used boolean; BEGIN
    IF to_regclass('public.users') IS NOT NULL AND to_regclass('public.businesses') IS NOT NULL THEN
        LOCK TABLE public.users, public.businesses IN ACCESS EXCLUSIVE MODE;
        SELECT EXISTS (SELECT FROM public.users) OR EXISTS (SELECT FROM public.businesses) INTO used;
        IF used THEN
            RAISE EXCEPTION 'somebody has begun to use the market meanwhile';
        END IF;
    END IF;
END $$;
-- What a market that nobody used is made of. The schema may be somebody else's, and hold extensions.
DO $$ DECLARE drops text[]; one text; BEGIN
    SELECT array_agg(format('DROP TABLE IF EXISTS %I.%I CASCADE', 'public', relname)) INTO drops
      FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e');
    FOREACH one IN ARRAY coalesce(drops, '{}') LOOP EXECUTE one; END LOOP;
    SELECT array_agg(format('DROP SEQUENCE IF EXISTS %I.%I CASCADE', 'public', relname)) INTO drops
      FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind = 'S'
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e');
    FOREACH one IN ARRAY coalesce(drops, '{}') LOOP EXECUTE one; END LOOP;
    SELECT array_agg(format('DROP ROUTINE IF EXISTS public.%I(%s) CASCADE', proname, pg_get_function_identity_arguments(p.oid))) INTO drops
      FROM pg_proc p WHERE pronamespace = 'public'::regnamespace
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e');
    FOREACH one IN ARRAY coalesce(drops, '{}') LOOP EXECUTE one; END LOOP;
END $$;
