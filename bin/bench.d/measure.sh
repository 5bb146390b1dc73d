# Starts, loads and measures the server, for bin/bench. Sourced, not run.
# shellcheck shell=bash disable=SC2154 # the variables are bin/bench's

note() { printf '%s\t%s\t%s\n' "$1" "$2" "$3" >>"$results"; }
now_ms() { echo $(($(date +%s%N) / 1000000)); }

# Stops whatever was started: the server before the worker that keeps its cluster running.
clean_up() {
    trap '' INT TERM
    stop_process "$server"
    stop_process "$worker"
    rm -rf "$work"
}

stop_process() {
    [ -n "$1" ] || return 0
    kill "$1" 2>/dev/null || return 0
    wait "$1" 2>/dev/null || true
}

stop_server() {
    stop_process "$server"
    server=
}

free_port() {
    local port
    for port in $(seq 18080 18180); do
        (exec 9<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
    done
    fail "no port from 18080 to 18180 is free"
}

# Sets started_in to the milliseconds from exec to the first answer.
start_server() {
    local begun
    begun=$(now_ms)
    "$souk" serve >"$work/serve.log" 2>&1 &
    server=$!
    until curl --silent --fail --output /dev/null "$base/healthz"; do
        kill -0 "$server" 2>/dev/null || fail "souk serve ended: $(tail -n 3 "$work/serve.log")"
        [ $(($(now_ms) - begun)) -lt 60000 ] || fail "souk serve does not answer: $(tail -n 3 "$work/serve.log")"
        sleep 0.005
    done
    started_in=$(($(now_ms) - begun))
    until curl --silent --fail --output /dev/null "$base/readyz"; do sleep 0.05; done
}

wait_for_index() {
    local begun
    begun=$(now_ms)
    # While the index is being built, the search page is marked as starting.
    while curl --silent "$base/listings?q=oak" | grep -q 'data-state="starting"'; do
        [ $(($(now_ms) - begun)) -lt 300000 ] || fail "the search index is not ready after five minutes"
        sleep 0.2
    done
}

# The cluster is in the data folder or, where PostgreSQL's user cannot enter that, in the folder that the note
# "elsewhere" names.
wait_for_cluster() {
    local home="$SOUK_DATA_DIR/postgres" data count=0
    data="$home"
    [ ! -f "$home/elsewhere" ] || data=$(cat "$home/elsewhere")
    until [ "$(sed -n 8p "$data/data/postmaster.pid" 2>/dev/null | tr -d ' ')" = ready ]; do
        count=$((count + 1))
        [ "$count" -lt 300 ] || fail "the cluster does not start: $(tail -n 3 "$work/worker.log")"
        sleep 0.1
    done
    postmaster=$(sed -n 1p "$data/data/postmaster.pid")
    socket=$(sed -n 5p "$data/data/postmaster.pid")
}

# Finds the pages to load, and the static file closest in size to the catalogue page.
find_pages() {
    local home asset size wanted best=
    home=$(curl --silent "$base/")
    catalogue_path="/listings?page=3"
    category_path="/listings?category=mugs-cups"
    search_path="/listings?q=oak+desk+lamp"
    misspelt_path="/listings?q=oak+dezk+lammp"
    narrowed_path="/listings?q=oak&category=mugs-cups&min=10&max=200"
    suggestion_path="/suggestions?q=oak+la"
    storefront_path="/businesses/bench-1"
    listing_path=$(curl --silent "$base$catalogue_path" | grep -o '"/listings/[0-9][^"?]*"' | head -n 1 | tr -d '"')
    listing_id=$(echo "$listing_path" | grep -o '[0-9]*' | head -n 1)
    workspace_path="/manage/bench-1/products"
    assets=$(echo "$home" | grep -oE '/assets/[A-Za-z0-9._-]+' | sort -u)
    [ -n "$listing_id" ] && [ -n "$assets" ] || fail "the pages look different from what bin/bench expects"
    wanted=$(wire_size "$catalogue_path")
    for asset in $assets; do
        size=$(wire_size "$asset")
        size=$((size > wanted ? size - wanted : wanted - size))
        if [ -z "$best" ] || [ "$size" -lt "$best" ]; then
            best=$size ceiling_path=$asset
        fi
    done
    for page in home catalogue category search listing; do
        note "size.$page" "$(wire_size "$(path_of "$page")")" bytes
    done
    note size.ceiling "$(wire_size "$ceiling_path")" bytes
}

path_of() {
    case "$1" in
        home) echo / ;;
        catalogue | signed-in | visitor) echo "$catalogue_path" ;;
        category) echo "$category_path" ;;
        search) echo "$search_path" ;;
        misspelt) echo "$misspelt_path" ;;
        narrowed) echo "$narrowed_path" ;;
        suggestion) echo "$suggestion_path" ;;
        storefront) echo "$storefront_path" ;;
        listing) echo "$listing_path" ;;
        workspace) echo "$workspace_path" ;;
        queue) echo /manage/bench-2/approvals ;;
        desk) echo "$desk_path" ;;
        products) echo /manage/bench-2/products ;;
        found) echo "/manage/bench-2/products?q=oak+lamp" ;;
        numbers) echo /manage/bench-2/approvals/numbers ;;
        sign-in) echo /sign-in ;;
    esac
}

