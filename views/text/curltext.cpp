// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/curltext.h"

#include "domain/redaction.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("curlCommand", text);
}

bool isPlain(char c)
{
    return (c >= 0x20 && c < 0x7f) || c == '\n' || c == '\t';
}

QString singleQuoted(const QByteArray& bytes)
{
    QByteArray inside = bytes;
    inside.replace("'", "'\\''");
    return QLatin1Char('\'') + QString::fromLatin1(inside) + QLatin1Char('\'');
}

/// $'…': every byte that is not plain ASCII as an escape, so that the clipboard cannot change it.
QString escaped(const QByteArray& bytes)
{
    QString text = QStringLiteral("$'");
    for (const char c : bytes) {
        if (c == '\'' || c == '\\')
            text += QLatin1Char('\\');
        if (isPlain(c) && c != '\n')
            text += QLatin1Char(c);
        else
            text += QStringLiteral("\\x%1").arg(uchar(c), 2, 16, QLatin1Char('0'));
    }
    return text + QLatin1Char('\'');
}

QString quoted(const QByteArray& bytes)
{
    return std::all_of(bytes.cbegin(), bytes.cend(), isPlain) ? singleQuoted(bytes)
                                                              : escaped(bytes);
}

/// curl drops a header that is written "Name:"; "Name;" sends it empty.
QByteArray headerLine(const HttpHeader& header)
{
    return header.value.isEmpty() ? header.name + ';' : header.name + ": " + header.value;
}

} // namespace

QString curlCommand(const RecordedRequest& request, const QByteArray& body)
{
    const HttpHeaders headers = redacted(request.headers);
    QStringList parts{
        QStringLiteral("curl -X %1 %2")
            .arg(quoted(request.method.isEmpty() ? QByteArray("POST") : request.method),
                quoted(request.url.toUtf8()))};
    for (const HttpHeader& header : headers)
        parts.append(QStringLiteral("-H ") + quoted(headerLine(header)));
    if (!body.isEmpty())
        parts.append(QStringLiteral("--data-binary ") + quoted(body));
    const QString command = parts.join(QStringLiteral(" \\\n  "));
    return headers == request.headers ? command
                                      : QStringLiteral("# ")
            + tr("values of secret headers are hidden") + QLatin1Char('\n') + command;
}

} // namespace waybill
