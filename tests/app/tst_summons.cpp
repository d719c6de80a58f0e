// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "summons.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestSummons : public QObject
{
    Q_OBJECT

private slots:
    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void isOneLine();
    void whatIsMissingIsEmpty();
    void refuses_data();
    void refuses();
    void answers();
};

void TestSummons::comesBackAsItWas_data()
{
    QTest::addColumn<Summons>("summons");
    QTest::newRow("nothing") << Summons{};
    QTest::newRow("a source") << Summons{{}, u"Überweisung \"2\""_s, {}, {}};
    QTest::newRow("a delivery") << Summons{{}, u"shop"_s, u"dlv 1"_s, u"token-7"_s};
    QTest::newRow("files") << Summons{{u"/tmp/a b.json"_s, u"/tmp/\"\n%20.json"_s}, {}, {}, {}};
}

void TestSummons::comesBackAsItWas()
{
    QFETCH(const Summons, summons);
    const auto read = wire::readSummons(wire::write(summons));
    QVERIFY(read);
    QCOMPARE(*read, summons);
}

void TestSummons::isOneLine()
{
    const QByteArray line = wire::write(Summons{{u"/a\nb"_s}, {}, {}, {}});
    QCOMPARE(line.count('\n'), 1);
    QVERIFY(line.endsWith('\n'));
}

void TestSummons::whatIsMissingIsEmpty()
{
    const auto read = wire::readSummons("waybill/1 {\"more\":1}\n");
    QVERIFY(read);
    QCOMPARE(*read, Summons{});
}

void TestSummons::refuses_data()
{
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char* name, const QByteArray& line) { QTest::newRow(name) << line; };
    row("nothing", {});
    row("an empty line", "\n");
    row("no JSON", "waybill/1 raise!\n");
    row("an array", "waybill/1 []\n");
    row("no version", "{}\n");
    row("another version", "waybill/2 {}\n");
    row("cut off", "waybill/1 {\"source\":\"sho");
    row("no end of line", "waybill/1 {}");
    row("NUL bytes", QByteArray("waybill/1 {}\0\n", 14));
    row("bad UTF-8", "waybill/1 {\"source\":\"\xff\xfe\"}\n");
    row("source of another type", "waybill/1 {\"source\":7}\n");
    row("select of another type", "waybill/1 {\"select\":[]}\n");
    row("token of another type", "waybill/1 {\"activationToken\":{}}\n");
    row("control characters", "waybill/1 {\"source\":\"\\u001b[2J\"}\n");
    row("files of another type", "waybill/1 {\"files\":\"/a\"}\n");
    row("a file of another type", "waybill/1 {\"files\":[1]}\n");
    row("a relative file", "waybill/1 {\"files\":[\"/a\",\"b\"]}\n");
    row("standard input", "waybill/1 {\"files\":[\"-\"]}\n");
    row("a resource", "waybill/1 {\"files\":[\":/providers/arta.json\"]}\n");
    row("a file with NUL", "waybill/1 {\"files\":[\"/a\\u0000b\"]}\n");
    row("nested deep", "waybill/1 " + QByteArray(200'000, '[') + "\n");
}

void TestSummons::refuses()
{
    QFETCH(const QByteArray, line);
    QVERIFY(!wire::readSummons(line));
}

void TestSummons::answers()
{
    for (const SummonsAnswer answer : {SummonsAnswer::Taken, SummonsAnswer::UnknownSource,
             SummonsAnswer::Closing, SummonsAnswer::NotUnderstood}) {
        const QByteArray line = wire::write(answer);
        QCOMPARE(wire::readAnswer(line), answer);
        QVERIFY(line.size() < wire::maxAnswerBytes);
    }
    for (const char* line : {"", "taken\n", "waybill/2 taken\n", "waybill/1 taken"})
        QCOMPARE(wire::readAnswer(line), SummonsAnswer::NotUnderstood);
}

QTEST_GUILESS_MAIN(TestSummons)

#include "tst_summons.moc"
