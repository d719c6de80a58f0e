// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rowfilter.h"

#include "domain/reasonphrase.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waybill {

namespace {

constexpr int httpStatusEnd = 1000;

char lowerAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

bool isAscii(const QByteArray& text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return uchar(c) < 0x80; });
}

bool containsAscii(const QByteArray& text, const QByteArray& lowerNeedle)
{
    const auto found = std::search(text.begin(), text.end(), lowerNeedle.begin(), lowerNeedle.end(),
        [](char a, char b) { return lowerAscii(a) == b; });
    return found != text.end();
}

} // namespace

RowMatcher::RowMatcher(const RowFilter& filter, const DeliveryColumns& columns)
    : m_filter(filter)
    , m_columns(columns)
    , m_lowerNeedle(filter.text.toLower().toUtf8())
    , m_needleIsAscii(isAscii(m_lowerNeedle))
{
    if (!m_filter.text.isEmpty()) {
        prepareTexts();
        prepareHttpStatuses();
    }
    if (!m_filter.eventTypes.isEmpty()) {
        m_typeMatches.resize(columns.texts.size());
        for (quint32 code = 0; code < columns.texts.size(); ++code)
            m_typeMatches[code]
                = m_filter.eventTypes.contains(QString::fromUtf8(columns.texts.at(code)));
    }
}

void RowMatcher::prepareTexts()
{
    m_textMatches.resize(m_columns.texts.size());
    for (quint32 code = 0; code < m_columns.texts.size(); ++code)
        m_textMatches[code] = textMatchesEntry(m_columns.texts.at(code));
}

/// An error code also matches by the words that stand for it on screen.
bool RowMatcher::textMatchesEntry(const QByteArray& entry) const
{
    const QString text = QString::fromUtf8(entry);
    return text.contains(m_filter.text, Qt::CaseInsensitive)
        || m_columns.errorTexts->value(text).contains(m_filter.text, Qt::CaseInsensitive);
}

void RowMatcher::prepareHttpStatuses()
{
    m_httpMatches.resize(httpStatusEnd);
    for (int status = 1; status < httpStatusEnd; ++status) {
        const QString shown = QString::number(status) + u' ' + reasonPhrase(status);
        m_httpMatches[size_t(status)] = shown.contains(m_filter.text, Qt::CaseInsensitive);
    }
}

bool RowMatcher::matches(quint32 row) const
{
    const DeliveryChunk& chunk = m_columns.chunkOf(row);
    const quint32 index = row % DeliveryChunk::capacity;
    return (m_filter.statuses.isEmpty() || m_filter.statuses.contains(chunk.status[index]))
        && (m_typeMatches.empty() || m_typeMatches[chunk.eventType[index]])
        && matchesTime(chunk.startedAt[index])
        && (m_filter.text.isEmpty() || matchesText(chunk, index));
}

bool RowMatcher::matchesTime(qint64 startedAt) const
{
    const TimeRange& range = m_filter.startedAt;
    if (!range.from && !range.to)
        return true;
    return startedAt != unknownTime && (!range.from || startedAt >= range.from->ns)
        && (!range.to || startedAt <= range.to->ns);
}

bool RowMatcher::matchesText(const DeliveryChunk& chunk, quint32 index) const
{
    const quint16 http = chunk.httpStatus[index];
    return m_textMatches[chunk.eventType[index]] || m_textMatches[chunk.route[index]]
        || m_textMatches[chunk.errorTitle[index]] || m_textMatches[chunk.errorCode[index]]
        || m_textMatches[chunk.responseTitle[index]] || m_textMatches[chunk.providerStatus[index]]
        || (http < httpStatusEnd && m_httpMatches[http]) || matchesId(chunk.id[index])
        || matchesId(chunk.eventId[index]);
}

/// Ids differ in every row, so they are looked at byte by byte; only an id beyond ASCII pays for a
/// conversion.
bool RowMatcher::matchesId(const QByteArray& id) const
{
    if (isAscii(id))
        return m_needleIsAscii && containsAscii(id, m_lowerNeedle);
    return QString::fromUtf8(id).contains(m_filter.text, Qt::CaseInsensitive);
}

} // namespace waybill
