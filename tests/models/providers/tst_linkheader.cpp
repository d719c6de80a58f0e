// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/linkheader.h"

#include <QTest>

using namespace waybill;

class TestLinkHeader : public QObject
{
    Q_OBJECT

private slots:
    void findsTheNextPage_data();
    void findsTheNextPage();
    void looksThroughAllHeaders();
};

void TestLinkHeader::findsTheNextPage_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("target");
    const auto row = [](const char* name, const char* header, const char* target) {
        QTest::newRow(name) << QByteArray(header) << QByteArray(target);
    };
    row("GitHub's",
        "<https://api.github.com/r/hooks/1/deliveries?per_page=100&cursor=v1_41>; rel=\"next\"",
        "https://api.github.com/r/hooks/1/deliveries?per_page=100&cursor=v1_41");
    row("second of several", "<https://a/?p=1>; rel=\"prev\", <https://a/?p=3>; rel=\"next\"",
        "https://a/?p=3");
    row("token", "<https://a/2>;rel=next", "https://a/2");
    row("several relations", "<https://a/2>; rel=\"last  next\"", "https://a/2");
    row("case", "<https://a/2>; REL=\"Next\"", "https://a/2");
    row("among other parameters",
        "<https://a/2>; title=\"a; rel=\\\"prev\\\", <b>\"; rel=\"next\"; x", "https://a/2");
    row("white space", " ,\t< https://a/2 > ;\trel = \"next\"", "https://a/2");
    row("comma in the target", "<https://a/?x=1,2&y=;>; rel=\"next\"", "https://a/?x=1,2&y=;");
    row("first rel counts", "<https://a/2>; rel=\"prev\"; rel=\"next\"", "");
    row("not the last page's", "<https://a/1>; rel=\"first\", <https://a/9>; rel=\"prev\"", "");
    row("only begins so", "<https://a/2>; rel=\"nextish\"", "");
    row("about another place", "<https://a/2>; rel=\"next\"; anchor=\"#x\"", "");
    row("relative", "<?cursor=2>; rel=\"next\"", "?cursor=2");
    row("no relation", "<https://a/2>", "");
    row("never closed", "<https://a/2; rel=\"next\"", "");
    row("open quotes", "<https://a/2>; rel=\"next", "https://a/2");
    row("no link", "https://a/2; rel=\"next\"", "");
    row("empty", "", "");
}

void TestLinkHeader::findsTheNextPage()
{
    QFETCH(QByteArray, header);
    QTEST(linkTarget({{"Link", header}}, "next"), "target");
}

void TestLinkHeader::looksThroughAllHeaders()
{
    const HttpHeaders headers{{"Link", "<https://a/1>; rel=prev"}, {"X", "<https://b>; rel=next"},
        {"link", "<https://a/3>; rel=next"}};
    QCOMPARE(linkTarget(headers, "next"), QByteArray("https://a/3"));
    QCOMPARE(linkTarget({}, "next"), QByteArray());
}

QTEST_GUILESS_MAIN(TestLinkHeader)
#include "tst_linkheader.moc"
