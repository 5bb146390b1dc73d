# Runs the same queries without Souk, for bin/bench. Sourced, not run.
# shellcheck shell=bash disable=SC2154 # the variables are bin/bench's

# query SQL: runs it as the application's role.
query() {
    "$psql" --host "$socket" --port 5432 --username souk --no-psqlrc --tuples-only --no-align --field-separator ' ' \
        --quiet --command "$1" souk
}

# pgbench_of PAGE CLIENTS: the same queries over the same socket. The private cluster takes 60 connections in all.
pgbench_of() {
    local clients=$(($2 > 48 ? 48 : $2))
    local script="$work/$1.sql" out="$work/pgbench"
    say "$1.pgbench.c$2"
    if [ "$1" = workspace ]; then
        workspace_queries >"$script"
    else
        # What the page has by its number: listings that are like it, businesses to choose from.
        local similar businesses
        similar=$(query "SELECT string_agg(id::text, ',') FROM (SELECT id FROM listings WHERE id > $listing_id ORDER BY id LIMIT 8) l")
        businesses=$(query "SELECT string_agg(id::text, ',') FROM (SELECT id FROM businesses ORDER BY id LIMIT 8) b")
        sed "s/@LISTING@/$listing_id/g; s/@SIMILAR@/$similar/; s/@BUSINESSES@/$businesses/" "bin/bench.d/$1.sql" >"$script"
    fi
    "$pgbench" --host "$socket" --port 5432 --username souk --no-vacuum --protocol prepared --client "$clients" \
        --jobs 2 --time "$seconds" --file "$script" souk >"$out" 2>&1 || fail "pgbench failed: $(tail -n 3 "$out")"
    note "$1.pgbench.c$2.rate" "$(awk '/^tps = / { printf "%.0f", $3 }' "$out")" req/s
}

# The queries of a workspace page: the session, then in the business's scope the count of waiting items and the list
# itself, with as many round trips as the server makes.
workspace_queries() {
    local ids business user
    ids=$(query "SET souk.operator = 'on'; SELECT b.id, u.id FROM businesses b, users u WHERE b.slug = 'bench-1' AND u.email = 'bench-1@souk.example'")
    business=${ids% *} user=${ids#* }
    cat <<SQL
SELECT * FROM session_of(sha256('$token'::bytea), now() - interval '14 days', now() - interval '90 days');
BEGIN READ ONLY;
SET LOCAL souk.business_id = '$business';
SELECT id FROM product_revisions WHERE business_id = $business AND status = 'pending' LIMIT 100;
SQL
    sed -e '/^--/d' -e 's/{visible}/true/; s/{archived}/IS NULL/' \
        -e "s/\$1/$business/g; s/\$2/$user/g; s/\$3/0/g; s/\$4/51/g" src/products/on_shelf.sql
    echo ';'
    echo 'COMMIT;'
}
