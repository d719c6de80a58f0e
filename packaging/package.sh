#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: package.sh [--quick]
#
# Builds a release, makes its Debian package in build/ and checks it: Debian's own review (lintian), contents,
# owners, dependencies; that it works where it is unpacked; and that apt installs it on a machine with nothing else,
# where it works and goes away again. --quick leaves that machine out.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/.."
. "$here/dependencies.sh"

machine="mmdebstrap uidmap"
case "$*" in
'') ;;
--quick) machine="" ;;
*)
    sed -n '5s/^# //p' "$0" >&2
    exit 2
    ;;
esac
install_missing $build_packages $package_packages $machine

# The same commit makes the same bytes.
if [ -z "${SOURCE_DATE_EPOCH:-}" ] && epoch=$(git log -1 --format=%ct 2>/dev/null); then
    export SOURCE_DATE_EPOCH="$epoch"
fi
log=build/package.log
mkdir -p build
rm -f build/waybill_*.deb
{ cmake --preset release && cmake --build --preset release --target waybill waybill_package_files &&
    cpack --config build/release/CPackConfig.cmake -B build/package; } >"$log" 2>&1 || {
    tail -n 40 "$log" >&2
    echo "The package could not be made; all of the output is in $log." >&2
    exit 1
}
mv build/package/waybill_*.deb build/
rm -r build/package
package=$(echo build/waybill_*.deb)
version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' build/release/CMakeCache.txt)

tests/package/check.sh "$package" "$version"
[ -z "$machine" ] || tests/package/machine.sh "$package" "$version"
case "$(dpkg-deb -f "$package" Maintainer)" in
*.example\>) echo "Nobody answers for it yet: before it is published, see \"Cut a release\" in CONTRIBUTING.md." >&2 ;;
esac
echo "$PWD/$package"
