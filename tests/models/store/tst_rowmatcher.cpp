// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "store/deliverystore.h"
#include "store/rowmatcher.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestRowMatcher : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void matchesText_data();
    void matchesText();
    void matchesStatuses();
    void matchesEventTypes();
    void matchesTimes();
    void needsAllThatIsSet();
    void takesTheNextBestTime();
    void findsOneEventWhateverItsCase();
    void matchesSources();
    void matchesWordsOfTheirSourceOnly();
    void matchesAPartOfTheRows();
    void knowsNothingOfLaterSourcesAndTypes();
    void givesUpWhenCancelled();

private:
    QString shown(const RowFilter& filter) const;

    DeliveryStore m_store;
};

void TestRowMatcher::initTestCase()
{
    PageBuilder page;
    DeliveryRow& a = page.add("Aaaa-1");
    a.eventId = "C9C0797E";
    a.eventType = page.text("call_initiated");
    a.status = DeliveryStatus::Delivered;
    a.providerStatus = page.text("accepted");
    a.httpStatus = 200;
    a.route = page.text("https://typo.example.com/w\nhttps://fallback.example.com/w");
    a.startedAt = 100;
    DeliveryRow& b = page.add("Bbbb-2");
    b.eventType = page.text("call.initiated");
    b.status = DeliveryStatus::Failed;
    b.errorCode = page.text("75001");
    b.errorTitle = page.text("Could not resolve name");
    b.startedAt = 200;
    DeliveryRow& c = page.add("Ccccß-3");
    c.status = DeliveryStatus::Failed;
    c.httpStatus = 404;
    c.responseTitle = page.text("Größe unbekannt");
    m_store.setSource({.errorTexts = {{u"75001"_s, u"DNS: no such host"_s}}});
    m_store.merge({}, *page.page());
}

QString TestRowMatcher::shown(const RowFilter& filter) const
{
    QString rows;
    for (const quint32 row : RowMatcher(filter, m_store.columns()).matching(0, m_store.count()))
        rows += QChar(u'a' + char16_t(row));
    return rows;
}

void TestRowMatcher::matchesText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rows");
    QTest::newRow("nothing") << QString() << u"abc"_s;
    QTest::newRow("event type") << u"CALL_"_s << u"a"_s;
    QTest::newRow("endpoint") << u"Fallback.example"_s << u"a"_s;
    QTest::newRow("http status") << u"404"_s << u"c"_s;
    QTest::newRow("reason phrase") << u"not found"_s << u"c"_s;
    QTest::newRow("status and phrase") << u"404 not"_s << u"c"_s;
    QTest::newRow("error title") << u"resolve"_s << u"b"_s;
    QTest::newRow("error code") << u"75001"_s << u"b"_s;
    QTest::newRow("profile's words for the code") << u"dns:"_s << u"b"_s;
    QTest::newRow("response title, beyond ASCII") << u"GRÖSSE"_s << QString();
    QTest::newRow("response title, case beyond ASCII") << u"GRÖß"_s << u"c"_s;
    QTest::newRow("provider's word") << u"Accepted"_s << u"a"_s;
    QTest::newRow("delivery id") << u"aAaA"_s << u"a"_s;
    QTest::newRow("event id") << u"c9c0797e"_s << u"a"_s;
    QTest::newRow("id beyond ASCII") << u"CCß-"_s << u"c"_s;
    QTest::newRow("no match") << u"zebra"_s << QString();
}

void TestRowMatcher::matchesText()
{
    QFETCH(QString, text);
    QFETCH(QString, rows);
    RowFilter filter;
    filter.text = text;
    QCOMPARE(shown(filter), rows);
}

void TestRowMatcher::matchesStatuses()
{
    RowFilter filter;
    filter.statuses = {DeliveryStatus::Failed};
    QCOMPARE(shown(filter), u"bc"_s);
    filter.statuses = {DeliveryStatus::Failed, DeliveryStatus::Delivered};
    QCOMPARE(shown(filter), u"abc"_s);
    filter.statuses = {DeliveryStatus::Dead};
    QCOMPARE(shown(filter), QString());
}

void TestRowMatcher::matchesEventTypes()
{
    RowFilter filter;
    filter.eventTypes = {u"call.initiated"_s};
    QCOMPARE(shown(filter), u"b"_s);
    filter.eventTypes = {u"not here yet"_s};
    QCOMPARE(shown(filter), QString());
}

void TestRowMatcher::matchesTimes()
{
    RowFilter filter;
    filter.startedAt.from = Instant{200};
    QCOMPARE(shown(filter), u"b"_s);
    filter.startedAt = {std::nullopt, Instant{100}};
    QCOMPARE(shown(filter), u"a"_s);
    filter.startedAt = {Instant{100}, Instant{200}};
    QCOMPARE(shown(filter), u"ab"_s);
}

void TestRowMatcher::needsAllThatIsSet()
{
    RowFilter filter;
    QVERIFY(filter.isEmpty());
    filter.text = u"4"_s;
    filter.statuses = {DeliveryStatus::Failed};
    QVERIFY(!filter.isEmpty());
    QCOMPARE(shown(filter), u"c"_s);
    filter.eventTypes = {u"call.initiated"_s};
    QCOMPARE(shown(filter), QString());
}

namespace {

/// The delivery ids that pass, in the order of the store.
QByteArray passing(const DeliveryStore& store, const RowFilter& filter)
{
    QByteArrayList ids;
    for (const quint32 row : RowMatcher(filter, store.columns()).matching(0, store.count()))
        ids += store.columns().value(&DeliveryChunk::id, row);
    return ids.join(' ');
}

} // namespace

