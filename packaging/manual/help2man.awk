# SPDX-FileCopyrightText: 2026 The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: awk -v part=PART -f help2man.awk HELP
#
# Turns what --help prints into one part of a manual page, as man(7) macros:
#   synopsis     the lines behind "Usage:"
#   description  what follows them, up to "Options:"
#   options      what stands under "Options:" and "Arguments:"
#   exit         what stands under "Exit status:" or "Exit codes:"
#   command      synopsis, description, options and exit status, as a section about one command
#
# Of a help text it expects: headings alone on their line and at its beginning; an item two spaces in, its
# text in a column that is the same for all items of a block, two or more spaces behind most of them.

function escaped(text)
{
    gsub(/\\/, "\\e", text)
    return text
}

# Options can be copied from the page only with minus signs, which hyphens in man(7) are not.
function inline(text,    words, count, i, line)
{
    count = split(escaped(text), words, / +/)
    for (i = 1; i <= count; i++) {
        if (words[i] ~ /^[^A-Za-z0-9]*-/)
            gsub(/-/, "\\-", words[i])
        line = line (i > 1 ? " " : "") words[i]
    }
    return line ~ /^[.']/ ? "\\&" line : line
}

# Bold what is typed as it stands, italic what is to be filled in.
function term(text,    words, count, i, line)
{
    count = split(escaped(text), words, / +/)
    for (i = 1; i <= count; i++) {
        gsub(/-/, "\\-", words[i])
        line = line (i > 1 ? " " : "") (words[i] ~ /^[<A-Z]/ ? "\\fI" : "\\fB") words[i] "\\fR"
    }
    return line
}

function literal(text)
{
    text = escaped(text)
    gsub(/-/, "\\-", text)
    printf ".PP\n.RS 4\n.nf\n%s\n.fi\n.RE\n", text
}

# Where the texts of the items in lines[first..last] begin; 0: they have none.
function column(first, last,    i, line)
{
    for (i = first; i <= last; i++) {
        line = lines[i]
        if (line ~ /^  [^ ]/ && match(substr(line, 3), /   */))
            return RSTART + RLENGTH + 2
    }
    return 0
}

function items(first, last,    at, i, line, split_here)
{
    at = column(first, last)
    for (i = first; i <= last; i++) {
        line = lines[i]
        if (line !~ /^  [^ ]/) {
            sub(/^ +/, "", line)
            print inline(line)
            continue
        }
        split_here = at && substr(line, at - 1, 1) == " " && substr(line, at, 1) != " " && length(line) >= at
        if (split_here)
            printf ".TP\n%s\n%s\n", term(trimmed(substr(line, 3, at - 3))), inline(substr(line, at))
        else if (i < last && lines[i + 1] ~ /^   /)
            printf ".TP\n%s\n", term(trimmed(line))
        else
            literal(trimmed(line))
    }
}

function trimmed(text)
{
    sub(/^ +/, "", text)
    sub(/ +$/, "", text)
    return text
}

# Paragraphs and items of lines[first..last]. No paragraph is begun where a section begins.
function block(first, last, isSection,    i, end, isFresh)
{
    isFresh = !isSection
    while (first <= last && lines[first] == "")
        first++
    for (i = first; i <= last; i++) {
        if (lines[i] == "") {
            isFresh = 1
        } else if (lines[i] ~ /^ /) {
            for (end = i; end < last && lines[end + 1] ~ /^ /; end++)
                ;
            items(i, end)
            i = end
            isFresh = 1
        } else {
            if (isFresh)
                print ".PP"
            isFresh = 0
            print inline(lines[i])
        }
    }
}

function synopsis(first, last,    i, line)
{
    print ".nf"
    for (i = first; i <= last; i++) {
        line = lines[i]
        sub(/^Usage:/, "", line)
        line = escaped(trimmed(line))
        gsub(/-/, "\\-", line)
        if (line != "")
            print line
    }
    print ".fi"
}

{ lines[NR] = $0 }

END {
    name = "description"
    first["usage"] = 1
    for (i = 1; i <= NR && lines[i] ~ /^(Usage:| )/; i++)
        last["usage"] = i
    begin = i
    for (; i <= NR + 1; i++) {
        heading = i > NR ? "end" : lines[i]
        if (i <= NR && heading !~ /^((Options|Arguments):$|Exit (status|codes):)/)
            continue
        count++
        names[count] = name
        first[count] = begin
        last[count] = i - 1
        name = heading ~ /^Exit/ ? "exit" : "options"
        begin = i + 1
        if (sub(/^Exit status: /, "", lines[i])) # told in a sentence
            begin = i
    }

    if (part == "synopsis" || part == "command")
        synopsis(first["usage"], last["usage"])
    for (i = 1; i <= count; i++) {
        if (part == "command" && names[i] == "exit")
            print ".PP\nExit status:"
        if (part == "command" || part == names[i])
            block(first[i], last[i], part != "command")
    }
}
