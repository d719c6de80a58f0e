// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/replayguard.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestReplayGuard : public QObject
{
    Q_OBJECT

private slots:
    void acceptsAnOrdinaryRequest();
    void findsFaults_data();
    void findsFaults();
    void knowsConnectionHeaders_data();
    void knowsConnectionHeaders();
};

namespace {

ReplayRequest ordinary()
{
    ReplayRequest request;
    request.target = QUrl(u"http://localhost:3000/hooks?a=1"_s);
    request.headers = {{"X-Tab", "a\tb"}, {"X-Latin", "caf\xe9"}, {"!#$%&'*+-.^_`|~09azAZ", ""}};
    request.body = QByteArray("\0\r\n", 3);
    return request;
}

} // namespace

void TestReplayGuard::acceptsAnOrdinaryRequest()
{
    QCOMPARE(faultOf(ordinary()), std::nullopt);
}

void TestReplayGuard::findsFaults_data()
{
    using Kind = ReplayFault::Kind;
    QTest::addColumn<ReplayRequest>("request");
    QTest::addColumn<ReplayFault>("fault");
    const auto url = [](const char* name, const QString& text, Kind kind, const QString& subject) {
        ReplayRequest request = ordinary();
        request.target = QUrl(text, QUrl::StrictMode);
        QTest::newRow(name) << request << ReplayFault{kind, subject};
    };
    url("empty", {}, Kind::BadUrl, {});
    url("relative", u"/hooks"_s, Kind::BadUrl, {});
    url("file", u"file:///etc/hostname"_s, Kind::BadScheme, u"file"_s);
    url("no host", u"http:///x"_s, Kind::NoHost, {});
    url("user", u"http://me@localhost/"_s, Kind::UserInfo, {});
    url("password", u"http://:pw@localhost/"_s, Kind::UserInfo, {});

    const auto method = [](const char* name, const QByteArray& verb, Kind kind) {
        ReplayRequest request = ordinary();
        request.method = verb;
        const QString subject = kind == Kind::BadMethod ? QString::fromLatin1(verb) : QString();
        QTest::newRow(name) << request << ReplayFault{kind, subject};
    };
    method("no method", "", Kind::BadMethod);
    method("method with space", "GET /x", Kind::BadMethod);
    method("method with CR LF", "GET\r\nX: y", Kind::BadMethod);
    method("method with NUL", QByteArray("GE\0T", 4), Kind::BadMethod);
    method("HEAD with body", "HEAD", Kind::HeadWithBody);

    const auto header
        = [](const char* name, const QByteArray& key, const QByteArray& value, Kind kind) {
              ReplayRequest request = ordinary();
              request.headers.append(key, value);
              QTest::newRow(name) << request << ReplayFault{kind, QString::fromLatin1(key)};
          };
    header("no name", "", "x", Kind::BadHeaderName);
    header("name with colon", "A:b", "x", Kind::BadHeaderName);
    header("name with space", "A b", "x", Kind::BadHeaderName);
    header("name with LF", "A\nB", "x", Kind::BadHeaderName);
    header("name beyond ASCII", "caf\xe9", "x", Kind::BadHeaderName);
    header("value with CR LF", "A", "x\r\nEvil: 1", Kind::BadHeaderValue);
    header("value with LF", "A", "x\n", Kind::BadHeaderValue);
    header("value with NUL", "A", QByteArray("x\0y", 3), Kind::BadHeaderValue);
    header("value with DEL", "A", "\x7f", Kind::BadHeaderValue);
}

void TestReplayGuard::findsFaults()
{
    QFETCH(ReplayRequest, request);
    QFETCH(ReplayFault, fault);
    const auto found = faultOf(request);
    QVERIFY(found);
    QCOMPARE(int(found->kind), int(fault.kind));
    if (fault.kind != ReplayFault::Kind::BadUrl)
        QCOMPARE(found->subject, fault.subject);
    QVERIFY(!describe(*found).isEmpty());
    QVERIFY(!describe(*found).contains(u"pw"_s));
}

void TestReplayGuard::knowsConnectionHeaders_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("is");
    for (const char* name : {"Host", "content-length", "CONNECTION", "Expect", "Keep-Alive", "TE",
             "Trailer", "Transfer-Encoding", "Upgrade", "Proxy-Authorization", "proxy-connection"})
        QTest::newRow(name) << QByteArray(name) << true;
    for (const char* name :
        {"Accept-Encoding", "Content-Type", "Hosts", "X-TE", "Proxy", "Authorization"})
        QTest::newRow(name) << QByteArray(name) << false;
}

void TestReplayGuard::knowsConnectionHeaders()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, is);
    QCOMPARE(isConnectionHeader(name), is);
}

QTEST_GUILESS_MAIN(TestReplayGuard)
#include "tst_replayguard.moc"
