// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/sentrecorder.h"

namespace waybill {

namespace {

void addHeaderLine(HttpHeaders& headers, QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0)
        return;
    QByteArrayView value = line.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    headers.append(line.first(colon).toByteArray(), value.toByteArray());
}

} // namespace

RecordedRequest SentRecorder::request(const QString& url) const
{
    RecordedRequest request;
    request.url = url;
    const QByteArrayView wire(m_wire);
    qsizetype at = 0;
    bool first = true;
    for (;;) {
        const qsizetype end = wire.indexOf("\r\n", at);
        if (end < 0)
            return request;
        const QByteArrayView line = wire.sliced(at, end - at);
        at = end + 2;
        if (line.isEmpty())
            break;
        if (first)
            request.method = line.first(qMax<qsizetype>(line.indexOf(' '), 0)).toByteArray();
        else
            addHeaderLine(request.headers, line);
        first = false;
    }
    request.body = m_wire.mid(at);
    return request;
}

} // namespace waybill
