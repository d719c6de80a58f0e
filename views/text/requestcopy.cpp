// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/requestcopy.h"

#include "domain/redaction.h"

#include <QCoreApplication>
#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("requestCopy", text);
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

QByteArray methodOf(const RecordedRequest& request)
{
    return request.method.isEmpty() ? QByteArray("POST") : request.method;
}

HttpHeaders headersOf(const RequestCopy& copy)
{
    return copy.withSecrets ? copy.request.headers : redacted(copy.request.headers);
}

/// curl drops a header that is written "Name:"; "Name;" sends it empty. So does HTTPie.
QByteArray emptyHeader(const HttpHeader& header)
{
    return header.name + ';';
}

QString withWarning(const RequestCopy& copy, const QString& command)
{
    if (headersOf(copy) == copy.request.headers)
        return command;
    return QStringLiteral("# ") + tr("values of secret headers are hidden") + u'\n' + command;
}

QString onLines(const QStringList& parts)
{
    return parts.join(QStringLiteral(" \\\n  "));
}

} // namespace

bool needsBodyFile(const QByteArray& body)
{
    constexpr qsizetype most = 64LL * 1024; // half of what Linux takes as one argument
    return body.size() > most || body.contains('\0');
}

QString curlCommand(const RequestCopy& copy)
{
    QStringList parts{QStringLiteral("curl -X %1 %2")
                          .arg(quoted(methodOf(copy.request)), quoted(copy.request.url.toUtf8()))};
    for (const HttpHeader& header : headersOf(copy)) {
        const QByteArray line
            = header.value.isEmpty() ? emptyHeader(header) : header.name + ": " + header.value;
        parts.append(QStringLiteral("-H ") + quoted(line));
    }
    if (!copy.bodyFile.isEmpty())
        parts.append(QStringLiteral("--data-binary ") + quoted('@' + copy.bodyFile.toUtf8()));
    else if (!copy.body.isEmpty())
        parts.append(QStringLiteral("--data-binary ") + quoted(copy.body));
    return withWarning(copy, onLines(parts));
}

QString httpieCommand(const RequestCopy& copy)
{
    const bool hasFile = !copy.bodyFile.isEmpty();
    QStringList parts{
        QStringLiteral("http %1%2 %3")
            .arg(copy.body.isEmpty() && !hasFile ? QStringLiteral("--ignore-stdin ") : QString(),
                quoted(methodOf(copy.request)), quoted(copy.request.url.toUtf8()))};
    for (const HttpHeader& header : headersOf(copy)) {
        const QByteArray line
            = header.value.isEmpty() ? emptyHeader(header) : header.name + ':' + header.value;
        parts.append(quoted(line));
    }
    if (hasFile)
        parts.append(QStringLiteral("< ") + quoted(copy.bodyFile.toUtf8()));
    const QString command = onLines(parts);
    const bool isPiped = !hasFile && !copy.body.isEmpty();
    return withWarning(copy,
        isPiped ? QStringLiteral("printf %s %1 | ").arg(quoted(copy.body)) + command : command);
}

QByteArray rawRequest(const RequestCopy& copy)
{
    const QUrl url(copy.request.url);
    QByteArray target = url.path(QUrl::FullyEncoded).toUtf8();
    if (target.isEmpty())
        target = "/";
    if (url.hasQuery())
        target += '?' + url.query(QUrl::FullyEncoded).toUtf8();
    const HttpHeaders headers = headersOf(copy);
    QByteArray text = methodOf(copy.request) + ' ' + target + " HTTP/1.1\r\n";
    if (!headers.contains("Host"))
        text += "Host: " + url.authority(QUrl::FullyEncoded).section(u'@', -1).toUtf8() + "\r\n";
    for (const HttpHeader& header : headers)
        text += header.name + ": " + header.value + "\r\n";
    if (!headers.contains("Content-Length") && !headers.contains("Transfer-Encoding"))
        text += "Content-Length: " + QByteArray::number(copy.body.size()) + "\r\n";
    return text + "\r\n" + copy.body;
}

} // namespace waybill
