// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/textmatcher.h"

#include "domain/reasonphrase.h"

#include <algorithm>

namespace waybill {

namespace {

constexpr int httpStatusEnd = 1000;

/// A chunk that grows may have codes that this snapshot knows nothing of; no row of it has them.
bool isSet(const std::vector<quint8>& flags, size_t code)
{
    return code < flags.size() && flags[code];
}

} // namespace

TextMatcher::TextMatcher(const QString& text, const DeliveryColumns& columns)
    : m_columns(columns)
    , m_needle(text)
{
    if (text.isEmpty())
        return;
    prepareTexts();
    prepareWords();
    prepareHttpStatuses();
}

void TextMatcher::prepareTexts()
{
    m_textMatches.resize(m_columns.texts.size());
    for (quint32 code = 0; code < m_columns.texts.size(); ++code)
        m_textMatches[code] = m_needle.isIn(QByteArrayView(m_columns.texts.at(code)));
}

/// An error code also matches by the words that stand for it on screen, an endpoint by its name.
void TextMatcher::prepareWords()
{
    const StoreSources& sources = *m_columns.sources;
    const bool areSeveral = std::ranges::count(sources, true, &StoreSource::isShown) > 1;
    for (const StoreSource& source : sources) {
        SourceWords& words = m_words.emplace_back();
        words.nameMatches = areSeveral && m_needle.isIn(source.name);
        for (auto it = source.errorTexts.cbegin(); it != source.errorTexts.cend(); ++it) {
            if (m_needle.isIn(it.value()))
                words.errorCodes.insert(it.key().toUtf8());
        }
        for (auto it = source.endpointNames.cbegin(); it != source.endpointNames.cend(); ++it) {
            if (m_needle.isIn(QByteArrayView(it.value())))
                words.endpointIds.insert(it.key());
        }
    }
}

void TextMatcher::prepareHttpStatuses()
{
    m_httpMatches.resize(httpStatusEnd);
    for (int status = 1; status < httpStatusEnd; ++status)
        m_httpMatches[size_t(status)]
            = m_needle.isIn(QString::number(status) + u' ' + reasonPhrase(status));
}

void TextMatcher::find(const DeliveryChunk& chunk, quint32 first, std::span<quint8> rows)
{
    const auto count = quint32(rows.size());
    m_found.assign(count, 0);
    addTexts(chunk, first, count);
    addWords(chunk, first, count);
    addCodes(chunk.httpStatus, first, count,
        [this](quint16 status) { return isSet(m_httpMatches, status); });
    for (quint32 i = 0; i < count; ++i) {
        if (rows[i] && !m_found[i])
            rows[i] = isInIds(chunk, first + i);
    }
}

void TextMatcher::addTexts(const DeliveryChunk& chunk, quint32 first, quint32 count)
{
    for (const TextColumn* column : {&chunk.eventType, &chunk.route, &chunk.errorTitle,
             &chunk.errorCode, &chunk.responseTitle, &chunk.providerStatus, &chunk.endpointId})
        addCodes(
            *column, first, count, [this](TextCode code) { return isSet(m_textMatches, code); });
}

void TextMatcher::addWords(const DeliveryChunk& chunk, quint32 first, quint32 count)
{
    addCodes(chunk.source, first, count, [this](SourceCode source) {
        return source < m_words.size() && m_words[source].nameMatches;
    });
    for (quint32 code = 0; code < chunk.source.codeCount(); ++code) {
        const SourceCode source = chunk.source.valueOf(code);
        if (source >= m_words.size())
            continue;
        const SourceWords& words = m_words[source];
        addWordsOf(chunk.errorCode, words.errorCodes, chunk.source, code, first, count);
        addWordsOf(chunk.endpointId, words.endpointIds, chunk.source, code, first, count);
    }
}

/// `source` is a code of the column of sources.
void TextMatcher::addWordsOf(const TextColumn& column, const QSet<QByteArray>& words,
    const CodedColumn<SourceCode>& sources, quint32 source, quint32 first, quint32 count)
{
    if (words.isEmpty())
        return;
    std::vector<quint8> isOfSource(count);
    sources.visitCodes(
        first, count, [&](quint32 code, quint32 i) { isOfSource[i] = code == source ? 1 : 0; });
    std::vector<quint8> matches(column.codeCount());
    for (quint32 code = 0; code < matches.size(); ++code) {
        const TextCode text = column.valueOf(code);
        matches[code] = text < m_columns.texts.size() && words.contains(m_columns.texts.at(text));
    }
    column.visitCodes(first, count, [&](quint32 code, quint32 i) {
        m_found[i] = quint8(m_found[i] | (matches[code] & isOfSource[i]));
    });
}

/// Marks as found.
template <typename T, typename Matches>
void TextMatcher::addCodes(
    const CodedColumn<T>& column, quint32 first, quint32 count, Matches matches)
{
    m_matches.resize(column.codeCount());
    for (quint32 code = 0; code < m_matches.size(); ++code)
        m_matches[code] = matches(column.valueOf(code)) ? 1 : 0;
    if (std::ranges::count(m_matches, 1) == 0)
        return;
    quint8* const found = m_found.data();
    const quint8* const table = m_matches.data();
    column.visitCodes(
        first, count, [=](quint32 code, quint32 i) { found[i] = quint8(found[i] | table[code]); });
}

bool TextMatcher::isInIds(const DeliveryChunk& chunk, quint32 index) const
{
    return m_needle.isIn(chunk.id, index) || m_needle.isIn(chunk.eventId, index);
}

} // namespace waybill
