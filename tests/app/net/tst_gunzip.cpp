// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/gunzip.h"
#include "scriptedanswer.h"

#include <QTest>

using namespace waybill;

class TestGunzip : public QObject
{
    Q_OBJECT

private slots:
    void anyCutOfTheInputGivesTheSame();
    void everyPrefixIsUnfinished();
    void stopsAtTheLimit();
    void exactLimitIsEnough();
    void refusesWhatIsNoGzip();
    void ignoresWhatFollows();
};

namespace {

QByteArray sample()
{
    QByteArray text;
    for (int i = 0; i < 3000; ++i)
        text += QByteArray::number(i * 7919) + ' ';
    return text;
}

} // namespace

void TestGunzip::anyCutOfTheInputGivesTheSame()
{
    const QByteArray text = sample();
    const QByteArray packed = gzipped(text);
    for (qsizetype step : {1, 7, 1000, 1'000'000}) {
        Gunzip gunzip;
        QByteArray out;
        for (qsizetype at = 0; at < packed.size(); at += step)
            gunzip.feed(packed.mid(at, step), out, text.size());
        QVERIFY(gunzip.hasEnded());
        QCOMPARE(out, text);
    }
}

void TestGunzip::everyPrefixIsUnfinished()
{
    const QByteArray packed = gzipped("{\"data\":[]}");
    for (qsizetype length = 0; length < packed.size(); ++length) {
        Gunzip gunzip;
        QByteArray out;
        QCOMPARE(gunzip.feed(packed.left(length), out, 1000), Gunzip::State::NeedsMore);
        QVERIFY(!gunzip.hasEnded());
    }
}

void TestGunzip::stopsAtTheLimit()
{
    Gunzip gunzip;
    QByteArray out;
    const QByteArray packed = gzipped(QByteArray(8 * 1024 * 1024, '\0'));
    QCOMPARE(gunzip.feed(packed, out, 1'000'000), Gunzip::State::Full);
    QVERIFY(out.size() <= 1'000'001);
}

void TestGunzip::exactLimitIsEnough()
{
    for (qsizetype size : {qsizetype(0), qsizetype(128 * 1024), qsizetype(1'000'000)}) {
        Gunzip gunzip;
        QByteArray out;
        const QByteArray text(size, 'x');
        QCOMPARE(gunzip.feed(gzipped(text), out, size), Gunzip::State::Ended);
        QCOMPARE(out, text);
    }
}

void TestGunzip::refusesWhatIsNoGzip()
{
    QByteArray out;
    QCOMPARE(Gunzip().feed("plain text, no gzip", out, 1000), Gunzip::State::Bad);
    QCOMPARE(Gunzip().feed(qCompress("zlib, no gzip").mid(4), out, 1000), Gunzip::State::Bad);
    QByteArray packed = gzipped("hello");
    packed[packed.size() - 8] = static_cast<char>(packed.at(packed.size() - 8) ^ 1); // the CRC
    QCOMPARE(Gunzip().feed(packed, out, 1000), Gunzip::State::Bad);
}

void TestGunzip::ignoresWhatFollows()
{
    Gunzip gunzip;
    QByteArray out;
    QCOMPARE(gunzip.feed(gzipped("hello") + "junk", out, 1000), Gunzip::State::Ended);
    QCOMPARE(gunzip.feed("more junk", out, 1000), Gunzip::State::Ended);
    QCOMPARE(out, QByteArray("hello"));
}

QTEST_GUILESS_MAIN(TestGunzip)
#include "tst_gunzip.moc"
