// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/sentrecorder.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestSentRecorder : public QObject
{
    Q_OBJECT

private slots:
    void readsARequestBack();
    void keepsWhatIsWholeOfACutRequest_data();
    void keepsWhatIsWholeOfACutRequest();
};

void TestSentRecorder::readsARequestBack()
{
    SentRecorder recorder;
    QVERIFY(recorder.isEmpty());
    recorder.add("POST /a HTTP/1.1\r\nHost: x\r\nB: 1\r\nE:\r\nB");
    recorder.add(":  2\r\n\r\n{\"a\":");
    recorder.add("\r\n\r\n1}");
    QVERIFY(!recorder.isEmpty());
    const RecordedRequest expected{"POST", u"http://x/a"_s,
        {{"Host", "x"}, {"B", "1"}, {"E", ""}, {"B", " 2"}}, "{\"a\":\r\n\r\n1}"};
    QCOMPARE(recorder.request(u"http://x/a"_s), expected);
}

void TestSentRecorder::keepsWhatIsWholeOfACutRequest_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("headers");
    QTest::newRow("nothing") << ""_ba
                             << ""_ba << 0;
    QTest::newRow("half a line") << "POST /a HT"_ba
                                 << ""_ba << 0;
    QTest::newRow("half a header") << "POST /a HTTP/1.1\r\nHost: x\r\nB: "_ba
                                   << "POST"_ba << 1;
}

void TestSentRecorder::keepsWhatIsWholeOfACutRequest()
{
    QFETCH(QByteArray, wire);
    QFETCH(QByteArray, method);
    QFETCH(int, headers);
    SentRecorder recorder;
    recorder.add(wire);
    const RecordedRequest request = recorder.request(u"http://x/a"_s);
    QCOMPARE(request.method, method);
    QCOMPARE(request.headers.size(), headers);
    QVERIFY(!request.body);
}

QTEST_GUILESS_MAIN(TestSentRecorder)
#include "tst_sentrecorder.moc"
