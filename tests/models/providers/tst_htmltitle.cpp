// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/htmltitle.h"

#include <QTest>

using namespace waybill;

class TestHtmlTitle : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void cutsLongTitles();
};

void TestHtmlTitle::finds_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("title");
    QTest::newRow("plain") << QByteArray("<html><title>Hello</title>") << QByteArray("Hello");
    QTest::newRow("case and attributes")
        << QByteArray("<HTML><TITLE lang=en>NoMethodError</TITLE>") << QByteArray("NoMethodError");
    QTest::newRow("white space") << QByteArray("<title>\n  a \t b\n</title>") << QByteArray("a b");
    QTest::newRow("entities") << QByteArray("<title>a &lt;b&gt; &amp;&#39;&#x41;&quot;</title>")
                              << QByteArray("a <b> &'A\"");
    QTest::newRow("unknown entity stays")
        << QByteArray("<title>a &foo; b & c</title>") << QByteArray("a &foo; b & c");
    QTest::newRow("bad numeric entity stays")
        << QByteArray("<title>&#xD800; &#;</title>") << QByteArray("&#xD800; &#;");
    QTest::newRow("unclosed") << QByteArray("<title>never ends") << QByteArray();
    QTest::newRow("none") << QByteArray("<p>title</p>") << QByteArray();
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void TestHtmlTitle::finds()
{
    QFETCH(QByteArray, html);
    QTEST(shortHtmlTitle(html), "title");
}

void TestHtmlTitle::cutsLongTitles()
{
    const QByteArray html = "<title>" + QByteArray(119, 'x') + "\xF0\x9F\x98\x80 more</title>";
    QCOMPARE(shortHtmlTitle(html), QByteArray(119, 'x'));
    QCOMPARE(shortHtmlTitle("<title>" + QByteArray(500, 'x') + "</title>"), QByteArray(120, 'x'));
}

QTEST_GUILESS_MAIN(TestHtmlTitle)
#include "tst_htmltitle.moc"
