#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds a release and runs every test: the window's tests on a real X
# server, then all of them without a display. Where CI is set, warnings are errors, and mold links.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/.."
. "$here/dependencies.sh"

install_missing $build_packages $test_packages ${CI:+mold}

preset=release
[ -z "${CI:-}" ] || preset=ci

cmake --preset "$preset" -DWAYBILL_TEST_PLATFORM=xcb
cmake --build --preset "$preset"
xvfb-run -a -s '-screen 0 1600x1000x24' ctest --preset "$preset" -L window
cmake --preset "$preset" -DWAYBILL_TEST_PLATFORM=offscreen >/dev/null
exec ctest --preset "$preset"
