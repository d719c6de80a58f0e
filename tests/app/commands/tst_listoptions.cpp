// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/listoptions.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestListOptions : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void helpNamesEveryOption();
};

void TestListOptions::reads_data()
{
    QTest::addColumn<ListOptions>("expected");
    QTest::newRow("") << ListOptions();
    QTest::newRow("--help") << ListOptions{.help = true};
    QTest::newRow("--archive a.sqlite --source Shop --format ndjson --redact")
        << ListOptions{.archive = u"a.sqlite"_s, .source = u"Shop"_s, .redact = true};
}

void TestListOptions::reads()
{
    QFETCH(const ListOptions, expected);
    const QString words = QString::fromLatin1(QTest::currentDataTag());
    const auto options = listOptions(words.split(u' ', Qt::SkipEmptyParts));
    QVERIFY(options);
    QCOMPARE(*options, expected);
}

void TestListOptions::refuses_data()
{
    QTest::addColumn<QString>("named");
    QTest::newRow("everything") << u"everything"_s;
    QTest::newRow("--format table") << u"ndjson"_s;
    QTest::newRow("--archive=") << u"--archive"_s;
    QTest::newRow("--source=") << u"--source"_s;
    QTest::newRow("--nonsense") << u"nonsense"_s;
}

void TestListOptions::refuses()
{
    QFETCH(const QString, named);
    const QString words = QString::fromLatin1(QTest::currentDataTag());
    const auto options = listOptions(words.split(u' '));
    QVERIFY(!options);
    QVERIFY2(options.error().contains(named), qPrintable(options.error()));
}

void TestListOptions::helpNamesEveryOption()
{
    for (const auto& option : {u"--archive"_s, u"--source"_s, u"--format"_s, u"--redact"_s})
        QVERIFY(listHelp().contains(option));
}

QTEST_GUILESS_MAIN(TestListOptions)
#include "tst_listoptions.moc"
