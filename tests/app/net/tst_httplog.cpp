// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/httplog.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestHttpLog : public QObject
{
    Q_OBJECT

private slots:
    void offByDefault();
    void filesHoldNoSecret();
    void responseCanBeServedAgain();
    void errorsAreWritten();
};

namespace {

const QByteArray canary = "canary-3f9";

HttpRequest request()
{
    HttpRequest request;
    request.url
        = QUrl(u"https://api.example.com/v2/list?page=1&api_key="_s + QString::fromLatin1(canary));
    request.headers = {{"Authorization", "Bearer " + canary}, {"Accept", "application/json"}};
    return request;
}

HttpResponse response()
{
    return {200, "OK",
        {{"Content-Encoding", "gzip"}, {"Content-Length", "3"}, {"Set-Cookie", "s=" + canary}},
        "{\"token\":\"" + canary + "\",\"data\":[]}"};
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no " + path.toUtf8());
}

} // namespace

void TestHttpLog::offByDefault()
{
    QVERIFY(!HttpLog().isOn());
    QVERIFY(!lcHttp().isDebugEnabled());
    qputenv("WAYBILL_HTTP_LOG_DIR", "/nowhere");
    QVERIFY(HttpLog::fromEnvironment().isOn());
    qunsetenv("WAYBILL_HTTP_LOG_DIR");
    QVERIFY(!HttpLog::fromEnvironment().isOn());
}

void TestHttpLog::filesHoldNoSecret()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"a/b"_s);
    HttpLog log(folder);
    log.record(request(), response(), 5ms);
    const QStringList names = QDir(folder).entryList(QDir::Files);
    QCOMPARE(names, QStringList({u"0001.request.txt"_s, u"0001.response.txt"_s}));
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther;
    for (const QString& name : names) {
        const QString path = QDir(folder).filePath(name);
        QVERIFY2(!contentOf(path).contains(canary), contentOf(path).constData());
        QVERIFY(!(QFile::permissions(path) & others));
    }
    QVERIFY(!(QFile::permissions(folder) & others));
    QVERIFY(contentOf(QDir(folder).filePath(names.first()))
                .startsWith("GET /v2/list?page=1&api_key=[hidden] HTTP/1.1\r\n"));
}

void TestHttpLog::responseCanBeServedAgain()
{
    QTemporaryDir dir;
    HttpLog log(dir.path());
    log.record(request(), response(), 5ms);
    const QByteArray text = contentOf(dir.filePath(u"0001.response.txt"_s));
    const QByteArray body = text.mid(text.indexOf("\r\n\r\n") + 4);
    QVERIFY(text.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(!text.contains("Content-Encoding"));
    QVERIFY(text.contains("Content-Length: " + QByteArray::number(body.size()) + "\r\n"));
    QCOMPARE(body, QByteArray("{\"token\":\"[hidden]\",\"data\":[]}"));
}

void TestHttpLog::errorsAreWritten()
{
    QTemporaryDir dir;
    HttpLog log(dir.path());
    FetchError error;
    error.kind = FetchError::Kind::Dropped;
    error.cause = u"Connection closed after Bearer "_s + QString::fromLatin1(canary);
    log.record(request(), Failure{error}, 5ms);
    const QByteArray text = contentOf(dir.filePath(u"0001.error.txt"_s));
    QVERIFY2(text.contains("Connection closed"), text.constData());
    QVERIFY(!text.contains(canary));
}

QTEST_GUILESS_MAIN(TestHttpLog)
#include "tst_httplog.moc"