# Size of an answer's body in bytes as sent over the wire.
wire_size() {
    curl --silent --header "Accept-Encoding: $encoding" --output /dev/null --write-out '%{size_download}' "$base$1"
}

# Everything a browser fetches to show the home page for the first time, pictures excluded.
measure_first_visit() {
    local path total=0 size elsewhere
    for path in / $assets; do
        case "$path" in *.png | *.webp | *.jpg) continue ;; esac
        size=$(curl --silent --header "Accept-Encoding: gzip" --output /dev/null \
            --write-out '%{size_download} %{size_header}' "$base$path")
        total=$((total + ${size% *} + ${size#* }))
    done
    elsewhere=$(curl --silent "$base/" | grep -oE '(src|href|srcset)="(https?:)?//[^"]*"' | grep -vcF "\"$base" || true)
    note first-visit "$total" bytes
    note first-visit.third-party "$elsewhere" requests
}

# sign_in_as NAME ADDRESS JAR
sign_in_as() {
    rm -f "$3"
    local status
    status=$(curl --silent --output /dev/null --write-out '%{http_code}' --cookie-jar "$3" \
        --header 'Sec-Fetch-Site: same-origin' --header "X-Forwarded-For: $2" \
        --data-urlencode "email=$1@souk.example" --data-urlencode 'password=souk-bench-2026' "$base/sign-in")
    [ "$status" = 303 ] || fail "signing in as $1@souk.example answered $status"
}

# Whoever decides in the business with 20,000 products, and the last submission of its queue.
sign_in_at_desk() {
    sign_in_as bench-2 10.255.255.3 "$work/approver"
    approver_cookie=$(cookies "$work/approver")
    desk_path=$(curl --silent --cookie "$work/approver" "$base/manage/bench-2/approvals" |
        grep -oE '"/manage/bench-2/approvals/[0-9]+[^"]*"' | tail -n 1 | tr -d '"' | sed 's/&amp;/\&/g')
    [ -n "$desk_path" ] || fail "nothing waits for a decision"
}

sign_in_once() {
    sign_in_as bench-1 10.255.255.1 "$work/cookies"
    # The cookie is a signature followed by the token; the database stores the token's SHA-256.
    token=$(awk '$6 == "souk" { print $7 }' "$work/cookies")
    token=${token: -64}
    cookie=$(cookies "$work/cookies")
    # A visitor without an account who has asked the assistant something, and so has a cookie.
    rm -f "$work/visitor"
    curl --silent --output /dev/null --cookie-jar "$work/visitor" --header 'Sec-Fetch-Site: same-origin' \
        --header 'X-Forwarded-For: 10.255.255.2' --data-urlencode 'question=Which lamps are made of oak?' "$base/assistant"
    visitor_cookie=$(cookies "$work/visitor")
    [ -n "$visitor_cookie" ] || fail "the assistant has set no cookie"
}

# The cookies that a browser sends after it has loaded one public page with these.
cookies() {
    curl --silent --output /dev/null --cookie "$1" --cookie-jar "$1" "$base/businesses"
    awk '$6 ~ /^souk/ && $3 == "/" { printf "%s%s=%s", separator, $6, $7; separator = "; " }' "$1"
}

# CPU clock ticks used by a process and by those of its children that have ended.
ticks_of() {
    sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | awk '{ print $12 + $13 + $14 + $15 }'
}

ticks_of_postgres() {
    local total child
    total=$(ticks_of "$postmaster")
    for child in $(cat "/proc/$postmaster/task/$postmaster/children" 2>/dev/null); do
        total=$((total + $(ticks_of "$child" || echo 0) + 0))
    done
    echo "${total:-0}"
}

# Opens connections, fills caches and lets the CPU frequency rise before anything is measured.
warm_up() {
    local page
    for page in $ceiling_path $catalogue_path $listing_path; do
        wrk --threads 2 --connections 16 --duration 1s --header "Accept-Encoding: $encoding" "$base$page" >/dev/null
    done
}

# Resident memory of the server now (VmRSS) or at its highest (VmHWM), in MiB.
memory() {
    awk -v field="$1:" '$1 == field { printf "%.1f", $2 / 1024 }' "/proc/$server/status" 2>/dev/null
}

load_page() {
    local path
    path=$(path_of "$1")
    case "$1" in
        workspace | signed-in) load "$1.$2" "$3" "$path" -H "Cookie: $cookie" ;;
        queue | desk | products | found | numbers) load "$1.$2" "$3" "$path" -H "Cookie: $approver_cookie" ;;
        visitor) load "$1.$2" "$3" "$path" -H "Cookie: $visitor_cookie" ;;
        sign-in) load "$1.$2" "$3" "$path" -s bin/bench.d/sign-in.lua ;;
        *) load "$1.$2" "$3" "$path" ;;
    esac
}

