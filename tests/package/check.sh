#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: check.sh PACKAGE.deb VERSION
#
# Whether a Debian package of Waybill is as Debian wants it, has what it should have, and works where it is unpacked.
set -eu
deb=$1
version=$2
here=$(cd "$(dirname "$0")" && pwd)
answers=$here/../data/telnyx
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
bad=0
say() { printf '%s\n' "$1"; bad=1; }

# Debian's own review. That a first upload closes no bug is about Debian's archive, where this one does not go.
if [ "$(id -u)" -eq 0 ]; then allow_root=--allow-root; else allow_root=; fi
lintian $allow_root --fail-on error,warning --suppress-tags initial-upload-closes-no-bugs "$deb" || bad=1

field() { dpkg-deb -f "$deb" "$1"; }
[ "$(field Package) $(field Version)" = "waybill $version-1" ] || say "not waybill $version-1"
# Linked libraries; those that are only opened at run time; and none of what only a build needs.
for package in libqt6widgets6 libqt6network6 libqt6httpserver6 libqt6keychain1 libsimdjson14 libsodium23 libcurl4 \
    libsqlite3-0 libzstd1 zlib1g libc6 libsecret-1-0 libqt6svg6; do
    field Depends | tr , '\n' | grep -Eq "^ *$package( |\$)" || say "Depends lacks $package"
done
field Depends | grep -e '-dev' && say "Depends on what a build needs"
field Maintainer | grep -Eq '^[^<]+ <[^ @]+@[^ @]+>$' || say "Maintainer: $(field Maintainer)"

# Owners and permissions as in /usr; nothing outside of it, and no link.
dpkg-deb -c "$deb" >"$made/list"
awk '$1 != "drwxr-xr-x" && $1 != "-rw-r--r--" && !($1 == "-rwxr-xr-x" && $6 == "./usr/bin/waybill") \
    || $2 != "root/root" || $6 !~ /^\.\/(usr\/|$)/ { print "unexpected: " $0; bad = 1 } END { exit bad }' "$made/list" || bad=1

root=$made/root
dpkg-deb -x "$deb" "$root"
share=$root/usr/share
for file in applications/waybill.desktop metainfo/*.metainfo.xml mime/packages/waybill.xml man/man1/waybill.1.gz \
    doc/waybill/copyright doc/waybill/changelog.gz doc/waybill/changelog.Debian.gz doc/waybill/NOTICES \
    doc/waybill/waybill.spdx.json doc/waybill/providers/README.md icons/hicolor/scalable/apps/waybill.svg; do
    [ -s "$(echo "$share"/$file)" ] || say "no $file"
done
grep -rl "$(dirname "$here")" "$root" && say "these name the folder they were built in"

# png_size FILE: "width height", if it is a PNG
png_size() {
    [ "$(od -An -tx1 -N8 "$1" | tr -d ' ')" = 89504e470d0a1a0a ] && od -An -tu1 -j16 -N8 "$1" |
        awk '{ print (($1 * 256 + $2) * 256 + $3) * 256 + $4, (($5 * 256 + $6) * 256 + $7) * 256 + $8 }'
}
for side in 16 22 24 32 48 64 128 256; do
    size=$(png_size "$share/icons/hicolor/${side}x$side/apps/waybill.png") || size=
    [ "$size" = "$side $side" ] || say "the icon of $side pixels has: $size"
done

# The desktop entry starts what is there, and the page of its name is in the manual.
program=$root/usr/bin/waybill
for exec in $(sed -n 's/^\(Try\)\{0,1\}Exec=\([^ ]*\).*/\2/p' "$share/applications/waybill.desktop"); do
    [ -x "$root/usr/bin/$exec" ] || say "the desktop entry starts $exec, which is not there"
done
gzip -dc "$share/man/man1/waybill.1.gz" | mandoc -T lint -W warning || bad=1

# It works from there, for a user without settings, and leaves the home folder as it was.
run() {
    env -i PATH=/usr/bin:/bin HOME="$made/home" LC_ALL=C.UTF-8 TZ=UTC "$program" "$@"
}
mkdir "$made/home"
[ "$(run --version)" = "waybill $version" ] || say "--version says: $(run --version)"
run fetch "$answers/list.in.json" >"$made/fetched" || say "fetch of a saved answer ends with $?"
diff "$answers/list.out.jsonl" "$made/fetched" || say "fetch of a saved answer prints other deliveries"
run --demo --size 1000x640 --screenshot "$made/demo.png" || say "--demo --screenshot ends with $?"
size=$(png_size "$made/demo.png") || size=
[ "$size" = "1000 640" ] || say "the picture of the demo has: $size"
[ "$(wc -c <"$made/demo.png")" -gt 40000 ] || say "hardly anything is to be seen on the picture of the demo"
[ -z "$(ls -A "$made/home")" ] || say "left in the home folder: $(ls -A "$made/home")"

[ "$bad" -eq 0 ] && echo "$(basename "$deb") is sound."
exit "$bad"