void TestRowMatcher::takesTheNextBestTime()
{
    DeliveryStore store;
    PageBuilder page;
    page.add("queued").queuedAt = 100;
    page.rows().back().occurredAt = 500;
    page.add("occurred").occurredAt = 500;
    page.add("never");
    store.merge({}, *page.page());
    RowFilter filter;
    filter.startedAt = {Instant{50}, Instant{150}};
    QCOMPARE(passing(store, filter), QByteArray("queued"));
    filter.startedAt = {Instant{400}, std::nullopt};
    QCOMPARE(passing(store, filter), QByteArray("occurred"));
}

void TestRowMatcher::findsOneEventWhateverItsCase()
{
    DeliveryStore store;
    PageBuilder page;
    page.add("lower").eventId = "0f1a-bc";
    page.add("upper").eventId = "0F1A-BC";
    page.add("longer").eventId = "0f1a-bcd";
    page.add("none");
    page.add("umlaut").eventId = "Größe";
    store.merge({u"one"_s}, *page.page());
    PageBuilder other;
    other.add("elsewhere").eventId = "0f1A-bC";
    store.merge({u"two"_s}, *other.page());
    RowFilter filter;
    filter.eventId = u"0f1A-Bc"_s;
    QVERIFY(!filter.isEmpty());
    QCOMPARE(passing(store, filter), QByteArray("lower upper elsewhere"));
    filter.eventId = u"GRÖßE"_s;
    QCOMPARE(passing(store, filter), QByteArray("umlaut"));
}

void TestRowMatcher::matchesSources()
{
    const SourceId one{u"1"_s};
    const SourceId two{u"2"_s};
    DeliveryStore store;
    store.setSource({.id = one, .name = u"GitHub"_s});
    store.setSource({.id = two, .name = u"Arta"_s});
    PageBuilder page;
    page.add("a");
    store.merge(one, *page.page());
    PageBuilder other;
    other.add("b");
    store.merge(two, *other.page());
    RowFilter filter;
    QCOMPARE(passing(store, filter), QByteArray("a b"));
    filter.sources = {two};
    QCOMPARE(passing(store, filter), QByteArray("b"));
    filter.sources = {SourceId{u"gone"_s}};
    QCOMPARE(passing(store, filter), QByteArray());
    filter = {.text = u"github"_s};
    QCOMPARE(passing(store, filter), QByteArray("a"));
    store.setSource({.id = two, .name = u"Arta"_s, .isShown = false});
    QCOMPARE(passing(store, {}), QByteArray("a"));
    QCOMPARE(passing(store, filter), QByteArray()); // the name says nothing now
    store.removeSource(one);
    QCOMPARE(passing(store, {}), QByteArray());
}

void TestRowMatcher::matchesWordsOfTheirSourceOnly()
{
    const SourceId one{u"1"_s};
    const SourceId two{u"2"_s};
    DeliveryStore store;
    store.setSource({.id = one,
        .errorTexts = {{u"7"_s, u"DNS trouble"_s}},
        .endpointNames = {{"ep_1", "Billing"}}});
    for (const SourceId& source : {one, two}) {
        PageBuilder page;
        page.add(source.value.toUtf8() + "error").errorCode = page.text("7");
        page.add(source.value.toUtf8() + "endpoint").endpointId = page.text("ep_1");
        store.merge(source, *page.page());
    }
    RowFilter filter{.text = u"dns"_s};
    QCOMPARE(passing(store, filter), QByteArray("1error"));
    filter.text = u"bill"_s;
    QCOMPARE(passing(store, filter), QByteArray("1endpoint"));
    filter.text = u"EP_1"_s;
    QCOMPARE(passing(store, filter), QByteArray("1endpoint 2endpoint"));
}

void TestRowMatcher::matchesAPartOfTheRows()
{
    DeliveryStore store;
    PageBuilder page;
    const quint32 count = 2 * DeliveryChunk::capacity + 10;
    for (quint32 i = 0; i < count; ++i)
        page.add(QByteArray::number(i)).status
            = i % 1000 == 0 ? DeliveryStatus::Failed : DeliveryStatus::Delivered;
    store.merge({}, *page.page());
    const RowFilter filter{.statuses = {DeliveryStatus::Failed}};
    RowMatcher matcher(filter, store.columns());
    QCOMPARE(matcher.matching(1000, 3001), (std::vector<quint32>{1000, 2000, 3000}));
    QCOMPARE(matcher.matching(65'001, 67'000), (std::vector<quint32>{66'000}));
    QCOMPARE(matcher.matching(131'000, count), (std::vector<quint32>{131'000}));
    QCOMPARE(matcher.matching(0, count).size(), size_t(132));
    QVERIFY(matcher.matching(5, 5).empty());
}

void TestRowMatcher::knowsNothingOfLaterSourcesAndTypes()
{
    DeliveryStore store;
    PageBuilder page;
    page.add("a").eventType = page.text("one");
    page.add("b").eventType = page.text("two");
    store.merge({u"1"_s}, *page.page());
    store.merge({u"2"_s}, *page.page());
    const DeliveryColumns before = store.snapshot();
    PageBuilder later;
    later.add("c").eventType = later.text("three");
    store.merge({u"3"_s}, *later.page());
    const RowFilter filter{.eventTypes = {u"two"_s}};
    QCOMPARE(RowMatcher(filter, before).matching(0, before.count), (std::vector<quint32>{1, 3}));
}

void TestRowMatcher::givesUpWhenCancelled()
{
    const RowFilter filter;
    const std::atomic_bool cancelled = true;
    RowMatcher matcher(filter, m_store.columns());
    QVERIFY(matcher.matching(0, m_store.count(), &cancelled).empty());
}

QTEST_GUILESS_MAIN(TestRowMatcher)
#include "tst_rowmatcher.moc"
