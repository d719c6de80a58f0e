// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/endpointtext.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestEndpointText : public QObject
{
    Q_OBJECT

private slots:
    void shortens_data();
    void shortens();
    void routes_data();
    void routes();
};

void TestEndpointText::shortens_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("text");

    QTest::newRow("path") << u"https://typo.example.com/webhooks"_s << u"typo.example.com"_s
                          << u"typo.example.com/webhooks"_s;
    QTest::newRow("root") << u"https://a.example.com/"_s << u"a.example.com"_s
                          << u"a.example.com"_s;
    QTest::newRow("query and password go") << u"https://me:pw@a.example.com/x?token=1#f"_s
                                           << u"a.example.com"_s << u"a.example.com/x"_s;
    QTest::newRow("port") << u"http://localhost:3000/h"_s << u"localhost:3000"_s
                          << u"localhost:3000/h"_s;
    QTest::newRow("own port") << u"https://a.example.com:443/h"_s << u"a.example.com"_s
                              << u"a.example.com/h"_s;
    QTest::newRow("other scheme's port")
        << u"http://a.example.com:443/h"_s << u"a.example.com:443"_s << u"a.example.com:443/h"_s;
    QTest::newRow("IPv6") << u"http://[::1]:3000/h"_s << u"[::1]:3000"_s << u"[::1]:3000/h"_s;
    QTest::newRow("no URL") << u"not a url"_s << u"not a url"_s << u"not a url"_s;
    QTest::newRow("empty") << QString() << QString() << QString();
}

void TestEndpointText::shortens()
{
    QFETCH(QString, url);
    QTEST(waybill::hostText(url), "host");
    QTEST(waybill::shortUrl(url), "text");
}

void TestEndpointText::routes_data()
{
    QTest::addColumn<QStringList>("urls");
    QTest::addColumn<QString>("text");

    const auto row = [](const char* name, const QStringList& urls, const QString& text) {
        QTest::newRow(name) << urls << text;
    };
    row("none", {}, QString());
    row("one", {u"https://ci.example.com/github"_s}, u"ci.example.com/github"_s);
    row("twice the same", {u"https://a.example.com/w"_s, u"https://a.example.com/w"_s},
        u"a.example.com/w"_s);
    row("failed over",
        {u"https://typo.example.com/webhooks"_s, u"https://fallback.example.com/webhooks"_s},
        u"typo → fallback.example.com"_s);
    row("there and back",
        {u"https://a.example.com/"_s, u"https://b.example.com/"_s, u"https://a.example.com/"_s},
        u"a → b → a.example.com"_s);
    row("other paths", {u"https://a.example.com/v1"_s, u"https://a.example.com/v2"_s},
        u"a.example.com/v1 → /v2"_s);
    row("other query only", {u"https://a.example.com/v1?a"_s, u"https://a.example.com/v1?b"_s},
        u"a.example.com/v1 → /v1"_s);
    row("only the top-level domain shared", {u"https://one.com/"_s, u"https://two.com/"_s},
        u"one.com → two.com"_s);
    row("nothing would be left", {u"https://example.com/"_s, u"https://eu.example.com/"_s},
        u"example.com → eu.example.com"_s);
    row("addresses", {u"http://10.0.0.1/"_s, u"http://10.1.0.1/"_s}, u"10.0.0.1 → 10.1.0.1"_s);
    row("unknown URL left out", {QString(), u"https://a.example.com/v1"_s}, u"a.example.com/v1"_s);
    row("three hosts",
        {u"https://x.eu.example.com"_s, u"https://y.example.com"_s, u"https://z.other.org"_s},
        u"x.eu.example.com → y.example.com → z.other.org"_s);
}

void TestEndpointText::routes()
{
    QFETCH(QStringList, urls);
    QTEST(waybill::routeText(urls), "text");
}

QTEST_GUILESS_MAIN(TestEndpointText)
#include "tst_endpointtext.moc"
