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
    QTEST(archiveText({deliveries, waiting, {}}), "text");
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
    const ArchiveTrouble trouble
        = describeArchiveFault({kind, u"/data/archive.sqlite"_s, u"SQLITE_FULL"_s}, 1250);
    QVERIFY(trouble.text.contains(u"/data/archive.sqlite"_s));
    QVERIFY2(trouble.text.contains(advice), qPrintable(trouble.text));
    QVERIFY(trouble.text.contains(u"1,250 deliveries are kept in memory only."_s));
    QVERIFY(trouble.text.endsWith(u"(SQLITE_FULL)"_s));
    QTEST(trouble.remedy, "remedy");
    const QString idle = describeArchiveFault({kind, u"/a"_s, {}}, 0).text;
    QVERIFY(idle.endsWith(u"Nothing that is read now is archived."_s));
}

QTEST_GUILESS_MAIN(TestArchiveText)
#include "tst_archivetext.moc"
