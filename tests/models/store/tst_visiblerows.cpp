// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "store/deliverystore.h"
#include "store/visiblerows.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace waybill;

namespace {

/// No row here was queued.
qint64 shownTime(const DeliveryRow& row)
{
    return row.startedAt == unknownTime ? row.occurredAt : row.startedAt;
}

bool contains(const QByteArray& text, const QString& needle)
{
    return QString::fromUtf8(text).contains(needle, Qt::CaseInsensitive);
}

/// What RowFilter promises, row by row and without any preparation.
bool naiveMatch(const DeliveryColumns& columns, const RowFilter& filter, quint32 number)
{
    const DeliveryRow row = columns.row(number);
    const auto text = [&](TextCode code) { return columns.texts.at(code); };
    const bool time = !filter.startedAt.from
        || (shownTime(row) != unknownTime && shownTime(row) >= filter.startedAt.from->ns);
    QByteArrayList all{row.id, row.eventId, text(row.eventType), text(row.route),
        text(row.errorCode), text(row.errorTitle), text(row.responseTitle),
        text(row.providerStatus)};
    if (row.httpStatus == 200)
        all.append("200 OK");
    if (row.httpStatus == 404)
        all.append("404 Not Found");
    const bool anyText = filter.text.isEmpty()
        || std::any_of(
            all.begin(), all.end(), [&](const auto& t) { return contains(t, filter.text); });
    return time && anyText && (filter.statuses.isEmpty() || filter.statuses.contains(row.status))
        && (filter.eventTypes.isEmpty()
            || filter.eventTypes.contains(QString::fromUtf8(text(row.eventType))));
}

/// The sort value of a row as text that compares like the value; empty: unknown.
QByteArray naiveKey(const DeliveryColumns& columns, RowKey key, quint32 number)
{
    const DeliveryRow row = columns.row(number);
    const auto padded
        = [](qint64 value) { return QByteArray::number(value).rightJustified(24, '0'); };
    if (key == RowKey::Started)
        return shownTime(row) == unknownTime ? QByteArray() : padded(shownTime(row));
    if (key == RowKey::AnswerTime)
        return row.answerTime == unknownDuration ? QByteArray() : padded(row.answerTime);
    if (key == RowKey::EventType)
        return columns.texts.at(row.eventType).toLower();
    return row.eventId.toLower();
}

std::vector<quint32> naiveRows(
    const DeliveryColumns& columns, const RowFilter& filter, const RowOrder& order)
{
    std::vector<quint32> rows;
    for (quint32 row = 0; row < columns.count; ++row) {
        if (naiveMatch(columns, filter, row))
            rows.push_back(row);
    }
    std::stable_sort(rows.begin(), rows.end(), [&](quint32 a, quint32 b) {
        return shownTime(columns.row(a)) > shownTime(columns.row(b));
    });
    std::stable_sort(rows.begin(), rows.end(), [&](quint32 a, quint32 b) {
        const QByteArray x = naiveKey(columns, order.key, a);
        const QByteArray y = naiveKey(columns, order.key, b);
        if (x.isEmpty() || y.isEmpty())
            return !x.isEmpty();
        return order.ascending ? x < y : x > y;
    });
    return rows;
}

} // namespace

class TestVisibleRows : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithTheNaiveWay_data();
    void agreesWithTheNaiveWay();
    void looksFromARowOn();
    void givesUpWhenCancelled();
};

void TestVisibleRows::agreesWithTheNaiveWay_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 5; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestVisibleRows::agreesWithTheNaiveWay()
{
    QFETCH(quint32, seed);
    RowMaker maker(seed);
    DeliveryStore store;
    store.merge({}, *madeUpPage(maker, "d", 150));
    store.merge({}, *madeUpPage(maker, "x", 150));
    store.merge({}, *madeUpPage(maker, "d", 60)); // updates
    const DeliveryColumns columns = store.snapshot();

    QList<RowFilter> filters(7);
    filters[1].text = u"FALLBACK"_s;
    filters[2].text = u"40"_s;
    filters[3].statuses = {DeliveryStatus::Failed, DeliveryStatus::Dead};
    filters[4].eventTypes = {u"call.initiated"_s, u"fax.failed"_s};
    filters[5].startedAt.from = Instant{maker.newestStart - maker.span / 2};
    filters[6].text = u"größe"_s;
    filters[6].statuses = {DeliveryStatus::Failed};
    for (const RowFilter& filter : filters) {
        for (const RowKey key :
            {RowKey::Started, RowKey::AnswerTime, RowKey::EventType, RowKey::EventId}) {
            for (const bool ascending : {true, false}) {
                const RowOrder order{key, ascending};
                QCOMPARE(visibleRows(columns, filter, order), naiveRows(columns, filter, order));
            }
        }
    }
}

void TestVisibleRows::looksFromARowOn()
{
    DeliveryStore store;
    PageBuilder page;
    for (int i = 0; i < 5; ++i)
        page.add(QByteArray::number(i)).startedAt = i;
    store.merge({}, *page.page());
    QCOMPARE(visibleRowsFrom(3, store.columns(), {}, {}), (std::vector<quint32>{4, 3}));
    QCOMPARE(visibleRowsFrom(5, store.columns(), {}, {}), std::vector<quint32>());
}

void TestVisibleRows::givesUpWhenCancelled()
{
    RowMaker maker;
    DeliveryStore store;
    store.merge({}, *madeUpPage(maker, "d", 10));
    const std::atomic_bool cancelled = true;
    QVERIFY(visibleRows(store.columns(), {}, {}, &cancelled).empty());
}

QTEST_GUILESS_MAIN(TestVisibleRows)
#include "tst_visiblerows.moc"
