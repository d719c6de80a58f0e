// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/providersoptions.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

using Action = ProvidersOptions::Action;

class TestProvidersOptions : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void helpNamesEveryOption();
};

void TestProvidersOptions::reads_data()
{
    QTest::addColumn<ProvidersOptions>("options");
    QTest::newRow("") << ProvidersOptions{};
    QTest::newRow("--format table") << ProvidersOptions{};
    QTest::newRow("--format=json") << ProvidersOptions{.json = true};
    QTest::newRow("check a.json") << ProvidersOptions{
        .action = Action::Check, .profileFile = u"a.json"_s};
    QTest::newRow("check a.json --with b.json") << ProvidersOptions{
        .action = Action::Check, .profileFile = u"a.json"_s, .answerFile = u"b.json"_s};
    QTest::newRow("--help") << ProvidersOptions{.action = Action::Help};
    QTest::newRow("check -h") << ProvidersOptions{.action = Action::Help};
}

void TestProvidersOptions::reads()
{
    QFETCH(ProvidersOptions, options);
    const auto read = providersOptions(
        QString::fromLatin1(QTest::currentDataTag()).split(u' ', Qt::SkipEmptyParts));
    QVERIFY2(read, read ? "" : qPrintable(read.error()));
    QCOMPARE(*read, options);
}

void TestProvidersOptions::refuses_data()
{
    QTest::addColumn<QString>("says");
    QTest::newRow("check") << u"one profile file"_s;
    QTest::newRow("check a b") << u"one profile file"_s;
    QTest::newRow("check a --format json") << u"--format"_s;
    QTest::newRow("--with a") << u"--with"_s;
    QTest::newRow("--format xml") << u"table or json"_s;
    QTest::newRow("--format") << u"format"_s;
    QTest::newRow("list") << u"list"_s;
    QTest::newRow("--nonsense") << u"nonsense"_s;
}

void TestProvidersOptions::refuses()
{
    QFETCH(QString, says);
    const auto read = providersOptions(
        QString::fromLatin1(QTest::currentDataTag()).split(u' ', Qt::SkipEmptyParts));
    QVERIFY(!read);
    QVERIFY2(read.error().contains(says), qPrintable(read.error()));
}

void TestProvidersOptions::helpNamesEveryOption()
{
    for (const QString& word : {u"--format"_s, u"--with"_s, u"--help"_s, u"check"_s, u"  5  "_s})
        QVERIFY2(providersHelp().contains(word), qPrintable(word));
}

QTEST_GUILESS_MAIN(TestProvidersOptions)
#include "tst_providersoptions.moc"
