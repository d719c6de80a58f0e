// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/htmlscanner.h"

#include <QString>

#include <algorithm>
#include <array>
#include <utility>

namespace waybill {

namespace {

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isNameByte(char c)
{
    return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == ':';
}

bool hidesContent(const QByteArray& tag)
{
    return tag == "script" || tag == "style" || tag == "template" || tag == "svg";
}

constexpr std::array<std::pair<const char*, char32_t>, 31> namedReferences{
    {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}, {"nbsp", ' '},
        {"copy", U'©'}, {"reg", U'®'}, {"trade", U'™'}, {"hellip", U'…'}, {"mdash", U'—'},
        {"ndash", U'–'}, {"lsquo", U'‘'}, {"rsquo", U'’'}, {"ldquo", U'“'}, {"rdquo", U'”'},
        {"laquo", U'«'}, {"raquo", U'»'}, {"bull", U'•'}, {"middot", U'·'}, {"times", U'×'},
        {"euro", U'€'}, {"pound", U'£'}, {"deg", U'°'}, {"larr", U'←'}, {"rarr", U'→'},
        {"uarr", U'↑'}, {"darr", U'↓'}, {"sect", U'§'}, {"para", U'¶'}, {"check", U'✓'}}};

/// The character a reference (without & and ;) names; 0 if it is not known.
char32_t referenced(QByteArrayView name)
{
    if (name.startsWith('#')) {
        const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        bool ok = false;
        const uint code = name.sliced(hex ? 2 : 1).toByteArray().toUInt(&ok, hex ? 16 : 10);
        const bool character = code > 0 && code <= 0x10FFFF && !(code >= 0xD800 && code <= 0xDFFF);
        return ok && character ? char32_t(code) : 0;
    }
    const auto* const it = std::find_if(namedReferences.begin(), namedReferences.end(),
        [name](const auto& entry) { return name == QByteArrayView(entry.first); });
    return it == namedReferences.end() ? 0 : it->second;
}

} // namespace

HtmlScanner::HtmlScanner(QByteArrayView html)
    : m_html(html)
{
}

std::optional<HtmlPiece> HtmlScanner::next()
{
    while (m_pos < m_html.size()) {
        if (!isMarkupAt(m_pos))
            return readText();
        if (m_html.sliced(m_pos).startsWith("<!--"))
            skipTo("-->");
        else if (m_html[m_pos + 1] == '!' || m_html[m_pos + 1] == '?')
            skipTo(">");
        else if (auto tag = readTag())
            return tag;
    }
    return std::nullopt;
}

bool HtmlScanner::isMarkupAt(qsizetype pos) const
{
    if (m_html[pos] != '<' || pos + 1 >= m_html.size())
        return false;
    const char c = m_html[pos + 1];
    return isLetter(c) || c == '/' || c == '!' || c == '?';
}

HtmlPiece HtmlScanner::readText()
{
    const qsizetype start = m_pos;
    do {
        const qsizetype next = m_html.indexOf('<', m_pos + 1);
        m_pos = next < 0 ? m_html.size() : next;
    } while (m_pos < m_html.size() && !isMarkupAt(m_pos));
    HtmlPiece piece;
    piece.text = m_html.sliced(start, m_pos - start);
    return piece;
}

std::optional<HtmlPiece> HtmlScanner::readTag()
{
    HtmlPiece piece;
    piece.isTag = true;
    piece.isClosing = m_html[m_pos + 1] == '/';
    const qsizetype nameAt = m_pos + (piece.isClosing ? 2 : 1);
    const auto nameEnd = std::find_if_not(m_html.begin() + nameAt, m_html.end(), isNameByte);
    piece.tag = m_html.sliced(nameAt, nameEnd - m_html.begin() - nameAt).toByteArray().toLower();
    m_pos = tagEnd(nameAt);
    if (piece.isClosing || !hidesContent(piece.tag))
        return piece;
    skipElement(piece.tag);
    return std::nullopt;
}

/// Behind the `>` that ends the tag; a > inside quotes does not.
qsizetype HtmlScanner::tagEnd(qsizetype pos) const
{
    char quote = 0;
    for (; pos < m_html.size(); ++pos) {
        const char c = m_html[pos];
        if (quote)
            quote = c == quote ? '\0' : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '>')
            return pos + 1;
    }
    return m_html.size();
}

void HtmlScanner::skipTo(QByteArrayView terminator)
{
    const qsizetype at = m_html.indexOf(terminator, m_pos);
    m_pos = at < 0 ? m_html.size() : at + terminator.size();
}

void HtmlScanner::skipElement(const QByteArray& tag)
{
    for (;;) {
        skipTo("</");
        if (m_pos >= m_html.size())
            return;
        const QByteArrayView name
            = m_html.sliced(m_pos, std::min(tag.size(), m_html.size() - m_pos));
        if (name.compare(tag, Qt::CaseInsensitive) == 0) {
            skipTo(">");
            return;
        }
    }
}

QByteArray decodeCharacterReferences(QByteArrayView text)
{
    constexpr qsizetype longestName = 10;
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype semicolon = text[i] == '&'
            ? text.sliced(i, std::min(longestName + 2, text.size() - i)).indexOf(';')
            : -1;
        const char32_t code = semicolon > 1 ? referenced(text.sliced(i + 1, semicolon - 1)) : 0;
        if (code == 0) {
            out.append(text[i]);
            continue;
        }
        out.append(QString::fromUcs4(&code, 1).toUtf8());
        i += semicolon;
    }
    return out;
}

} // namespace waybill
