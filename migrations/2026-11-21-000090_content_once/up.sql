-- Who of a business sees a revision: drafts and what was approved, everybody; what waits, its writers and whoever may
-- approve; what was sent back or refused, its writers, whoever decided, and admins. One expression and nothing that
-- keeps it from being put into the query that calls it.
CREATE FUNCTION revision_is_visible(status text, writers bigint[], decided_by bigint, person bigint, is_admin boolean,
                                    may_approve boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT is_admin
        OR status IN ('draft', 'approved')
        OR person = ANY (writers)
        OR (status = 'pending' AND may_approve)
        OR (status IN ('changes_requested', 'rejected') AND decided_by IS NOT DISTINCT FROM person)
$$;
