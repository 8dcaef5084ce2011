# Sourced by ./nahraum: prepares what the tests need, runs them, sums up. Uses its ROOT, say, fail and maven.
# Nothing is skipped silently: what cannot be prepared ends the run with an instruction.
# shellcheck shell=bash

REQUIRED_NODE=20
POSTGIS_IMAGE=postgis/postgis:17-3.5

run_test() {
    trap stop_postgis EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    prepare_node
    prepare_chromium
    prepare_postgis
    test_javascript
    test_java -Dexcluded.tests=
}

run_check() {
    if has_node; then
        test_javascript
    else
        say "Node $REQUIRED_NODE is not installed: the tests of the JavaScript are left to './nahraum test'."
    fi
    test_java
}

test_javascript() {
    say "Testing the JavaScript …"
    (cd "$ROOT" && node --test web/src/test/js/*.test.js) || fail "the JavaScript has failing tests, see above."
}

test_java() {
    say "Testing the Java: unit tests, architecture, format …"
    rm -rf "$ROOT"/*/target/surefire-reports
    export NAHRAUM_SHARED=${NAHRAUM_SHARED:-$ROOT/../shared}
    local failed=0
    maven --no-transfer-progress "$@" verify || failed=1
    sum_up "$failed"
}

# --- Summary --------------------------------------------------------------------------------------------------------

# Reads what the test runner wrote. $1: whether Maven failed. Only reference checks may be left out.
sum_up() {
    local reports=("$ROOT"/*/target/surefire-reports/TEST-*.xml) tests failures skipped references
    if [ ! -e "${reports[0]}" ]; then
        fail "no test ran."
    fi
    read -r tests failures skipped < <(
        grep -h '<testsuite ' "${reports[@]}" | awk '
            function number(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0 }
            { tests += number("tests"); failures += number("failures") + number("errors"); skipped += number("skipped") }
            END { print tests + 0, failures + 0, skipped + 0 }'
    )
    references=$(cat "${reports[@]}" | grep -c '<skipped message="shared reference data not found"' || true)
    echo
    echo "Tests run: $tests, failed: $failures, skipped: $skipped"
    if [ "$references" -gt 0 ]; then
        echo "$references reference checks not run"
    fi
    if [ "$failures" -ne 0 ]; then
        fail "tests failed, see above."
    fi
    if [ "$1" -ne 0 ]; then
        fail "no test failed, but Maven did; see its [ERROR] lines above."
    fi
    if [ "$skipped" -ne "$references" ]; then
        fail "$((skipped - references)) tests were skipped that must not be; a test that did not run proves nothing."
    fi
    if [ "$tests" -eq "$skipped" ]; then
        fail "no test ran."
    fi
}

# --- What the tests need --------------------------------------------------------------------------------------------

is_root() { [ "$(id -u)" -eq 0 ]; }

can_install() { is_root && command -v apt-get >/dev/null; }

# Installs Debian or Ubuntu packages; what apt says is shown only if it fails.
install() {
    local log
    log=$(mktemp)
    say "Installing $* …"
    if ! { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; } >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        rm -f "$log"
        return 1
    fi
    rm -f "$log"
}

has_node() { command -v node >/dev/null && [ "$(node -p 'process.versions.node.split(".")[0]')" -ge "$REQUIRED_NODE" ]; }

prepare_node() {
    if ! has_node && can_install; then
        install nodejs || true
    fi
    has_node || fail "the tests of the JavaScript need Node $REQUIRED_NODE or newer; install it from https://nodejs.org."
}

# The same engine without the windows, which nobody sees here: the tests of the pages take two thirds of the time.
HEADLESS_CHROMIUM=chromium-headless-shell

find_chromium() {
    local name
    for name in "$HEADLESS_CHROMIUM" chromium chromium-browser google-chrome google-chrome-stable \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
        if command -v "$name"; then
            return 0
        fi
    done
    return 1
}

prepare_chromium() {
    if [ -n "${CHROMIUM:-}" ]; then
        [ -x "$CHROMIUM" ] || fail "CHROMIUM is '$CHROMIUM', and that is no program."
        NAHRAUM_CHROMIUM=$CHROMIUM
    else
        if ! find_chromium >/dev/null && can_install; then
            install "$HEADLESS_CHROMIUM" || install chromium || true
        fi
        NAHRAUM_CHROMIUM=$(find_chromium) \
            || fail "the tests of the pages need Chromium; install chromium or Google Chrome, or let CHROMIUM name the program."
    fi
    export NAHRAUM_CHROMIUM
    export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
}

# --- PostGIS: a server of our own, gone when the tests are ----------------------------------------------------------

POSTGRES_BIN=""
POSTGRES_DATA=""
POSTGRES_CONTAINER=""

prepare_postgis() {
    if [ -n "${NAHRAUM_TEST_DB_URL:-}" ]; then
        say "PostGIS: the one NAHRAUM_TEST_DB_URL names."
        return
    fi
    if ! find_postgres && can_install; then
        install_postgis || true
    fi
    if find_postgres; then
        start_postgis
    elif command -v docker >/dev/null && docker info >/dev/null 2>&1; then
        start_postgis_container
    else
        fail "the tests of the store need PostGIS and found none. Install PostgreSQL with PostGIS (Debian 12: apt-get install" \
            "postgresql-15-postgis-3), or start Docker, or let NAHRAUM_TEST_DB_URL name a server on which databases may be" \
            "created and dropped: jdbc:postgresql://HOST:PORT/postgres?user=…&password=…"
    fi
    export NAHRAUM_TEST_DB_URL
}

# The newest PostgreSQL here that has the extension.
find_postgres() {
    local initdb bin share
    POSTGRES_BIN=""
    while IFS= read -r initdb; do
        bin=$(dirname "$initdb")
        [ -x "$bin/initdb" ] && [ -x "$bin/pg_ctl" ] || continue
        share=/usr/share/postgresql/$(basename "$(dirname "$bin")")
        if [ ! -d "$share" ] && [ -x "$bin/pg_config" ]; then
            share=$("$bin/pg_config" --sharedir)
        fi
        if [ -e "$share/extension/postgis.control" ]; then
            POSTGRES_BIN=$bin
        fi
    done < <(command -v initdb; printf '%s\n' /usr/lib/postgresql/*/bin/initdb | sort -V)
    [ -n "$POSTGRES_BIN" ]
}

install_postgis() {
    local package settings=/etc/postgresql-common/createcluster.d status=0
    apt-get update >/dev/null 2>&1 || true
    package=$(apt-cache search --names-only '^postgresql-[0-9]+-postgis-3$' | cut -d ' ' -f 1 | sort -V | tail -n 1)
    [ -n "$package" ] || return 1
    # Without this the package would make and start a server of its own beside ours.
    mkdir -p "$settings"
    echo "create_main_cluster = false" >"$settings/nahraum-tests.conf"
    install "$package" || status=1
    rm -f "$settings/nahraum-tests.conf"
    return "$status"
}

# PostgreSQL refuses to run as root.
as_database_user() {
    if ! is_root; then
        "$@"
    elif id postgres >/dev/null 2>&1; then
        runuser -u postgres -- "$@"
    else
        runuser -u nobody -- "$@"
    fi
}

is_port_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

start_postgis() {
    local password port attempt
    POSTGRES_DATA=$(cd /tmp && as_database_user mktemp -d /tmp/nahraum-postgis.XXXXXX)
    password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    (
        cd /tmp
        printf '%s\n' "$password" | as_database_user tee "$POSTGRES_DATA/password" >/dev/null
        as_database_user "$POSTGRES_BIN/initdb" -D "$POSTGRES_DATA/cluster" -U nahraum -E UTF8 --locale=C \
            --auth=scram-sha-256 --pwfile="$POSTGRES_DATA/password" --no-sync >/dev/null
    ) || fail "initdb of $POSTGRES_BIN failed."
    for attempt in 1 2 3 4 5; do
        port=$((20000 + RANDOM % 20000))
        is_port_free "$port" || continue
        if (cd /tmp && as_database_user "$POSTGRES_BIN/pg_ctl" -D "$POSTGRES_DATA/cluster" -l "$POSTGRES_DATA/log" -w -s \
            -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$POSTGRES_DATA -c fsync=off \
                -c synchronous_commit=off -c full_page_writes=off -c max_connections=200" start); then
            say "PostGIS: a server of our own from $POSTGRES_BIN, on port $port of this machine."
            NAHRAUM_TEST_DB_URL="jdbc:postgresql://127.0.0.1:$port/postgres?user=nahraum&password=$password"
            return
        fi
        say "PostgreSQL did not start (attempt $attempt)."
    done
    as_database_user tail -n 20 "$POSTGRES_DATA/log" >&2 || true
    fail "PostgreSQL of $POSTGRES_BIN does not start."
}

start_postgis_container() {
    local password port
    password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    say "PostGIS: a container of $POSTGIS_IMAGE …"
    POSTGRES_CONTAINER=$(docker run --detach --rm --env POSTGRES_USER=nahraum --env POSTGRES_PASSWORD="$password" \
        --publish 127.0.0.1::5432 "$POSTGIS_IMAGE" -c fsync=off) || fail "the container could not be started."
    SECONDS=0
    # Over TCP: while it sets itself up it answers on its socket only.
    until docker exec "$POSTGRES_CONTAINER" pg_isready -q -h 127.0.0.1; do
        [ "$SECONDS" -lt 90 ] || fail "PostGIS in the container did not answer within 90 s."
        sleep 1
    done
    port=$(docker port "$POSTGRES_CONTAINER" 5432/tcp | head -n 1)
    NAHRAUM_TEST_DB_URL="jdbc:postgresql://$port/postgres?user=nahraum&password=$password"
}

stop_postgis() {
    local status=$?
    if [ -n "$POSTGRES_DATA" ]; then
        (cd /tmp && as_database_user "$POSTGRES_BIN/pg_ctl" -D "$POSTGRES_DATA/cluster" -m immediate -s stop) 2>/dev/null || true
        rm -rf "$POSTGRES_DATA"
    fi
    if [ -n "$POSTGRES_CONTAINER" ]; then
        docker stop "$POSTGRES_CONTAINER" >/dev/null 2>&1 || true
    fi
    return "$status"
}
