// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/bodysearch.h"

#include "body/utf8.h"

#include <QChar>
#include <QList>
#include <QString>

#include <algorithm>
#include <string>

namespace waybill {

namespace {

char foldAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

std::u32string folded(QStringView needle)
{
    std::u32string result;
    for (const uint code : needle.toUcs4())
        result.push_back(QChar::toCaseFolded(char32_t(code)));
    return result;
}

/// Bytes that match `needle` at `pos`; 0 if they do not.
qsizetype matchAscii(QByteArrayView bytes, qsizetype pos, const std::string& needle)
{
    if (pos + qsizetype(needle.size()) > bytes.size())
        return 0;
    for (size_t i = 0; i < needle.size(); ++i) {
        if (foldAscii(bytes[pos + qsizetype(i)]) != needle[i])
            return 0;
    }
    return qsizetype(needle.size());
}

qsizetype matchFolded(QByteArrayView bytes, qsizetype pos, const std::u32string& needle)
{
    qsizetype at = pos;
    for (const char32_t wanted : needle) {
        if (at >= bytes.size())
            return 0;
        const Utf8Char c = decodeUtf8(bytes, at);
        if (!c.valid || QChar::toCaseFolded(c.code) != wanted)
            return 0;
        at += c.length;
    }
    return at - pos;
}

template <typename Needle, typename Match>
BodyMatches findAll(QByteArrayView bytes, const Needle& needle, Match match)
{
    BodyMatches result;
    for (qsizetype pos = 0; pos < bytes.size();) {
        const qsizetype length = match(bytes, pos, needle);
        if (length == 0) {
            ++pos;
            continue;
        }
        if (result.matches.size() == BodyMatches::limit) {
            result.isCut = true;
            break;
        }
        result.matches.push_back({pos, length});
        pos += length;
    }
    return result;
}

} // namespace

qsizetype BodyMatches::firstAt(qsizetype position) const
{
    if (matches.empty())
        return -1;
    const auto it = std::lower_bound(matches.begin(), matches.end(), position,
        [](const BodyMatch& m, qsizetype pos) { return m.start < pos; });
    return it == matches.end() ? 0 : it - matches.begin();
}

BodyMatches searchBody(QByteArrayView bytes, QStringView needle)
{
    const std::u32string characters = folded(needle);
    if (characters.empty())
        return {};
    const bool ascii
        = std::all_of(characters.begin(), characters.end(), [](char32_t c) { return c < 0x80; });
    if (!ascii)
        return findAll(bytes, characters, matchFolded);
    return findAll(bytes, std::string(characters.begin(), characters.end()), matchAscii);
}

} // namespace waybill
