// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/answertable.h"
#include "archive/database.h"
#include "archive/rowpacker.h"
#include "archivefolder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestAnswerTable : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheNewestOfEachCall();
    void countsWhatItTakes();
    void saysWhenOneIsBroken();
};

void TestAnswerTable::keepsTheNewestOfEachCall()
{
    const ArchiveFolder folder;
    const auto database = folder.open();
    AnswerTable answers(*database);
    RowPacker packer;
    answers.set(1, u"detail"_s, "old", packer);
    answers.set(1, u"headers"_s, QByteArray("\0\xff", 2), packer);
    answers.set(2, u"detail"_s, "other", packer);
    answers.set(1, u"detail"_s, "new", packer);
    QCOMPARE(answers.find(1, packer),
        (QMap<QString, QByteArray>{{u"detail"_s, "new"}, {u"headers"_s, QByteArray("\0\xff", 2)}}));
    QVERIFY(answers.find(3, packer).isEmpty());
}

void TestAnswerTable::countsWhatItTakes()
{
    const ArchiveFolder folder;
    const auto database = folder.open();
    AnswerTable answers(*database);
    RowPacker packer;
    const qint64 first = answers.set(1, u"detail"_s, "a short answer", packer);
    QVERIFY(first > 0);
    const qint64 more = answers.set(1, u"detail"_s, "one that is longer by some", packer);
    QVERIFY(more > 0);
    QCOMPARE(answers.set(1, u"detail"_s, "a short answer", packer), -more);
    const qint64 second = answers.set(1, u"headers"_s, "x", packer);
    QCOMPARE(database->number("SELECT sum(length(bytes)) FROM answer"), first + second);
    QCOMPARE(answers.remove(1), first + second);
    QCOMPARE(answers.remove(1), 0);
    QVERIFY(answers.find(1, packer).isEmpty());
}

void TestAnswerTable::saysWhenOneIsBroken()
{
    const ArchiveFolder folder;
    const auto database = folder.open();
    AnswerTable answers(*database);
    RowPacker packer;
    answers.set(1, u"detail"_s, "whole", packer);
    database->run("UPDATE answer SET bytes = x'00112233'");
    QVERIFY(answers.find(1, packer).isEmpty());
    QCOMPARE(database->failure()->kind, ArchiveFault::Kind::Damaged);
}

QTEST_GUILESS_MAIN(TestAnswerTable)
#include "tst_answertable.moc"
