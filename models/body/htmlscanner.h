// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace waybill {

/// A piece of HTML: a run of text or a tag.
struct HtmlPiece
{
    bool isTag = false;
    bool isClosing = false;
    QByteArray tag; ///< lower case
    QByteArrayView text; ///< as written; empty for a tag
};

/// Splits HTML into tags and text, forgivingly. Comments, declarations and the contents of script,
/// style, template and svg elements are skipped.
class HtmlScanner
{
public:
    /// The bytes must outlive the scanner.
    explicit HtmlScanner(QByteArrayView html);

    /// Empty at the end.
    std::optional<HtmlPiece> next();

private:
    bool isMarkupAt(qsizetype pos) const;
    HtmlPiece readText();
    std::optional<HtmlPiece> readTag();
    void skipTo(QByteArrayView terminator);
    void skipElement(const QByteArray& tag);
    qsizetype tagEnd(qsizetype pos) const;

    QByteArrayView m_html;
    qsizetype m_pos = 0;
};

/// Decodes &amp; &#38; &#x26; and the common named references; leaves others as they are.
QByteArray decodeCharacterReferences(QByteArrayView text);

} // namespace waybill
