// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/rowbuilder.h"
#include "testprofile.h"

#include <QTest>

using namespace waybill;

class TestRowBuilder : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void lowestRankWins();
    void nullYieldsToAnyValue();
    void wantsAnId();
    void wantsItems();
    void notesBlockedPaths();
    void believesNoNegativeCount();

private:
    void give(const char* pointer, QByteArrayView token);
    const KeyTree::Node& nodeOf(const char* pointer) const;

    std::shared_ptr<const ProviderProfile> m_profile = telnyxProfile();
    std::unique_ptr<PageSlots> m_places;
    std::unique_ptr<RowBuilder> m_builder;
};

void TestRowBuilder::init()
{
    m_places = std::make_unique<PageSlots>(*m_profile);
    m_builder = std::make_unique<RowBuilder>(*m_profile, *m_places);
    m_builder->found(nodeOf("/data"), "[");
    m_builder->enter(nodeOf("/data/*"));
}

const KeyTree::Node& TestRowBuilder::nodeOf(const char* pointer) const
{
    int at = 0;
    for (const QByteArray& part : QByteArray(pointer).split('/').sliced(1)) {
        std::size_t hint = 0;
        const KeyTree& tree = m_places->tree();
        const QByteArray padded = part + QByteArray(JsonKey::padding, '"');
        at = part == "*"
            ? tree.node(at).elements
            : tree.child(tree.node(at), QByteArrayView(padded).first(part.size()), hint);
    }
    return m_places->tree().node(at);
}

void TestRowBuilder::give(const char* pointer, QByteArrayView token)
{
    m_builder->found(nodeOf(pointer), token);
}

void TestRowBuilder::lowestRankWins()
{
    give("/data/*/id", "\"x\"");
    give("/data/*/attempts", "[");
    m_builder->enter(nodeOf("/data/*/attempts/*"));
    give("/data/*/attempts/*/http/response/status", "200");
    give("/data/*/attempts/*/http/reponse/status", "500");
    m_builder->leave(nodeOf("/data/*/attempts/*"));
    m_builder->leave(nodeOf("/data/*"));
    QCOMPARE(m_builder->takeRows().rows.at(0).httpStatus, 200);
}

void TestRowBuilder::nullYieldsToAnyValue()
{
    give("/data/*/id", "\"x\"");
    give("/data/*/attempts", "[");
    m_builder->enter(nodeOf("/data/*/attempts/*"));
    give("/data/*/attempts/*/http/reponse/status", "500");
    give("/data/*/attempts/*/http/response/status", "null");
    m_builder->leave(nodeOf("/data/*/attempts/*"));
    m_builder->leave(nodeOf("/data/*"));
    QCOMPARE(m_builder->takeRows().rows.at(0).httpStatus, 500);
}

void TestRowBuilder::wantsAnId()
{
    give("/data/*/id", "null");
    m_builder->leave(nodeOf("/data/*"));
    QCOMPARE(m_builder->error(), QStringLiteral("/data/0/id: null"));
}

void TestRowBuilder::wantsItems()
{
    RowBuilder empty(*m_profile, *m_places);
    QCOMPARE(empty.itemsProblem(), QStringLiteral("/data: missing"));
    empty.found(nodeOf("/data"), "{");
    QCOMPARE(empty.itemsProblem(), QStringLiteral("/data: an object where an array was expected"));
    QCOMPARE(m_builder->itemsProblem(), QString());
}

void TestRowBuilder::notesBlockedPaths()
{
    give("/data/*/id", "\"x\"");
    m_builder->blocked(nodeOf("/data/*/webhook"), "null");
    m_builder->leave(nodeOf("/data/*"));
    const PageRows page = m_builder->takeRows();
    QVERIFY(page.notes.contains(FieldNote{
        QStringLiteral("/data/0/webhook"), QStringLiteral("null where an object was expected")}));
    for (const FieldNote& note : page.notes)
        QVERIFY(!note.pointer.startsWith(QStringLiteral("/data/0/webhook/")));
}

void TestRowBuilder::believesNoNegativeCount()
{
    give("/meta/page_number", "-1");
    give("/meta/total_pages", "-3");
    give("/meta/total_results", "-55");
    const PageTotals totals = m_builder->takeRows().totals;
    QCOMPARE(totals.page, std::nullopt);
    QCOMPARE(totals.pageCount, std::nullopt);
    QCOMPARE(totals.results, std::nullopt);
    QVERIFY(!totals.hasNext);
}

QTEST_GUILESS_MAIN(TestRowBuilder)
#include "tst_rowbuilder.moc"
