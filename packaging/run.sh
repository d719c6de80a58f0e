#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds Waybill and starts it; without arguments, on the embedded demo.
# With no display to open a window on, the demo's window is rendered to ./waybill.png.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
started_in=$PWD
. "$here/dependencies.sh"

install_missing $build_packages

cd "$root"
log="$root/build/run.log"
mkdir -p build
build() {
    [ -f build/release/build.ninja ] || cmake --preset release
    cmake --build --preset release --target waybill
}
[ -x build/release/app/waybill ] || echo "Building Waybill; the first time takes a few minutes." >&2
if ! build >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    echo "The build failed; all of its output is in $log." >&2
    exit 1
fi
program="$root/build/release/app/waybill"
cd "$started_in"

[ $# -gt 0 ] || set -- --demo
if [ "$*" = --demo ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    "$program" --demo --screenshot waybill.png
    echo "There is no display, so the window was rendered to $started_in/waybill.png."
    exit 0
fi
exec "$program" "$@"
