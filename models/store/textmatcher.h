// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/deliverycolumns.h"
#include "store/textneedle.h"

#include <QSet>

#include <span>
#include <vector>

namespace waybill {

/// Looks for a filter's text (RowFilter::text says where) in the rows of one snapshot: once in each
/// distinct text, then by code; in ids row by row, where nothing else was found.
class TextMatcher
{
public:
    /// The columns outlive the matcher.
    TextMatcher(const QString& text, const DeliveryColumns& columns);

    /// Of the rows first, first + 1 … those that `rows` has a 1 for are looked at, and it becomes a
    /// 0 where the text is not found.
    void find(const DeliveryChunk& chunk, quint32 first, std::span<quint8> rows);

private:
    /// What of a source's own words the text is found in.
    struct SourceWords
    {
        bool nameMatches = false;
        QSet<QByteArray> errorCodes; ///< whose words match
        QSet<QByteArray> endpointIds; ///< whose name matches
    };

    void prepareTexts();
    void prepareWords();
    void prepareHttpStatuses();
    template <typename T, typename Matches>
    void addCodes(const CodedColumn<T>& column, quint32 first, quint32 count, Matches matches);
    void addTexts(const DeliveryChunk& chunk, quint32 first, quint32 count);
    void addWords(const DeliveryChunk& chunk, quint32 first, quint32 count);
    void addWordsOf(const TextColumn& column, const QSet<QByteArray>& words,
        const CodedColumn<SourceCode>& sources, quint32 source, quint32 first, quint32 count);
    bool isInIds(const DeliveryChunk& chunk, quint32 index) const;

    const DeliveryColumns& m_columns;
    const TextNeedle m_needle;
    std::vector<quint8> m_textMatches; ///< by dictionary code
    std::vector<SourceWords> m_words; ///< by source code
    std::vector<quint8> m_httpMatches; ///< by HTTP status, 0 to 999
    std::vector<quint8> m_found; ///< by row of the call under way
    std::vector<quint8> m_matches; ///< by code of the column under way
};

} // namespace waybill
