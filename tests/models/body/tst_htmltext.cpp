// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/htmltext.h"

#include <QTest>

using namespace waybill;

class TestHtmlText : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void findsTitles_data();
    void findsTitles();
};

void TestHtmlText::reads_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("error page") << QByteArray(
        "<!DOCTYPE html><html><head><title>404 Not\n Found</title><style>h1{}</style></head>"
        "<body><center><h1>404 Not Found</h1></center><hr>nginx/1.18.0\n</body></html>")
                                << QByteArray("404 Not Found\n\nnginx/1.18.0");
    QTest::newRow("title differs")
        << QByteArray("<title>Oops</title><p>a  b<p>c<br>d") << QByteArray("Oops\n\na b\n\nc\nd");
    QTest::newRow("list") << QByteArray("<ul><li>a</li> <li><b>b</b>c</ul>")
                          << QByteArray("- a\n- bc");
    QTest::newRow("table") << QByteArray("<table><tr><th>a</th><td>b</td></tr><tr><td>c</table>")
                           << QByteArray("a b\nc");
    QTest::newRow("pre") << QByteArray("<p>x</p><pre>a\n  b &lt;c&gt;\n</pre>")
                         << QByteArray("x\n\na\n  b <c>");
    QTest::newRow("script") << QByteArray("a<script>alert('<p>')</script>b") << QByteArray("ab");
    QTest::newRow("image") << QByteArray("<img src=http://e.com/x.png>a") << QByteArray("a");
    QTest::newRow("text") << QByteArray("just words") << QByteArray("just words");
    QTest::newRow("nothing") << QByteArray("<html></html>") << QByteArray();
}

void TestHtmlText::reads()
{
    QFETCH(QByteArray, html);
    QTEST(htmlToText(html), "text");
}

void TestHtmlText::findsTitles_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("title");

    QTest::newRow("plain") << QByteArray(
        "<TITLE lang=en> NoMethodError\n in &lt;X&gt;</TITLE><title>2</title>")
                           << QByteArray("NoMethodError in <X>");
    QTest::newRow("none") << QByteArray("<p>title") << QByteArray();
    QTest::newRow("cut") << QByteArray("<title>abc") << QByteArray("abc");
}

void TestHtmlText::findsTitles()
{
    QFETCH(QByteArray, html);
    QTEST(htmlTitle(html), "title");
}

QTEST_GUILESS_MAIN(TestHtmlText)
#include "tst_htmltext.moc"
