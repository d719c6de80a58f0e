#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: manual.sh PROGRAM PAGE    the manual page is sound, and has every command, option and exit code of --help
set -eu
program=$1
page=$2
bad=0
say() { printf '%s\n' "$1"; bad=1; }

mandoc -T lint -W warning "$page" || bad=1

# The page as text without overstrikes; then the words that begin its lines, a section a line before them.
text=$(mandoc -T utf8 -O width=200 "$page" | sed 's/.\x08//g')
# section NAME: the lines of the page between this heading and the next of its kind
section() {
    printf '%s\n' "$text" | awk -v name="$1" '
        /^[^ ]/ || /^   [^ ]/ { inside = $0 == name || $0 == "   " name; next }
        inside'
}

commands="fetch list providers replay"
for command in "" $commands; do
    if [ -n "$command" ]; then
        part=$(section "waybill $command")
        help=$("$program" "$command" --help)
    else
        part=$(section OPTIONS)
        help=$("$program" --help)
    fi
    [ -n "$part" ] || { say "no section about waybill $command"; continue; }
    # The first words of the lines that are two spaces in: options, and numbers that are exit codes.
    terms=$(printf '%s\n' "$help" | sed -n 's/^  \(-[^ ,]*\|[0-9]\)\([ ,].*\)*$/\1/p')
    [ -n "$terms" ] || say "waybill $command --help tells no options"
    for term in $terms; do
        printf '%s\n' "$part" | grep -Eq -- "^ +$term([ ,]|\$)" || say "waybill $command: $term is not in the page"
    done
done
for heading in NAME SYNOPSIS DESCRIPTION 'EXIT STATUS' ENVIRONMENT FILES EXAMPLES; do
    section "$heading" | grep -q . || say "nothing under $heading"
done
printf '%s\n' "$text" | grep -q '@' && say "a place was left unfilled: $(printf '%s\n' "$text" | grep '@')"
printf '%s\n' "$text" | grep -Fq "$("$program" --version)" || say "not of this version"

[ "$bad" -eq 0 ] && echo "The manual page says what --help says."
exit "$bad"
