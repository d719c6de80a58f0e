#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: install.sh BUILD-FOLDER VERSION
#
# Makes the Debian package of a build and checks it; installs the build into an empty root, which must have the same
# files; and validates the AppStream metainfo there, together with the desktop entry and the icons that it names.
set -eu
build=$1
version=$2
here=$(cd "$(dirname "$0")" && pwd)
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT

cpack --config "$build/CPackConfig.cmake" -B "$made" >"$made/log" 2>&1 || {
    cat "$made/log"
    exit 1
}
"$here/check.sh" "$made"/waybill_*.deb "$version"

DESTDIR=$made/root cmake --install "$build" --prefix /usr >/dev/null
(cd "$made/root" && find . -type f) | sort >"$made/installed"
dpkg-deb -c "$made"/waybill_*.deb | awk '/^-/ { print $6 }' | grep -v 'changelog.Debian.gz$' | sort >"$made/packaged"
diff "$made/installed" "$made/packaged"
appstreamcli validate-tree --no-net --no-color "$made/root"
echo "cmake --install puts the same files into an empty root."