# load NAME CLIENTS PATH [ARGUMENTS OF wrk]
load() {
    local name="$1.c$2" clients=$2 path=$3 out="$work/wrk" threads=2 before_server before_postgres count
    shift 3
    say "$name: $path"
    curl --silent --output /dev/null --header "Accept-Encoding: $encoding" "$base$path"
    echo 5 2>/dev/null >"/proc/$server/clear_refs" || true
    before_server=$(ticks_of "$server") before_postgres=$(ticks_of_postgres)
    BUSINESSES=$businesses wrk --threads "$threads" --connections "$clients" --duration "${seconds}s" --timeout 10s \
        --latency --header "Accept-Encoding: $encoding" "$@" "$base$path" >"$out" ||
        fail "wrk could not load $path: $(tail -n 3 "$out")"
    count=$(awk '/requests in/ { print $1 }' "$out")
    note "$name.rate" "$(awk '/^Requests\/sec:/ { print $2 }' "$out")" req/s
    note "$name.p50" "$(quantile 50% "$out")" ms
    note "$name.p99" "$(quantile 99% "$out")" ms
    note "$name.failed" "$(awk '/Non-2xx/ { n += $NF } /Socket errors/ { gsub(",", ""); n += $4 + $6 + $8 + $10 } END { print n + 0 }' "$out")" answers
    if [ -r "/proc/$server/status" ]; then
        note "$name.memory" "$(memory VmHWM)" MiB
        note "$name.server" "$(per_request "$before_server" "$(ticks_of "$server")" "$count")" us
        note "$name.postgres" "$(per_request "$before_postgres" "$(ticks_of_postgres)" "$count")" us
    fi
}

per_request() {
    awk -v a="$1" -v b="$2" -v n="$3" -v hz="$(getconf CLK_TCK)" \
        'BEGIN { printf "%.0f", (n > 0 ? (b - a) / hz * 1000000 / n : 0) }'
}

# Prints one percentile of wrk's latency table, in milliseconds.
quantile() {
    awk -v which="$1" '$1 == which {
        value = $2; factor = 1
        if (value ~ /us$/) factor = 0.001
        else if (value ~ /ms$/) factor = 1
        else if (value ~ /m$/) factor = 60000
        else if (value ~ /s$/) factor = 1000
        sub(/[a-z]+$/, "", value)
        printf "%.2f", value * factor
        exit
    }' "$2"
}
