// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/recordindex.h"

#include <QHash>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestRecordIndex : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatWasInserted();
    void takesManyAtOnce();
    void keepsThoseOfOneHashApart();
    void isSmall();
    void behavesAsAHash();
};

namespace {

quint32 found(const RecordIndex& index, const QByteArray& id, quint32 record)
{
    return index.find(index.hash(1, id), [&](quint32 one) { return one == record; });
}

} // namespace

void TestRecordIndex::findsWhatWasInserted()
{
    RecordIndex index;
    for (quint32 i = 1; i <= 50'000; ++i)
        index.insert(index.hash(1, QByteArray::number(i)), i);
    QCOMPARE(index.size(), 50'000);
    for (quint32 i = 1; i <= 50'000; ++i)
        QCOMPARE(found(index, QByteArray::number(i), i), i);
    QCOMPARE(found(index, "7", 8), 0u);
    QVERIFY(index.hash(1, "7") != index.hash(2, "7"));
    QVERIFY(RecordIndex().hash(1, "7") != index.hash(1, "7")); // not to be foreseen
}

void TestRecordIndex::takesManyAtOnce()
{
    RecordIndex index;
    index.insert(index.hash(1, "0"), 60'000);
    std::vector<RecordIndex::Entry> entries;
    for (quint32 i = 1; i <= 50'000; ++i)
        entries.push_back({index.hash(1, QByteArray::number(i)), i});
    index.insert(entries);
    index.insert(std::vector<RecordIndex::Entry>{});
    QCOMPARE(index.size(), 50'001);
    QCOMPARE(found(index, "0", 60'000), 60'000u);
    for (quint32 i = 1; i <= 50'000; ++i)
        QCOMPARE(found(index, QByteArray::number(i), i), i);
}

void TestRecordIndex::keepsThoseOfOneHashApart()
{
    RecordIndex index;
    for (quint32 record = 1; record <= 100; ++record)
        index.insert(0xffffffff, record); // around the end
    QList<quint32> asked;
    index.find(0xffffffff, [&](quint32 record) {
        asked.append(record);
        return record == 100;
    });
    QCOMPARE(asked.size(), 100);
    index.remove(0xffffffff, 50);
    index.remove(0xffffffff, 50);
    QCOMPARE(index.size(), 99);
    QCOMPARE(index.find(0xffffffff, [](quint32 record) { return record == 50; }), 0u);
    QCOMPARE(index.find(0xffffffff, [](quint32 record) { return record == 100; }), 100u);
}

void TestRecordIndex::isSmall()
{
    RecordIndex index;
    for (quint32 i = 1; i <= 1'000'000; ++i)
        index.insert(i * 2654435761u, i);
    QVERIFY2(index.bytes() <= 13'000'000, qPrintable(QString::number(index.bytes())));
}

void TestRecordIndex::behavesAsAHash()
{
    std::mt19937 random(7);
    RecordIndex index;
    QMultiHash<quint32, quint32> model;
    for (quint32 step = 1; step <= 60'000; ++step) {
        const quint32 hash = quint32(random() % 500) << 23; // crowds
        if (random() % 5 < 3) {
            index.insert(hash, step);
            model.insert(hash, step);
        } else if (model.contains(hash)) {
            const quint32 record = model.value(hash);
            index.remove(hash, record);
            model.remove(hash, record);
        }
    }
    QCOMPARE(index.size(), model.size());
    for (auto it = model.cbegin(); it != model.cend(); ++it) {
        const quint32 record = it.value();
        QCOMPARE(index.find(it.key(), [&](quint32 one) { return one == record; }), record);
    }
}

QTEST_GUILESS_MAIN(TestRecordIndex)
#include "tst_recordindex.moc"
