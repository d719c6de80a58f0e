// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/providerscommand.h"
#include "profilecatalogue.h"
#include "streams.h"

#include <QTest>

using namespace waybill;

class TestProvidersCommand : public QObject
{
    Q_OBJECT

private slots:
    void exitCodes_data();
    void exitCodes();
    void aFullDisk();
};

void TestProvidersCommand::exitCodes_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("out");
    QTest::addColumn<QByteArray>("err");
    QTest::newRow("") << 0 << QByteArray("telnyx ") << QByteArray();
    QTest::newRow("--format json") << 0 << QByteArray("\"id\": \"telnyx\"") << QByteArray();
    QTest::newRow("--help") << 0 << QByteArray("Usage: waybill providers") << QByteArray();
    QTest::newRow("check :/providers/github.json") << 0 << QByteArray("GitHub") << QByteArray();
    QTest::newRow("check nowhere.json") << 5 << QByteArray() << QByteArray("nowhere.json::");
    QTest::newRow("check") << 2 << QByteArray() << QByteArray("waybill providers --help");
}

void TestProvidersCommand::exitCodes()
{
    QFETCH(int, code);
    QFETCH(QByteArray, out);
    QFETCH(QByteArray, err);
    const QString words = QString::fromLatin1(QTest::currentDataTag());
    const CapturedStream output;
    const CapturedStream errors;
    QCOMPARE(runProvidersCommand(words.split(u' ', Qt::SkipEmptyParts), ProfileCatalogue::load({}),
                 output.stream(), errors.stream()),
        code);
    QVERIFY2(output.text().contains(out), output.text().constData());
    QVERIFY2(errors.text().contains(err), errors.text().constData());
    QCOMPARE(output.text().isEmpty(), out.isEmpty());
    QCOMPARE(errors.text().isEmpty(), err.isEmpty());
}

void TestProvidersCommand::aFullDisk()
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> full{
        std::fopen("/dev/full", "w"), &std::fclose};
    QVERIFY(full);
    const CapturedStream errors;
    QCOMPARE(runProvidersCommand({}, ProfileCatalogue::load({}), full.get(), errors.stream()), 1);
}

QTEST_GUILESS_MAIN(TestProvidersCommand)
#include "tst_providerscommand.moc"
