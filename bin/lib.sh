# Shared by the scripts in bin: finds the tools they need and installs what is missing. Sourced, not run.
# shellcheck shell=bash

say() { printf '\033[1m==>\033[0m %s\n' "$*"; }
fail() { printf '\033[1mCannot go on:\033[0m %s\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

# A script's help is the comment at its top.
show_help() { sed -n '2,/^$/{/^#/s/^# \{0,1\}//p;}' "$1"; exit 0; }

# Runs a command as root, or tells the user which command to run.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif ! has sudo; then
        fail "this needs root, and there is no sudo. As root run: $*"
    elif [ -t 0 ] || sudo -n true 2>/dev/null; then
        sudo "$@"
    else
        fail "this needs root, and sudo would ask for a password. Run: sudo $*"
    fi
}

apt_install() {
    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends
        -o Dpkg::Options::=--force-confold)
    say "Installing with apt: $*"
    # Try without refreshing the package lists first: usually they are there and recent enough.
    as_root "${apt[@]}" "$@" && return
    say "Refreshing the package lists, then once more"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update && as_root "${apt[@]}" "$@"
}

dnf_install() {
    say "Installing with dnf: $*"
    as_root dnf install --assumeyes "$@"
}

brew_install() {
    say "Installing with brew: $*"
    brew install "$@"
}

need_rust() {
    has cargo || PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
    has cargo || fail "Rust is missing. Install it as https://rustup.rs says, then run this again."
    local have want
    have=$(rustc --version | sed 's/^rustc \([0-9]*\.[0-9]*\).*/\1/')
    want=$(sed -n 's/^rust-version *= *"\([0-9]*\.[0-9]*\).*/\1/p' Cargo.toml)
    if [ -n "$want" ] && [ "$(printf '%s\n' "$want" "$have" | sort -t. -k1,1n -k2,2n | head -n 1)" != "$want" ]; then
        fail "Rust $have is too old, $want or newer is needed. Run: rustup update stable"
    fi
}

# Checks the dependencies against deny.toml. The advisory list comes from the network, which may be unreachable.
check_dependencies() {
    if ! cargo deny --version >/dev/null 2>&1; then
        say "Left out: licences, sources and advisories of dependencies (cargo install cargo-deny --locked)"
    elif cargo deny --log-level off fetch db >/dev/null 2>&1; then
        cargo deny --log-level warn check
    else
        cargo deny --log-level warn check bans licenses sources
        say "Left out: advisories on dependencies, whose database cannot be reached"
    fi
}

# libpq needs OpenSSL, which is built from source by a build system written in Perl.
need_build_tools() {
    has cc && has make && has perl && return
    say "A C compiler, make or Perl is missing"
    if has apt-get; then
        apt_install gcc libc6-dev make perl
    elif has dnf; then
        dnf_install gcc make perl
    elif has xcode-select; then
        fail "run: xcode-select --install, and when it has finished run this again."
    fi
    has cc && has make && has perl || fail "install a C compiler, make and Perl, then run this again."
}

# Prints the folder of a PostgreSQL that is new enough.
postgres_folder() {
    local folder major
    local IFS=:
    set -- "${SOUK_PG_BIN:-}"
    # shellcheck disable=SC2086 # PATH is split at its colons
    [ -n "$1" ] || set -- $PATH /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql@*/bin \
        /usr/local/opt/postgresql@*/bin /home/linuxbrew/.linuxbrew/opt/postgresql@*/bin
    for folder in "$@"; do
        [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ] && [ -x "$folder/postgres" ] || continue
        major=$("$folder/postgres" --version | sed 's/^[^0-9]*\([0-9]*\).*/\1/')
        if [ "${major:-0}" -ge 15 ]; then
            echo "$folder"
            return
        fi
    done
    return 1
}

# Debian's package starts a cluster of its own unless this file already says not to.
no_main_cluster() {
    local file=/etc/postgresql-common/createcluster.conf
    grep -qs '^ *create_main_cluster *= *false' "$file" && return
    say "Telling apt's PostgreSQL not to start a server of its own ($file)"
    as_root mkdir -p /etc/postgresql-common
    as_root sh -c "echo 'create_main_cluster = false' >>$file"
}

need_postgres() {
    if postgres_folder >/dev/null; then return; fi
    [ -z "${SOUK_PG_BIN:-}" ] || fail "SOUK_PG_BIN names $SOUK_PG_BIN, where no PostgreSQL 15 or newer is."
    say "PostgreSQL 15 or newer is missing"
    if has apt-get; then
        no_main_cluster
        apt_install postgresql || true
    elif has dnf; then
        dnf_install postgresql-server postgresql-contrib || true
    elif has brew; then
        brew_install postgresql@17 || true
    fi
    postgres_folder >/dev/null || fail "install PostgreSQL 15 or newer (Debian and Ubuntu: apt install postgresql; where that \
is older, see https://www.postgresql.org/download), name the folder of its programs in SOUK_PG_BIN, or set DATABASE_URL."
}

# Finds a program that comes with PostgreSQL but is not always in the folder of the server's programs.
postgres_program() {
    local folder
    for folder in "$(postgres_folder)" /usr/lib/postgresql/*/bin /usr/pgsql-*/bin; do
        [ ! -x "$folder/$1" ] || { echo "$folder/$1"; return; }
    done
    command -v "$1" || fail "$1 is missing; it comes with PostgreSQL's packages (postgresql-contrib on Fedora)."
}

has_chromium() {
    local name driver=
    for name in chromedriver /usr/lib/chromium-browser/chromedriver /usr/lib64/chromium-browser/chromedriver; do
        has "$name" && driver=$name
    done
    [ -n "$driver" ] || return 1
    for name in chromium chromium-browser google-chrome google-chrome-stable \
        "/Applications/Chromium.app/Contents/MacOS/Chromium" "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
        has "$name" && return
    done
    return 1
}

need_chromium() {
    if has_chromium; then return; fi
    say "Chromium or its driver is missing"
    if has apt-get; then
        # Ubuntu names the packages differently.
        apt_install chromium chromium-driver || apt_install chromium-browser chromium-chromedriver || true
    elif has dnf; then
        dnf_install chromium chromedriver || true
    elif has brew; then
        brew_install --cask chromium chromedriver || true
    fi
    has_chromium || fail "install Chromium or Google Chrome, and the chromedriver of the same version on PATH."
}

# Rules and dashboard are tried in a real Prometheus where there is one or can be; elsewhere that test says that it is
# left out.
need_prometheus() {
    if has prometheus && has promtool; then return; fi
    say "Prometheus is missing"
    if has apt-get; then
        apt_install prometheus || true
        # Debian's package starts a server of its own, which nobody here asked for.
        if has systemctl; then as_root systemctl disable --now prometheus >/dev/null 2>&1 || true; fi
    elif has brew; then
        brew_install prometheus || true
    fi
    if has prometheus && has promtool; then return; fi
    say "Left out: the test of alert rules and dashboard. Install Prometheus with promtool (Debian and Ubuntu: apt install \
prometheus; others: https://prometheus.io/download) and put both on PATH"
    export WITHOUT_PROMETHEUS=1
}
