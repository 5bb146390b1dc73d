# Loads pages while somebody guesses passwords from one address, for bin/bench. Sourced, not run.
# shellcheck shell=bash disable=SC2154 # the variables are bin/bench's

flood_connections=64 flood_rate=1000 flood_rounds=3

# measure_flood CACHE: the rates and tails of others' pages, without and with a flood of sign-ins, in turns, so that
# whatever else this machine does hits both.
measure_flood() {
    local cache=$1 page round flood
    for page in home catalogue; do
        : >"$work/quiet"
        : >"$work/flooded"
        for round in $(seq "$flood_rounds"); do
            flood_page "$page" quiet
            say "flood.$cache.$page, round $round of $flood_rounds"
            FLOOD_CONNECTIONS=$flood_connections FLOOD_RATE=$flood_rate wrk --threads 1 \
                --connections "$flood_connections" --duration "$((seconds + 2))s" --script bin/bench.d/flood.lua "$base" \
                >"$work/flood" 2>&1 &
            flood=$!
            # The guesses that the limit lets through are hashed first.
            sleep 1
            flood_page "$page" flooded
            wait "$flood" || fail "the flood ended: $(tail -n 3 "$work/flood")"
            awk '/^Requests\/sec:/ { print $2 }' "$work/flood" >>"$work/guesses"
        done
        note "flood.$cache.$page.quiet" "$(median 1 "$work/quiet")" req/s
        note "flood.$cache.$page.flooded" "$(median 1 "$work/flooded")" req/s
        note "flood.$cache.$page.quiet.tail" "$(median 2 "$work/quiet")" ms
        note "flood.$cache.$page.flooded.tail" "$(median 2 "$work/flooded")" ms
    done
    note "flood.$cache.guesses" "$(median 1 "$work/guesses")" req/s
    rm "$work/guesses"
}

# flood_page PAGE FILE: appends the rate and the 99th percentile of a page's load to the file.
flood_page() {
    wrk --threads 1 --connections 16 --duration "${seconds}s" --timeout 10s --latency \
        --header "Accept-Encoding: $encoding" "$base$(path_of "$1")" >"$work/wrk" || fail "wrk could not load $1"
    printf '%s %s\n' "$(awk '/^Requests\/sec:/ { print $2 }' "$work/wrk")" "$(quantile 99% "$work/wrk")" >>"$work/$2"
}

# median COLUMN FILE
median() {
    awk -v column="$1" '{ print $column }' "$2" | sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'
}
