// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/database.h"
#include "archive/rowdictionaries.h"
#include "archivefolder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestRowDictionaries : public QObject
{
    Q_OBJECT

private slots:
    void isDueOnceEnoughWasKept();
    void triesAgainWithMore();
    void findsWhatIsThere();
};

namespace {

// Rows of a provider as they are kept without a dictionary.
void keepPlain(Database& database, RowPacker& packer, int count, const QByteArray& alike)
{
    Transaction transaction(database);
    Statement insert(database, "INSERT INTO observation VALUES(NULL, 1, NULL, 0, 1, NULL, ?)");
    for (int i = 0; i < count; ++i)
        insert.run(packer.packed(alike + QByteArray::number(i * 7919), nullptr));
    QVERIFY(transaction.commit());
}

const QByteArray longText
    = QByteArray("{\"record_type\":\"webhook_delivery\",\"payload\":{\"a\":1}}").repeated(3);

} // namespace

void TestRowDictionaries::isDueOnceEnoughWasKept()
{
    const ArchiveFolder folder;
    const auto database = folder.open();
    database->run("INSERT INTO profile VALUES(1, 'telnyx', 1)");
    RowPacker packer;
    keepPlain(*database, packer, int(RowDictionaries::sampleCount) - 2, longText);
    RowDictionaries dictionaries(*database);
    QVERIFY(!dictionaries.isDue(u"telnyx"_s)); // those of earlier runs count
    dictionaries.countPlain(u"telnyx"_s);
    QVERIFY(!dictionaries.isDue(u"telnyx"_s));
    dictionaries.countPlain(u"telnyx"_s);
    QVERIFY(dictionaries.isDue(u"telnyx"_s));
    QVERIFY(!dictionaries.newest(u"telnyx"_s).id);
    dictionaries.train(u"telnyx"_s, packer);
    QVERIFY(!dictionaries.isDue(u"telnyx"_s));
    QVERIFY(dictionaries.newest(u"telnyx"_s).dictionary);
    QVERIFY(!dictionaries.newest(u"github"_s).id);
    RowDictionaries again(*database);
    const auto choice = again.newest(u"telnyx"_s);
    QCOMPARE(choice.id, 1);
    QCOMPARE(again.find(1), choice.dictionary);
}

void TestRowDictionaries::triesAgainWithMore()
{
    const ArchiveFolder folder;
    const auto database = folder.open();
    RowPacker packer;
    RowDictionaries dictionaries(*database);
    for (int i = 0; i < RowDictionaries::sampleCount; ++i)
        dictionaries.countPlain(u"telnyx"_s);
    QVERIFY(dictionaries.isDue(u"telnyx"_s));
    dictionaries.train(u"telnyx"_s, packer); // of nothing
    QVERIFY(!dictionaries.isDue(u"telnyx"_s));
    QVERIFY(!dictionaries.newest(u"telnyx"_s).id);
    for (int i = 0; i < RowDictionaries::sampleCount; ++i)
        dictionaries.countPlain(u"telnyx"_s);
    QVERIFY(dictionaries.isDue(u"telnyx"_s));
}

void TestRowDictionaries::findsWhatIsThere()
{
    const ArchiveFolder folder;
    const auto database = folder.open();
    RowDictionaries dictionaries(*database);
    QVERIFY(!dictionaries.find(1));
    QCOMPARE(database->failure()->kind, ArchiveFault::Kind::Damaged);
}

QTEST_GUILESS_MAIN(TestRowDictionaries)
#include "tst_rowdictionaries.moc"
