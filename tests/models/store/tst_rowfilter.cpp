// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "store/deliverystore.h"
#include "store/rowfilter.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestRowFilter : public QObject
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

private:
    QString shown(const RowFilter& filter) const;

    DeliveryStore m_store;
};

void TestRowFilter::initTestCase()
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
    m_store.setErrorTexts({{u"75001"_s, u"DNS: no such host"_s}});
    m_store.merge(*page.page());
}

QString TestRowFilter::shown(const RowFilter& filter) const
{
    const RowMatcher matcher(filter, m_store.columns());
    QString rows;
    for (quint32 row = 0; row < m_store.count(); ++row) {
        if (matcher.matches(row))
            rows += QChar(u'a' + char16_t(row));
    }
    return rows;
}

void TestRowFilter::matchesText_data()
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

void TestRowFilter::matchesText()
{
    QFETCH(QString, text);
    QFETCH(QString, rows);
    RowFilter filter;
    filter.text = text;
    QCOMPARE(shown(filter), rows);
}

void TestRowFilter::matchesStatuses()
{
    RowFilter filter;
    filter.statuses = {DeliveryStatus::Failed};
    QCOMPARE(shown(filter), u"bc"_s);
    filter.statuses = {DeliveryStatus::Failed, DeliveryStatus::Delivered};
    QCOMPARE(shown(filter), u"abc"_s);
    filter.statuses = {DeliveryStatus::Dead};
    QCOMPARE(shown(filter), QString());
}

void TestRowFilter::matchesEventTypes()
{
    RowFilter filter;
    filter.eventTypes = {u"call.initiated"_s};
    QCOMPARE(shown(filter), u"b"_s);
    filter.eventTypes = {u"not here yet"_s};
    QCOMPARE(shown(filter), QString());
}

void TestRowFilter::matchesTimes()
{
    RowFilter filter;
    filter.startedAt.from = Instant{200};
    QCOMPARE(shown(filter), u"b"_s);
    filter.startedAt = {std::nullopt, Instant{100}};
    QCOMPARE(shown(filter), u"a"_s);
    filter.startedAt = {Instant{100}, Instant{200}};
    QCOMPARE(shown(filter), u"ab"_s);
}

void TestRowFilter::needsAllThatIsSet()
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

QTEST_GUILESS_MAIN(TestRowFilter)
#include "tst_rowfilter.moc"
