#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: manual.sh PROGRAM DATE PAGE    writes the manual page of the program into the file PAGE
#
# Options, commands and exit codes are what the program's own --help says; the rest is in waybill.1.in.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
program=$1
date=$2
page=$3
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
export LC_ALL=C.UTF-8

# help PART [COMMAND]: a part of the page, from what --help of the command prints
help() {
    awk -v part="$1" -f "$here/help2man.awk" "$made/help${2:+-$2}"
}

"$program" --help >"$made/help"
version=$("$program" --version)
while IFS= read -r line; do
    case "$line" in
    @command:*@)
        command=${line#@command:}
        command=${command%@}
        "$program" "$command" --help >"$made/help-$command"
        printf '.SS waybill %s\n' "$command"
        help command "$command"
        ;;
    @*@)
        part=${line#@}
        help "${part%@}"
        ;;
    *)
        printf '%s\n' "$line"
        ;;
    esac
done <"$here/waybill.1.in" >"$made/page"
sed -e "s/@DATE@/$date/" -e "s/@VERSION@/$version/" "$made/page" >"$page"
