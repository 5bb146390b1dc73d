DROP TABLE collections;

CREATE OR REPLACE FUNCTION note_public_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    kind    text := TG_ARGV[0];
    whose   text := CASE kind WHEN 'listing' THEN 'business_id' WHEN 'business' THEN 'id' ELSE 'NULL::bigint' END;
    changed text := CASE TG_OP
        WHEN 'INSERT' THEN format('SELECT id, %s FROM added', whose)
        WHEN 'DELETE' THEN format('SELECT id, %s FROM gone', whose)
        ELSE format('SELECT id, coalesce(a.whose, g.whose)
                       FROM (SELECT id, %1$s AS whose, added AS line FROM added) a
                       FULL JOIN (SELECT id, %1$s AS whose, gone AS line FROM gone) g USING (id)
                      WHERE a.line IS DISTINCT FROM g.line', whose) END;
BEGIN
    EXECUTE format(
        'WITH noted AS (INSERT INTO public_changes (kind, id, business)
                        SELECT %L, c.id, c.whose FROM (%s) AS c (id, whose) RETURNING *)
         SELECT pg_notify(''public_changes'', CASE WHEN count(*) OVER () <= 100
                    THEN concat_ws('' '', n.kind, n.id, n.business) ELSE '''' END)
           FROM noted n', kind, changed);
    RETURN NULL;
END $$;
