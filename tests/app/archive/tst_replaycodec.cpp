// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/replaycodec.h"
#include "archivepages.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestReplayCodec : public QObject
{
    Q_OBJECT

private slots:
    void keepsEverything();
    void tellsEmptyFromUnknown();
    void isTheSameEachTime();
    void refusesWhatIsNotWhole();
};

void TestReplayCodec::keepsEverything()
{
    QCOMPARE(decodedReplay(encodedReplay(fullReplay(3))), fullReplay(3));
    QCOMPARE(decodedReplay(encodedReplay(Attempt())), Attempt());
    Attempt odd = fullReplay(-1);
    odd.id = QString(QChar(0xd800)); // half of a pair
    odd.request->headers.append("", "\r\n");
    odd.response->status.reset();
    QCOMPARE(decodedReplay(encodedReplay(odd)), odd);
}

void TestReplayCodec::tellsEmptyFromUnknown()
{
    Attempt unknown = fullReplay(1);
    unknown.request->body.reset();
    Attempt empty = unknown;
    empty.request->body = QByteArray();
    QVERIFY(!decodedReplay(encodedReplay(unknown))->request->body);
    QVERIFY(decodedReplay(encodedReplay(empty))->request->body);
    Attempt nothing = unknown;
    nothing.request.reset();
    QVERIFY(!decodedReplay(encodedReplay(nothing))->request);
}

void TestReplayCodec::isTheSameEachTime()
{
    QCOMPARE(encodedReplay(fullReplay(1)), encodedReplay(fullReplay(1)));
    QVERIFY(encodedReplay(fullReplay(1)) != encodedReplay(fullReplay(2)));
}

void TestReplayCodec::refusesWhatIsNotWhole()
{
    const QByteArray bytes = encodedReplay(fullReplay(1));
    for (qsizetype size = 0; size < bytes.size(); ++size)
        QVERIFY2(!decodedReplay(bytes.first(size)), qPrintable(QString::number(size)));
    QVERIFY(!decodedReplay(bytes + 'x'));
    QVERIFY(!decodedReplay(QByteArray(bytes).replace(0, 1, "\x02"))); // a later form
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        QByteArray broken = bytes;
        broken[at] = '\xff';
        decodedReplay(broken); // anything, but no harm
    }
}

QTEST_GUILESS_MAIN(TestReplayCodec)
#include "tst_replaycodec.moc"
