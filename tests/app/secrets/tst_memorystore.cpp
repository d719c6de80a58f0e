// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/memorystore.h"
#include "settled.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestMemoryStore : public QObject
{
    Q_OBJECT

private slots:
    void keepsUntilRemoved();
    void keepsSourcesAndNamesApart();
    void aDroppedReplyStillWrites();
};

void TestMemoryStore::keepsUntilRemoved()
{
    MemoryStore store;
    const SourceId source{u"s1"_s};
    QCOMPARE(settled(store.read(source, u"token"_s))->secret, std::optional<QString>());
    const auto written = settled(store.write(source, u"token"_s, u"KEY1"_s));
    QVERIFY(written && written->ok);
    QVERIFY(!written->persistent);
    const auto read = settled(store.read(source, u"token"_s));
    QVERIFY(read && read->ok);
    QCOMPARE(read->secret, std::optional(u"KEY1"_s));
    QVERIFY(settled(store.remove(source, u"token"_s))->ok);
    QCOMPARE(settled(store.read(source, u"token"_s))->secret, std::optional<QString>());
}

void TestMemoryStore::keepsSourcesAndNamesApart()
{
    MemoryStore store;
    QVERIFY(settled(store.write({u"s1"_s}, u"token"_s, u"A"_s))->ok);
    QVERIFY(settled(store.write({u"s2"_s}, u"token"_s, u"B"_s))->ok);
    QVERIFY(settled(store.write({u"s1"_s}, u"key"_s, u"C"_s))->ok);
    QCOMPARE(settled(store.read({u"s1"_s}, u"token"_s))->secret, std::optional(u"A"_s));
    QCOMPARE(settled(store.read({u"s2"_s}, u"token"_s))->secret, std::optional(u"B"_s));
    QCOMPARE(settled(store.read({u"s1"_s}, u"key"_s))->secret, std::optional(u"C"_s));
}

void TestMemoryStore::aDroppedReplyStillWrites()
{
    MemoryStore store;
    store.write({u"s1"_s}, u"token"_s, u"A"_s).reset();
    QCOMPARE(settled(store.read({u"s1"_s}, u"token"_s))->secret, std::optional(u"A"_s));
}

QTEST_GUILESS_MAIN(TestMemoryStore)
#include "tst_memorystore.moc"
