// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/answercollector.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestAnswerCollector : public QObject
{
    Q_OBJECT

private slots:
    void hasNoAnswerBeforeAStatusLine();
    void readsStatusLines_data();
    void readsStatusLines();
    void keepsHeadersInOrder();
    void keepsTheFinalAnswerOnly();
    void keepsTrailers();
    void cutsTheBodyAtItsLimit();
    void countsTheHeadersOfAllAnswers();
};

void TestAnswerCollector::hasNoAnswerBeforeAStatusLine()
{
    AnswerCollector collector;
    QVERIFY(!collector.answer());
    QVERIFY(!collector.hasHeaders());
}

void TestAnswerCollector::readsStatusLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("usual") << "HTTP/1.1 404 Not Found\r\n"_ba << 404 << "Not Found"_ba;
    QTest::newRow("no phrase") << "HTTP/1.1 204\r\n"_ba << 204 << ""_ba;
    QTest::newRow("blank phrase") << "HTTP/1.1 204 \r\n"_ba << 204 << ""_ba;
    QTest::newRow("bare LF") << "HTTP/1.0 200 OK\n"_ba << 200 << "OK"_ba;
    QTest::newRow("bytes") << "HTTP/1.1 200 caf\xe9\r\n"_ba << 200 << "caf\xe9"_ba;
    QTest::newRow("no number") << "HTTP/1.1 OK\r\n"_ba << -1 << ""_ba;
    QTest::newRow("no space") << "HTTP/1.1\r\n"_ba << -1 << ""_ba;
}

void TestAnswerCollector::readsStatusLines()
{
    QFETCH(QByteArray, line);
    QFETCH(int, status);
    QFETCH(QByteArray, reason);
    AnswerCollector collector;
    QVERIFY(collector.addHeaderLine(line));
    QCOMPARE(collector.answer()->status.value_or(-1), status);
    QCOMPARE(collector.answer()->reason, reason);
    QVERIFY(!collector.answer()->body); // not before the headers have ended
}

void TestAnswerCollector::keepsHeadersInOrder()
{
    AnswerCollector collector;
    for (const char* line : {"HTTP/1.1 200 OK\r\n", "B: 2\r\n", "a:1\r\n", "B:  again \r\n",
             "Folded: one\r\n", "\t two\r\n", "Empty:\r\n", "nocolon\r\n", "\r\n"})
        QVERIFY(collector.addHeaderLine(line));
    const HttpHeaders expected{{"B", "2"}, {"a", "1"}, {"B", "again"}, {"Folded", "one two"},
        {"Empty", ""}, {"nocolon", ""}};
    QCOMPARE(collector.answer()->headers, expected);
    QVERIFY(collector.hasHeaders());
    QCOMPARE(collector.answer()->body, ""_ba);
}

void TestAnswerCollector::keepsTheFinalAnswerOnly()
{
    AnswerCollector collector;
    for (const char* line : {"HTTP/1.1 103 Early Hints\r\n", "Link: </a>\r\n", "\r\n",
             "HTTP/1.1 201 Created\r\n", "A: b\r\n", "\r\n"})
        QVERIFY(collector.addHeaderLine(line));
    QVERIFY(collector.addBody("HTTP/"));
    const RecordedResponse expected{201, "Created", {{"A", "b"}}, "HTTP/"};
    QCOMPARE(collector.answer(), expected);
}

void TestAnswerCollector::keepsTrailers()
{
    AnswerCollector collector;
    for (const char* line : {"HTTP/1.1 200 OK\r\n", "\r\n"})
        collector.addHeaderLine(line);
    collector.addBody("x");
    collector.addHeaderLine("X-Sum: 5\r\n");
    QCOMPARE(collector.answer()->headers, (HttpHeaders{{"X-Sum", "5"}}));
    QCOMPARE(collector.answer()->body, "x"_ba);
}

void TestAnswerCollector::cutsTheBodyAtItsLimit()
{
    AnswerCollector collector;
    collector.addHeaderLine("HTTP/1.1 200 OK\r\n");
    collector.addHeaderLine("\r\n");
    QVERIFY(collector.addBody(QByteArray(AnswerCollector::maxBodyBytes - 1, 'x')));
    QVERIFY(collector.addBody("y"));
    QVERIFY(!collector.isTooLarge());
    QVERIFY(!collector.addBody("z"));
    QVERIFY(collector.isTooLarge());
    QCOMPARE(collector.answer()->body->size(), AnswerCollector::maxBodyBytes);
    QVERIFY(collector.answer()->body->endsWith("xy"));
}

void TestAnswerCollector::countsTheHeadersOfAllAnswers()
{
    AnswerCollector collector;
    const QByteArray line = "HTTP/1.1 100 " + QByteArray(1000, 'x') + "\r\n";
    int accepted = 0;
    while (accepted < 1000 && collector.addHeaderLine(line))
        ++accepted;
    QCOMPARE(accepted, int(AnswerCollector::maxHeaderBytes / line.size()));
    QVERIFY(collector.isTooLarge());
}

QTEST_GUILESS_MAIN(TestAnswerCollector)
#include "tst_answercollector.moc"
