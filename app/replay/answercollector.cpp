// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/answercollector.h"

namespace waybill {

namespace {

QByteArrayView withoutLineEnd(QByteArrayView line)
{
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return line;
}

} // namespace

bool AnswerCollector::addHeaderLine(QByteArrayView line)
{
    m_headerBytes += line.size();
    m_tooLarge = m_headerBytes > maxHeaderBytes;
    if (m_tooLarge)
        return false;
    const QByteArrayView text = withoutLineEnd(line);
    if (m_body.isEmpty() && text.startsWith("HTTP/")) {
        startAnswer(text);
    } else if (text.isEmpty()) {
        m_headersEnded = true;
    } else if ((text.startsWith(' ') || text.startsWith('\t')) && !m_headers.isEmpty()) {
        // obs-fold (RFC 9112, 5.2): the line goes on with the value before it.
        m_headers.last().value += ' ' + text.trimmed().toByteArray();
    } else {
        const qsizetype colon = text.indexOf(':');
        const QByteArrayView name = colon < 0 ? text : text.first(colon);
        const QByteArrayView value = colon < 0 ? QByteArrayView() : text.sliced(colon + 1);
        m_headers.append({name.toByteArray(), value.trimmed().toByteArray()});
    }
    return true;
}

bool AnswerCollector::addBody(QByteArrayView bytes)
{
    const qint64 room = maxBodyBytes - m_body.size();
    m_tooLarge = bytes.size() > room;
    m_body.append(m_tooLarge ? bytes.first(room) : bytes);
    return !m_tooLarge;
}

std::optional<RecordedResponse> AnswerCollector::answer() const
{
    if (m_statusLine.isEmpty())
        return std::nullopt;
    RecordedResponse response{m_status, m_reason, {}, std::nullopt};
    for (const HttpHeader& header : m_headers)
        response.headers.append(header.name, header.value);
    if (m_headersEnded)
        response.body = m_body.isNull() ? QByteArray("") : m_body;
    return response;
}

/// "HTTP/1.1 404 Not Found"; the phrase may be missing.
void AnswerCollector::startAnswer(QByteArrayView statusLine)
{
    m_statusLine = statusLine.toByteArray();
    m_headersEnded = false;
    m_headers.clear();
    const QByteArrayView rest = statusLine.sliced(qMax<qsizetype>(statusLine.indexOf(' '), 0));
    const QByteArrayView words = rest.trimmed();
    const qsizetype end = words.indexOf(' ');
    bool isNumber = false;
    const int status = (end < 0 ? words : words.first(end)).toByteArray().toInt(&isNumber);
    m_status = isNumber ? std::optional(status) : std::nullopt;
    m_reason = end < 0 ? QByteArray() : words.sliced(end).trimmed().toByteArray();
}

} // namespace waybill
