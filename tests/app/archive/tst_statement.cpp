// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/database.h"
#include "archive/statement.h"
#include "archivefolder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestStatement : public QObject
{
    Q_OBJECT

private slots:
    void givesBackWhatWasBound();
    void startsOverWhenItsRowsGo();
    void doesNothingAfterAFailure();
};

void TestStatement::givesBackWhatWasBound()
{
    const ArchiveFolder folder;
    const auto database = folder.open();
    Statement echo(*database, "SELECT ?, ?, ?, ?, ?, ?, ?, typeof(?4)");
    const std::optional<qint64> nothing;
    const std::optional<QByteArrayView> noBytes;
    Rows rows = echo.rows(
        qint64(-1), 4294967295u, u"ä"_s, QByteArray(), QByteArray("a\0b", 3), nothing, noBytes);
    QVERIFY(rows.next());
    QCOMPARE(rows.number(0), -1);
    QCOMPARE(rows.number(1), 4294967295);
    QCOMPARE(rows.text(2), u"ä"_s);
    QVERIFY(!rows.isNull(3)); // empty is not NULL
    QCOMPARE(rows.text(7), u"blob"_s);
    QCOMPARE(rows.bytes(4), QByteArray("a\0b", 3));
    QVERIFY(rows.isNull(5) && rows.isNull(6));
    QVERIFY(!rows.next());
}

void TestStatement::startsOverWhenItsRowsGo()
{
    const ArchiveFolder folder;
    const auto database = folder.open();
    Statement names(*database, "SELECT name FROM meta ORDER BY name LIMIT ?");
    for (int i = 0; i < 3; ++i) {
        Rows rows = names.rows(2);
        QVERIFY(rows.next());
        QCOMPARE(rows.text(0), u"generation"_s);
    }
    Statement insert(*database, "INSERT INTO meta VALUES(?, ?)");
    QVERIFY(insert.run(u"a"_s, 1));
    QVERIFY(insert.run(u"b"_s, 2));
    QVERIFY(!insert.run(u"b"_s, 3));
    QVERIFY(database->hasFailed());
}

void TestStatement::doesNothingAfterAFailure()
{
    const ArchiveFolder folder;
    const auto database = folder.open();
    Statement names(*database, "SELECT name FROM meta");
    Statement wrong(*database, "SELECT nothing FROM nowhere");
    QVERIFY(database->hasFailed());
    QVERIFY(!names.rows().next());
    QVERIFY(!wrong.run(1, QByteArray("x")));
    database->clearFailure();
    QVERIFY(names.rows().next());
    QVERIFY(!wrong.rows(u"x"_s).next());
}

QTEST_GUILESS_MAIN(TestStatement)
#include "tst_statement.moc"
