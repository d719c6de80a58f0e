#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: bench.sh [--rows N] [--json FILE] [--table FILE]    builds a release, prints every figure of tests/benchmarks
#        bench.sh --make-archive N FILE                      makes an archive of N made-up deliveries
#
# --json and --table (Markdown) also write the figures, and the machine they came from, into a file.
# A line says: name, value, what it is measured against in the same run, their ratio, the budget, and whether
# it is met. N is 1000000 where it is not given. On a display of its own unless QT_QPA_PLATFORM says another.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
started_in=$PWD
rows=1000000
json=""
table=""
archive=""

usage() {
    sed -n '5,6s/^# //p' "$0" >&2
    exit 2
}
count() {
    case "$1" in '' | *[!0-9]* | 0*) usage ;; esac
    printf '%s' "$1"
}
absolute() {
    case "$1" in '') usage ;; /*) printf '%s' "$1" ;; *) printf '%s/%s' "$started_in" "$1" ;; esac
}
while [ $# -gt 0 ]; do
    case "$1" in
    --rows)
        rows=$(count "${2:-}")
        shift 2
        ;;
    --json)
        json=$(absolute "${2:-}")
        shift 2
        ;;
    --table)
        table=$(absolute "${2:-}")
        shift 2
        ;;
    --make-archive)
        rows=$(count "${2:-}")
        archive=$(absolute "${3:-}")
        shift 3
        ;;
    *) usage ;;
    esac
done

cd "$here/.."
. "$here/dependencies.sh"
install_missing $build_packages git xvfb xauth

benchmarks=build/release/tests/benchmarks
build() {
    log=build/bench.log
    mkdir -p build
    { [ -f build/release/build.ninja ] || cmake --preset release; } >"$log" 2>&1 &&
        cmake --build --preset release --target "$@" >>"$log" 2>&1 && return
    tail -n 40 "$log" >&2
    echo "The build failed; all of its output is in $log." >&2
    exit 1
}

if [ -n "$archive" ]; then
    build makearchive
    exec "$benchmarks/makearchive" "$rows" "$archive"
fi

build bench_pageparser bench_body bench_compare bench_rows bench_table bench_stream bench_startup bench_detail bench_archive makearchive
WAYBILL_BENCH_JSON=$(mktemp)
WAYBILL_BENCH_TABLE=$(mktemp)
export WAYBILL_BENCH_JSON WAYBILL_BENCH_TABLE TZ=UTC LC_ALL=C.UTF-8
made=$(mktemp -d)
trap 'rm -rf "$WAYBILL_BENCH_JSON" "$WAYBILL_BENCH_TABLE" "$made"' EXIT

# In a window of a real X server, as users have one.
in_window() {
    if [ -n "${QT_QPA_PLATFORM:-}" ]; then
        "$@"
    else
        QT_QPA_PLATFORM=xcb xvfb-run -a -s '-screen 0 1600x1000x24' "$@"
    fi
}

machine="$(nproc) x $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(
    awk '/^MemTotal/ { printf "%.0f GB", $2 / 1048576 }' /proc/meminfo), $(
    . /etc/os-release && printf '%s' "$PRETTY_NAME")"
commit=$(git rev-parse --short HEAD 2>/dev/null || echo unknown)
echo "# $machine; commit $commit; $rows rows"
"$benchmarks/bench_pageparser"
"$benchmarks/bench_compare"
"$benchmarks/bench_rows" "$rows"
in_window "$benchmarks/bench_body"
in_window "$benchmarks/bench_table" "$rows"
in_window "$benchmarks/bench_stream" "$rows"
"$benchmarks/makearchive" "$rows" "$made/archive.sqlite" >/dev/null
in_window "$benchmarks/bench_startup" 9 "$made/archive.sqlite"
in_window "$benchmarks/bench_detail" 300 "$made/archive.sqlite"
"$benchmarks/bench_archive" "$rows"

if [ -n "$json" ]; then
    {
        printf '{"machine": "%s", "commit": "%s", "rows": %s, "figures": [\n' "$machine" "$commit" "$rows"
        sed '$!s/$/,/' "$WAYBILL_BENCH_JSON"
        printf ']}\n'
    } >"$json"
fi
if [ -n "$table" ]; then
    {
        printf '| figure | Waybill | measured against | ratio | budget | |\n|---|---:|---|---:|---:|---|\n'
        cat "$WAYBILL_BENCH_TABLE"
        printf '\n%s; commit %s; %s rows.\n' "$machine" "$commit" "$rows"
    } >"$table"
fi
