# Measures the assistant, for bin/bench assistant. Sourced, not run.
# shellcheck shell=bash disable=SC2154 # the variables are bin/bench's

# How long answers of the built-in model take with 16 who ask all the time; then how much memory 500 open streams take,
# and what pages lose by them, with a language model that says a word a second.
measure_assistant() {
    local ai ai_port holder quiet busy
    say "Asking, 16 at a time"
    python3 bin/bench.d/assistant.py ask "$base" 16 3 >/dev/null
    query "SET souk.operator = 'on'; DELETE FROM limits; DELETE FROM sessions" >/dev/null
    python3 bin/bench.d/assistant.py ask "$base" 16 "$seconds" >>"$results"
    note answers.memory "$(memory VmRSS)" MiB
    stop_server

    query "SET souk.operator = 'on'; DELETE FROM limits; DELETE FROM sessions" >/dev/null
    python3 bin/bench.d/assistant.py server >"$work/ai.port" &
    ai=$!
    until [ -s "$work/ai.port" ]; do sleep 0.05; done
    ai_port=$(cat "$work/ai.port")
    SOUK_AI_URL="http://127.0.0.1:$ai_port/v1" SOUK_AI_MODEL=bench SOUK_AI_AT_ONCE=600 SOUK_AI_TOKENS=2000000000 \
        start_server
    wait_for_index
    warm_up
    note streams.memory-before "$(memory VmRSS)" MiB
    quiet=$(rate_of "$catalogue_path")
    say "Opening 500 streams"
    python3 bin/bench.d/assistant.py hold "$base" 500 $((seconds + 4)) >"$work/held" &
    holder=$!
    until [ -s "$work/held" ]; do sleep 0.1; done
    note streams.open "$(head -n 1 "$work/held")" 1
    note streams.memory "$(memory VmRSS)" MiB
    busy=$(rate_of "$catalogue_path")
    wait "$holder"
    note streams.open-afterwards "$(tail -n 1 "$work/held")" 1
    note streams.catalogue.quiet "$quiet" 1/s
    note streams.catalogue.busy "$busy" 1/s
    stop_process "$ai"
    stop_server
}

# Requests a second for a page, by 16 clients.
rate_of() {
    wrk -t2 -c16 -d"${seconds}s" -H "Accept-Encoding: $encoding" "$base$1" | awk '/^Requests\/sec/ { print int($2) }'
}

print_assistant() {
    bold "The assistant, $listings listings, $(nproc) cores shared with the load, ${seconds} s each"
    awk -F '\t' '{ printf "%-28s %10s %s\n", $1, $2, $3 }' "$results"
    bold "Targets"
    target_most "first sign of an answer, 16 askers, p99 (ms)" "$(value answers.sign.p99)" 100
    target_most "first sentence, p99 (ms)" "$(value answers.sentence.p99)" 150
    target_most "whole answer, p99 (ms)" "$(value answers.whole.p99)" 300
    target_most "memory with 500 open streams (MiB)" "$(value streams.memory)" 150
    target_ratio "the catalogue beside 500 open streams, of what it is without" streams.catalogue.busy streams.catalogue.quiet 80
}
