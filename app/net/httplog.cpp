// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/httplog.h"

#include "domain/redaction.h"

#include <QDir>
#include <QFile>
#include <QMetaEnum>

namespace waybill {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcHttp, "waybill.http", QtInfoMsg)

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QByteArray headerLines(const HttpHeaders& headers)
{
    QByteArray lines;
    for (const HttpHeader& header : redacted(headers))
        lines += header.name + ": " + header.value + "\r\n";
    return lines;
}

QByteArray requestText(const HttpRequest& request)
{
    const QByteArray target
        = request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    const QByteArray host = request.url.host(QUrl::FullyEncoded).toLatin1();
    return request.method + ' ' + redacted(target) + " HTTP/1.1\r\nHost: " + host + "\r\n"
        + headerLines(request.headers) + "\r\n" + redacted(request.body);
}

/// The body is inflated and whole: the headers that told otherwise are replaced.
QByteArray responseText(const HttpResponse& response)
{
    const QByteArray body = redacted(response.body);
    HttpHeaders headers = response.headers;
    headers.removeAll("Transfer-Encoding");
    headers.removeAll("Content-Encoding");
    headers.set("Content-Length", QByteArray::number(body.size()));
    return "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + response.reason + "\r\n"
        + headerLines(headers) + "\r\n" + body;
}

QByteArray errorText(const FetchError& error)
{
    return "kind " + QByteArray::number(static_cast<int>(error.kind)) + ": "
        + redacted(error.cause).toUtf8() + '\n';
}

QByteArray outcome(const HttpResult& result)
{
    if (!result)
        return errorText(result.error()).trimmed();
    return QByteArray::number(result->status) + ", " + QByteArray::number(result->body.size())
        + " bytes";
}

} // namespace

HttpLog::HttpLog(QString folder)
    : m_folder(std::move(folder))
{
}

HttpLog HttpLog::fromEnvironment()
{
    return HttpLog(qEnvironmentVariable("WAYBILL_HTTP_LOG_DIR"));
}

bool HttpLog::isOn() const
{
    return !m_folder.isEmpty() || lcHttp().isDebugEnabled();
}

void HttpLog::record(
    const HttpRequest& request, const HttpResult& result, std::chrono::milliseconds elapsed)
{
    qCDebug(lcHttp).noquote() << request.method << redacted(request.url.toString()) << "->"
                              << outcome(result) << "in" << elapsed.count() << "ms";
    if (!m_folder.isEmpty())
        writeFiles(request, result);
}

void HttpLog::writeFiles(const HttpRequest& request, const HttpResult& result)
{
    if (!QDir().exists(m_folder) && QDir().mkpath(m_folder))
        QFile::setPermissions(m_folder, ownerOnly | QFileDevice::ExeOwner);
    ++m_number;
    writeFile(u"request"_s, requestText(request));
    if (result)
        writeFile(u"response"_s, responseText(*result));
    else
        writeFile(u"error"_s, errorText(result.error()));
}

void HttpLog::writeFile(const QString& kind, const QByteArray& bytes) const
{
    const QString name = u"%1.%2.txt"_s.arg(m_number, 4, 10, QChar(u'0')).arg(kind);
    QFile file(QDir(m_folder).filePath(name));
    file.remove(); // an older run's file may be open to others
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly)
        || file.write(bytes) != bytes.size())
        qCWarning(lcHttp).noquote() << "cannot write" << file.fileName() << file.errorString();
}

} // namespace waybill
