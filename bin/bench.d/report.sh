# Prints the table of bin/bench. Sourced, not run.
# shellcheck shell=bash disable=SC2154 # the variables are bin/bench's

value() { awk -F '\t' -v name="$1" '$1 == name { print $2 }' "$results"; }
bold() { printf '\n\033[1m%s\033[0m\n' "$*"; }

print_report() {
    bold "$listings listings, $businesses businesses, $(nproc) cores shared with the load, ${seconds} s each, $encoding"
    awk -F '\t' '
        function column(what) { return results[key "." what] == "" ? "-" : results[key "." what] }
        { results[$1] = $2 }
        $1 ~ /\.p50$/ { key = $1; sub(/\.p50$/, "", key); keys[++count] = key }
        END {
            format = "%-26s %10s %9s %9s %8s %8s %10s %10s %8s\n"
            printf format, "", "req/s", "p50 ms", "p99 ms", "p99/p50", "peak MiB", "server us", "postgr. us", "failed"
            for (i = 1; i <= count; i++) {
                key = keys[i]
                p50 = column("p50"); p99 = column("p99")
                printf format, key, column("rate"), p50, p99, (p50 > 0 ? sprintf("%.1f", p99 / p50) : "-"), column("memory"), \
                    column("server"), column("postgres"), column("failed")
            }
        }' "$results"
    bold "Against pgbench with the same queries and as many clients (48 at most)"
    local page clients
    for clients in $connections; do
        for page in catalogue listing workspace; do
            [ -z "$(value "$page.pgbench.c$clients.rate")" ] ||
                printf '%-26s %10s req/s\n' "$page.pgbench.c$clients" "$(value "$page.pgbench.c$clients.rate")"
        done
    done
    bold "Targets"
    for clients in $connections; do
        for page in catalogue listing; do
            target_ratio "$page with the page cache, of the ceiling, c$clients" "$page.cached.c$clients.rate" "ceiling.cached.c$clients.rate" 40
            target_ratio "$page without it, of pgbench, c$clients" "$page.uncached.c$clients.rate" "$page.pgbench.c$clients.rate" 35
        done
        for who in signed-in visitor; do
            target_ratio "the catalogue kept, $who, of what it is for anybody, c$clients" "$who.cached.c$clients.rate" "catalogue.cached.c$clients.rate" 80
        done
    done
    for cache in cached uncached; do
        for page in home catalogue; do
            target_ratio "$page $cache while $(value "flood.$cache.guesses") sign-ins a second come from one address, of what it is without" \
                "flood.$cache.$page.flooded" "flood.$cache.$page.quiet" 80
        done
    done
    for page in home catalogue category search listing; do
        for cache in cached uncached; do
            target_tail "$page.$cache.c16"
        done
    done
    target_tail workspace.uncached.c16
    for page in queue desk; do
        target_most "$page with 20,000 products and 2,000 waiting, p99 (ms)" "$(value "$page.uncached.c2.p99")" 30
    done
    # With two visitors at a time, each figure is how long one page takes.
    for page in "search 15" "narrowed 15" "misspelt 20" "suggestion 5" "category 3" "listing 3"; do
        target_most "${page% *} without the page cache, two visitors, p99 (ms)" "$(value "${page% *}.uncached.c2.p99")" "${page#* }"
    done
    target_most "peak memory, sign-in apart (MiB)" "$(awk -F '\t' '$1 ~ /\.memory$/ && $1 !~ /^sign-in/ && $2 > most { most = $2 } END { print most }' "$results")" 80
    target_most "exec to first answer, cluster stopped (ms)" "$(value start.cluster-stopped)" 1000
    target_most "exec to first answer, cluster running (ms)" "$(value start.cluster-running)" 1000
    target_most "first visit without pictures, gzip, with headers (bytes)" "$(value first-visit)" 60000
    target_most "third-party requests" "$(value first-visit.third-party)" 0
    [ -z "$(value sign-in.memory-afterwards)" ] ||
        printf '          memory that the server keeps after the sign-ins: %s MiB\n' "$(value sign-in.memory-afterwards)"
    bold "Answers over the wire"
    awk -F '\t' '$1 ~ /^size\./ { printf "%-26s %10s bytes\n", substr($1, 6), $2 }' "$results"
    printf 'The ceiling is %s: of the static files the one nearest to the catalogue page in size.\n' "$ceiling_path"
}

verdict() { awk -v good="$1" -v text="$2" 'BEGIN { printf "  %s  %s\n", (good ? "met   " : "MISSED"), text }'; }

# target_ratio TEXT NUMERATOR DENOMINATOR PERCENT
target_ratio() {
    local a b
    a=$(value "$2") b=$(value "$3")
    [ -n "$a" ] && [ -n "$b" ] || return 0
    verdict "$(awk -v a="$a" -v b="$b" -v want="$4" 'BEGIN { print (a * 100 >= b * want) }')" \
        "$(awk -v a="$a" -v b="$b" -v text="$1" -v want="$4" 'BEGIN { printf "%s: %.0f %% (at least %d %%)", text, (b > 0 ? a * 100 / b : 0), want }')"
}

# target_tail NAME: p99 within 10 times p50.
target_tail() {
    local p50 p99
    p50=$(value "$1.p50") p99=$(value "$1.p99")
    [ -n "$p50" ] && [ -n "$p99" ] || return 0
    verdict "$(awk -v a="$p99" -v b="$p50" 'BEGIN { print (a <= b * 10) }')" \
        "$(awk -v a="$p99" -v b="$p50" -v text="$1" 'BEGIN { printf "%s: p99 is %.1f times p50 (at most 10)", text, (b > 0 ? a / b : 0) }')"
}

# target_most TEXT VALUE MOST
target_most() {
    [ -n "$2" ] || return 0
    verdict "$(awk -v a="$2" -v b="$3" 'BEGIN { print (a <= b) }')" "$1: $2 (at most $3)"
}
