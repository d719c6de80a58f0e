// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/archivetext.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

using Kind = ArchiveFault::Kind;

class TestArchiveText : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheState_data();
    void tellsTheState();
    void tellsWhatFailedAndWhatToDo_data();
    void tellsWhatFailedAndWhatToDo();
    void countsWhatIsUnsaved();
};

void TestArchiveText::tellsTheState_data()
{
    QTest::addColumn<qint64>("deliveries");
    QTest::addColumn<qint64>("waiting");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << qint64(0) << qint64(0) << QString();
    QTest::newRow("all durable") << qint64(1'002'113) << qint64(0) << u"1,002,113 archived"_s;
    QTest::newRow("the first page") << qint64(0) << qint64(250) << u"0 archived, 250 waiting"_s;
    QTest::newRow("writing") << qint64(20'000) << qint64(2500)
                             << u"20,000 archived, 2,500 waiting"_s;
}

void TestArchiveText::tellsTheState()
{
    QFETCH(qint64, deliveries);
    QFETCH(qint64, waiting);
    QTEST(archiveText({.deliveries = deliveries, .waiting = waiting}), "text");
    QCOMPARE(archiveText({.waiting = 2, .dropped = 3}), u"0 archived, 2 waiting, 3 not archived"_s);
}

void TestArchiveText::tellsWhatFailedAndWhatToDo_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("advice");
    QTest::addColumn<ArchiveRemedy>("remedy");
    const auto again = ArchiveRemedy::TryAgain;
    const auto anew = ArchiveRemedy::NewArchive;
    QTest::newRow("full") << Kind::DiskFull << u"Free some space"_s << again;
    QTest::newRow("permissions") << Kind::Unwritable << u"Check the permissions"_s << again;
    QTest::newRow("errors") << Kind::Failing << u"Check the disk"_s << again;
    QTest::newRow("in use") << Kind::InUse << u"Close that one"_s << again;
    QTest::newRow("damaged") << Kind::Damaged << u"left as it is"_s << anew;
    QTest::newRow("foreign") << Kind::Foreign << u"left as it is"_s << anew;
    QTest::newRow("too new") << Kind::TooNew << u"Update Waybill"_s << anew;
}

void TestArchiveText::tellsWhatFailedAndWhatToDo()
{
    QFETCH(Kind, kind);
    QFETCH(QString, advice);
    const ArchiveTrouble trouble = describeArchiveFault({.waiting = 1250,
        .fault = ArchiveFault{kind, u"/data/archive.sqlite"_s, u"SQLITE_FULL"_s}});
    QVERIFY(trouble.text.contains(u"/data/archive.sqlite"_s));
    QVERIFY2(trouble.text.contains(advice), qPrintable(trouble.text));
    QVERIFY(trouble.text.contains(u"1,250 deliveries are kept in memory only."_s));
    QVERIFY(trouble.text.endsWith(u"(SQLITE_FULL)"_s));
    QTEST(trouble.remedy, "remedy");
    const QString full
        = describeArchiveFault({.waiting = 9, .fault = ArchiveFault{kind, {}, {}}, .isFull = true})
              .text;
    QVERIFY(full.endsWith(u"9 deliveries are kept in memory only. No more are read until then."_s));
    const QString idle = describeArchiveFault({.fault = ArchiveFault{kind, u"/a"_s, {}}}).text;
    QVERIFY(idle.endsWith(u"Nothing that is read now is archived."_s));
}

void TestArchiveText::countsWhatIsUnsaved()
{
    const auto text = [](qint64 waiting, qint64 replays) {
        return unsavedText({.waiting = waiting, .waitingReplays = replays});
    };
    QCOMPARE(text(1, 0), u"1 delivery is kept in memory only."_s);
    QCOMPARE(text(0, 1), u"1 replay is kept in memory only."_s);
    QCOMPARE(text(0, 2), u"2 replays are kept in memory only."_s);
    QCOMPARE(text(1250, 1), u"1,250 deliveries and 1 replay are kept in memory only."_s);
}

QTEST_GUILESS_MAIN(TestArchiveText)
#include "tst_archivetext.moc"
