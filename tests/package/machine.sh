#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: machine.sh PACKAGE.deb VERSION
#
# Tries a Debian package on a machine that has nothing else: apt installs it into a Debian 12 made for this, a user
# runs it there, apt removes it, and nothing of it is left. Needs mmdebstrap and Debian's archive; a minute or two.
set -eu

# Called back by mmdebstrap, with the folder of the new machine.
if [ "$1" = --inside ]; then
    machine=$3
    version=$2
    fail() {
        echo "$1" >&2
        exit 1
    }
    cp "$WAYBILL_PACKAGE" "$machine/tmp/waybill.deb"
    cp "$WAYBILL_ANSWER" "$machine/tmp/answer.json"
    chmod 644 "$machine/tmp/waybill.deb" "$machine/tmp/answer.json"
    install -d -m 777 "$machine/tmp/home"
    # user COMMAND …: on the machine, as somebody who is not root
    user() {
        chroot --userspec=65534:65534 "$machine" env -i PATH=/usr/bin:/bin HOME=/tmp/home LC_ALL=C.UTF-8 "$@"
    }
    apt() {
        chroot "$machine" env DEBIAN_FRONTEND=noninteractive apt-get "$@" >&2
    }
    # Without what is only recommended: its dependencies must do.
    apt install -qq -y --no-install-recommends /tmp/waybill.deb
    [ "$(user waybill --version)" = "waybill $version" ] || fail "--version says: $(user waybill --version)"
    [ "$(user waybill fetch /tmp/answer.json | wc -l)" -gt 0 ] || fail "fetch of a saved answer prints nothing"
    user waybill --demo --screenshot /tmp/home/demo.png || fail "--demo --screenshot ends with $?"
    [ "$(wc -c <"$machine/tmp/home/demo.png")" -gt 40000 ] || fail "hardly anything is to be seen of the demo"
    # What is opened at run time only: the keychain, the plugins for a display, TLS and drawings, and what those need.
    user /sbin/ldconfig -p | grep -q libsecret-1.so.0 || fail "no libsecret"
    for plugin in platforms/libqxcb iconengines/libqsvgicon tls/libqopensslbackend; do
        needs=$(user sh -c "ldd /usr/lib/*/qt6/plugins/$plugin.so") || fail "no plugin $plugin"
        printf '%s\n' "$needs" | grep 'not found' && fail "$plugin misses a library"
    done
    apt remove -qq -y waybill
    rm -r "$machine/tmp/waybill.deb"
    left=$(find "$machine" -xdev \( -path "$machine/proc" -o -path "$machine/sys" \) -prune -o -name '*waybill*' -print)
    [ -z "$left" ] || fail "left after it was removed: $left"
    exit 0
fi

WAYBILL_PACKAGE=$(realpath "$1")
WAYBILL_ANSWER=$(dirname "$(realpath "$0")")/../data/telnyx/list.in.json
export WAYBILL_PACKAGE WAYBILL_ANSWER
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# An array is not to be had in sh: mmdebstrap gets its hook as a line of shell.
mmdebstrap --quiet --variant=apt --format=null \
    --customize-hook="'$(realpath "$0")' --inside '$2' \"\$1\"" bookworm /dev/null >"$log" 2>&1 || {
    tail -n 40 "$log" >&2
    exit 1
}
echo "$(basename "$1") installs, works and goes away on a machine with nothing else."
