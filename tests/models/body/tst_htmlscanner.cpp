// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/htmlscanner.h"

#include <QTest>

using namespace waybill;

class TestHtmlScanner : public QObject
{
    Q_OBJECT

private slots:
    void splits_data();
    void splits();
    void decodes_data();
    void decodes();
};

void TestHtmlScanner::splits_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("pieces");

    QTest::newRow("tags") << QByteArray("<P class='>'>a</p>b") << QByteArray("<p>|a|</p>|b");
    QTest::newRow("comment") << QByteArray("a<!-- <b> -->c") << QByteArray("a|c");
    QTest::newRow("doctype") << QByteArray("<!DOCTYPE html><?xml?>c") << QByteArray("c");
    QTest::newRow("script") << QByteArray("<SCRIPT>if (a</b) '<p>'</script >c") << QByteArray("c");
    QTest::newRow("style") << QByteArray("<style>a{}</style>c") << QByteArray("c");
    QTest::newRow("open script") << QByteArray("a<script>b") << QByteArray("a");
    QTest::newRow("less than") << QByteArray("1 < 2 <b>3") << QByteArray("1 < 2 |<b>|3");
    QTest::newRow("cut tag") << QByteArray("a<b") << QByteArray("a|<b>");
    QTest::newRow("cut comment") << QByteArray("a<!-- b") << QByteArray("a");
    QTest::newRow("lone") << QByteArray("<") << QByteArray("<");
    QTest::newRow("lone slash") << QByteArray("a</") << QByteArray("a|</>");
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void TestHtmlScanner::splits()
{
    QFETCH(QByteArray, html);
    QByteArrayList pieces;
    HtmlScanner scanner(html);
    while (const auto piece = scanner.next()) {
        pieces.append(piece->isTag ? (piece->isClosing ? "</" : "<") + piece->tag + '>'
                                   : piece->text.toByteArray());
    }
    QTEST(pieces.join('|'), "pieces");
}

void TestHtmlScanner::decodes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("decoded");

    QTest::newRow("named") << QByteArray("a &lt;b&gt; &amp;amp;") << QByteArray("a <b> &amp;");
    QTest::newRow("numbers") << QByteArray("&#233;&#xE9;&#x1F600;")
                             << QByteArray("\xC3\xA9\xC3\xA9\xF0\x9F\x98\x80");
    QTest::newRow("unknown") << QByteArray("&nosuch; AT&T &; &")
                             << QByteArray("&nosuch; AT&T &; &");
    QTest::newRow("impossible") << QByteArray("&#xD800;&#0;&#x110000;&#x;")
                                << QByteArray("&#xD800;&#0;&#x110000;&#x;");
}

void TestHtmlScanner::decodes()
{
    QFETCH(QByteArray, text);
    QTEST(decodeCharacterReferences(text), "decoded");
}

QTEST_GUILESS_MAIN(TestHtmlScanner)
#include "tst_htmlscanner.moc"
