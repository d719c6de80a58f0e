// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/htmltext.h"

#include "body/htmlscanner.h"

#include <algorithm>
#include <array>

namespace waybill {

namespace {

constexpr std::array<QByteArrayView, 39> blocks{"address", "article", "aside", "blockquote", "body",
    "br", "dd", "div", "dl", "dt", "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "head", "header", "hr", "html", "li", "main", "nav", "ol", "option", "p", "pre",
    "section", "summary", "details", "table", "tr", "ul", "tbody", "thead"};

bool isBlock(const QByteArray& tag)
{
    return std::find(blocks.begin(), blocks.end(), QByteArrayView(tag)) != blocks.end();
}

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
}

/// Collects lines: white space collapses except in <pre>, empty lines never double.
class LineWriter
{
public:
    void add(QByteArrayView text, bool preformatted)
    {
        for (const char c : text) {
            if (preformatted)
                m_out.append(c);
            else if (isSpace(c))
                m_pendingSpace = true;
            else
                addByte(c);
        }
    }

    void endLine()
    {
        m_pendingSpace = false;
        if (!m_out.isEmpty() && !m_out.endsWith('\n'))
            m_out.append('\n');
    }

    void addGap()
    {
        endLine();
        if (!m_out.isEmpty() && !m_out.endsWith("\n\n"))
            m_out.append('\n');
    }

    void addSpace() { m_pendingSpace = true; }

    QByteArray result() const { return m_out.trimmed(); }

private:
    void addByte(char c)
    {
        if (m_pendingSpace && !m_out.isEmpty() && !m_out.endsWith('\n'))
            m_out.append(' ');
        m_pendingSpace = false;
        m_out.append(c);
    }

    QByteArray m_out;
    bool m_pendingSpace = false;
};

class HtmlReader
{
public:
    void add(const HtmlPiece& piece)
    {
        if (piece.isTag)
            addTag(piece);
        else if (!m_inTitle)
            m_lines.add(decodeCharacterReferences(piece.text), m_preDepth > 0);
    }

    QByteArray result() const { return m_lines.result(); }

private:
    void addTag(const HtmlPiece& piece)
    {
        if (piece.tag == "title")
            m_inTitle = !piece.isClosing;
        if (piece.tag == "pre")
            m_preDepth = std::max(0, m_preDepth + (piece.isClosing ? -1 : 1));
        if (piece.tag == "td" || piece.tag == "th")
            m_lines.addSpace();
        const bool paragraph = piece.tag == "p" || piece.tag == "h1" || piece.tag == "h2";
        if (paragraph)
            m_lines.addGap();
        else if (isBlock(piece.tag))
            m_lines.endLine();
        if (piece.tag == "li" && !piece.isClosing)
            m_lines.add("- ", true);
    }

    LineWriter m_lines;
    int m_preDepth = 0;
    bool m_inTitle = false;
};

} // namespace

QByteArray htmlToText(QByteArrayView html)
{
    HtmlReader reader;
    HtmlScanner scanner(html);
    while (const auto piece = scanner.next())
        reader.add(*piece);
    const QByteArray title = htmlTitle(html);
    QByteArray body = reader.result();
    if (title.isEmpty() || body == title || body.startsWith(title + '\n'))
        return body;
    return body.isEmpty() ? title : title + "\n\n" + body;
}

QByteArray htmlTitle(QByteArrayView html)
{
    HtmlScanner scanner(html);
    bool inTitle = false;
    QByteArray title;
    while (const auto piece = scanner.next()) {
        if (piece->isTag && piece->tag == "title" && piece->isClosing)
            break;
        if (piece->isTag)
            inTitle = inTitle || piece->tag == "title";
        else if (inTitle)
            title += decodeCharacterReferences(piece->text);
    }
    return title.simplified();
}

} // namespace waybill
