// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rowfilter.h"

#include "domain/reasonphrase.h"
#include "store/roworder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waybill {

namespace {

constexpr int httpStatusEnd = 1000;

char lowerAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

bool isAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return uchar(c) < 0x80; });
}

bool containsAscii(QByteArrayView text, QByteArrayView lowerNeedle)
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
    , m_eventId(filter.eventId.toLower().toUtf8())
{
    prepareSources();
    if (!m_filter.text.isEmpty()) {
        prepareTexts();
        prepareSourceTexts();
        prepareHttpStatuses();
    }
    if (!m_filter.eventTypes.isEmpty()) {
        m_typeMatches.resize(columns.texts.size());
        for (quint32 code = 0; code < columns.texts.size(); ++code)
            m_typeMatches[code]
                = m_filter.eventTypes.contains(QString::fromUtf8(columns.texts.at(code)));
    }
}

void RowMatcher::prepareSources()
{
    for (const StoreSource& source : *m_columns.sources)
        m_sourceMatches.push_back(
            source.isShown && (m_filter.sources.isEmpty() || m_filter.sources.contains(source.id)));
}

void RowMatcher::prepareTexts()
{
    m_textMatches.resize(m_columns.texts.size());
    for (quint32 code = 0; code < m_columns.texts.size(); ++code)
        m_textMatches[code] = QString::fromUtf8(m_columns.texts.at(code))
                                  .contains(m_filter.text, Qt::CaseInsensitive);
}

/// An error code also matches by the words that stand for it on screen, an endpoint by its name.
void RowMatcher::prepareSourceTexts()
{
    const StoreSources& sources = *m_columns.sources;
    const bool areSeveral = std::ranges::count(sources, true, &StoreSource::isShown) > 1;
    const auto matches
        = [&](const QString& text) { return text.contains(m_filter.text, Qt::CaseInsensitive); };
    for (const StoreSource& source : sources) {
        SourceTexts& texts = m_sourceTexts.emplace_back();
        texts.nameMatches = areSeveral && matches(source.name);
        for (auto it = source.errorTexts.cbegin(); it != source.errorTexts.cend(); ++it) {
            if (matches(it.value()))
                texts.errorCodes.insert(it.key().toUtf8());
        }
        for (auto it = source.endpointNames.cbegin(); it != source.endpointNames.cend(); ++it) {
            if (matches(QString::fromUtf8(it.value())))
                texts.endpointIds.insert(it.key());
        }
    }
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
    return m_sourceMatches[chunk.source.at(index)]
        && (m_filter.statuses.isEmpty() || m_filter.statuses.contains(chunk.status.at(index)))
        && (m_typeMatches.empty() || m_typeMatches[chunk.eventType.at(index)]) && matchesTime(row)
        && matchesEvent(chunk.eventId.at(index))
        && (m_filter.text.isEmpty() || matchesText(chunk, index));
}

bool RowMatcher::matchesTime(quint32 row) const
{
    const TimeRange& range = m_filter.startedAt;
    if (!range.from && !range.to)
        return true;
    const qint64 time = shownTimeOf(m_columns, row);
    return time != unknownTime && (!range.from || time >= range.from->ns)
        && (!range.to || time <= range.to->ns);
}

bool RowMatcher::matchesEvent(QByteArrayView eventId) const
{
    if (m_eventId.isEmpty())
        return true;
    if (isAscii(eventId))
        return eventId.size() == m_eventId.size() && containsAscii(eventId, m_eventId);
    return QString::fromUtf8(eventId).toLower() == m_filter.eventId.toLower();
}

bool RowMatcher::matchesText(const DeliveryChunk& chunk, quint32 index) const
{
    PackedId::UuidText buffer;
    const quint16 http = chunk.httpStatus.at(index);
    return m_textMatches[chunk.eventType.at(index)] || m_textMatches[chunk.route.at(index)]
        || m_textMatches[chunk.errorTitle.at(index)] || m_textMatches[chunk.errorCode.at(index)]
        || m_textMatches[chunk.responseTitle.at(index)]
        || m_textMatches[chunk.providerStatus.at(index)]
        || m_textMatches[chunk.endpointId.at(index)] || matchesSourceText(chunk, index)
        || (http < httpStatusEnd && m_httpMatches[http])
        || matchesId(chunk.id.viewAt(index, buffer))
        || matchesId(chunk.eventId.viewAt(index, buffer));
}

bool RowMatcher::matchesSourceText(const DeliveryChunk& chunk, quint32 index) const
{
    const SourceTexts& texts = m_sourceTexts[chunk.source.at(index)];
    const auto isIn = [&](const QSet<QByteArray>& keys, quint32 code) {
        return !keys.isEmpty() && keys.contains(m_columns.texts.at(code));
    };
    return texts.nameMatches || isIn(texts.errorCodes, chunk.errorCode.at(index))
        || isIn(texts.endpointIds, chunk.endpointId.at(index));
}

/// Ids differ in every row, so they are looked at byte by byte; only an id beyond ASCII pays for a
/// conversion.
bool RowMatcher::matchesId(QByteArrayView id) const
{
    if (isAscii(id))
        return m_needleIsAscii && containsAscii(id, m_lowerNeedle);
    return QString::fromUtf8(id).contains(m_filter.text, Qt::CaseInsensitive);
}

} // namespace waybill
