// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Filters and sorts made-up deliveries in columns, beside a QSortFilterProxyModel over a table of
// the same values and size; and what a delivery takes in memory.  Usage: bench_rows [ROWS]

#include "benchreport.h"
#include "deliveryrows.h"
#include "store/deliverystore.h"
#include "store/rowmatcher.h"
#include "store/roworder.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QUuid>

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <random>

using namespace waybill;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 5;
constexpr int rowsInPage = 250;
constexpr int proxyRounds = 2; // a million rows take it seconds

/// As pages come: newest first, with UUIDs.
void fill(DeliveryStore& store, int rows)
{
    RowMaker maker;
    std::mt19937_64 random(7);
    const auto uuid = [&random] {
        return QUuid(uint(random()), ushort(random()), ushort(random()), uchar(random()),
            uchar(random()), uchar(random()), uchar(random()), uchar(random()), uchar(random()),
            uchar(random()), uchar(random()))
            .toByteArray(QUuid::WithoutBraces);
    };
    const SourceId source{u"a"_s};
    store.setSource({.id = source});
    for (int done = 0; done < rows; done += rowsInPage) {
        PageBuilder page;
        for (int i = 0; i < std::min(rowsInPage, rows - done); ++i) {
            DeliveryRow& row = page.add(uuid());
            maker.fill(page, row);
            row.eventId = uuid();
        }
        maker.newestStart -= maker.span;
        store.merge(source, *page.page());
    }
}

std::vector<quint32> matching(const DeliveryColumns& columns, const RowFilter& filter)
{
    return RowMatcher(filter, columns).matching(0, columns.count);
}

/// Status, event type and time of the columns as a table of variants, for the proxy.
class VariantTable : public QAbstractTableModel
{
public:
    explicit VariantTable(const DeliveryColumns& columns)
        : m_columns(columns)
    {
    }
    int rowCount(const QModelIndex& parent) const override
    {
        return parent.isValid() ? 0 : int(m_columns.count);
    }
    int columnCount(const QModelIndex& parent) const override { return parent.isValid() ? 0 : 3; }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        const auto row = quint32(index.row());
        if (index.column() == 0)
            return int(m_columns.value(&DeliveryChunk::status, row));
        if (index.column() == 1)
            return QString::fromUtf8(m_columns.text(&DeliveryChunk::eventType, row));
        return m_columns.value(&DeliveryChunk::startedAt, row);
    }

private:
    const DeliveryColumns& m_columns;
};

/// The same filter as RowFilter's statuses and eventTypes.
class VariantProxy : public QSortFilterProxyModel
{
public:
    void setWanted(const RowFilter& filter)
    {
        m_filter = filter;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        const auto value
            = [&](int column) { return sourceModel()->index(row, column, parent).data(); };
        return (m_filter.statuses.isEmpty()
                   || m_filter.statuses.contains(DeliveryStatus(value(0).toInt())))
            && (m_filter.eventTypes.isEmpty() || m_filter.eventTypes.contains(value(1).toString()));
    }

private:
    RowFilter m_filter;
};

/// False if the two do not find the same.
bool measureFilters(const DeliveryColumns& columns)
{
    RowFilter filter;
    filter.statuses = {DeliveryStatus::Failed, DeliveryStatus::Dead};
    filter.eventTypes = {u"message.sent"_s, u"call.initiated"_s};
    VariantTable table(columns);
    VariantProxy proxy;
    proxy.setSourceModel(&table);
    if (proxy.rowCount() == 0) // from here on it keeps up with its filter
        return false;
    std::size_t found = 0;
    std::size_t proxyFound = 0;
    const auto ours = [&] { found = matching(columns, filter).size(); };
    const auto theirs = [&] {
        proxy.setWanted({});
        proxy.setWanted(filter);
        proxyFound = std::size_t(proxy.rowCount());
    };
    const double seconds = bestSeconds(rounds, ours);
    // The proxy also shows all again in between, as a user does between two filters.
    const double proxySeconds = bestSeconds(proxyRounds, theirs) / 2;
    report({.name = "filter-speed",
        .value = double(columns.count) / seconds,
        .unit = "rows/s",
        .baselineName = "QSortFilterProxyModel",
        .baseline = double(columns.count) / proxySeconds,
        .judged = BenchFigure::Judged::RatioAtLeast,
        .budget = 500});
    report({.name = "filter-status-and-type",
        .value = seconds * 1e3,
        .unit = "ms",
        .judged = BenchFigure::Judged::ValueAtMost,
        .budget = 4});
    std::printf("filter found %zu of %u\n", found, columns.count);
    return found == proxyFound;
}

void measureFilterTerms(const DeliveryColumns& columns)
{
    RowFilter all;
    all.statuses = {DeliveryStatus::Failed, DeliveryStatus::Delivered};
    all.eventTypes = {u"message.sent"_s, u"fax.failed"_s};
    all.startedAt.from = Instant{shownTimeOf(columns, columns.count / 2)};
    RowFilter text;
    text.text = u"typo.example"_s;
    RowFilter id;
    id.text = u"0a1b"_s;
    const auto show = [&](const char* name, const RowFilter& filter, BenchFigure::Judged judged) {
        report({.name = name,
            .value = bestSeconds(rounds, [&] { matching(columns, filter); }) * 1e3,
            .unit = "ms",
            .judged = judged,
            .budget = 4});
    };
    show("filter-status-type-and-time", all, BenchFigure::Judged::ValueAtMost);
    show("filter-text-in-any-column", text, BenchFigure::Judged::Nothing);
    show("filter-text-in-ids", id, BenchFigure::Judged::Nothing);
}

void measureSorts(const DeliveryColumns& columns)
{
    struct Kind
    {
        const char* name;
        RowKey key;
        double budgetMs;
    };
    static constexpr Kind kinds[]
        = {{"sort-started", RowKey::Started, 50}, {"sort-answer-time", RowKey::AnswerTime, 50},
            {"sort-attempts", RowKey::Attempts, 50}, {"sort-status", RowKey::Status, 50},
            {"sort-event-type", RowKey::EventType, 50}, {"sort-endpoint", RowKey::Endpoint, 50},
            {"sort-delivery-id", RowKey::DeliveryId, 250}, {"sort-event-id", RowKey::EventId, 250}};
    std::vector<quint32> rows(columns.count);
    std::iota(rows.begin(), rows.end(), 0);
    VariantTable table(columns);
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&table);
    if (proxy.rowCount() == 0) // from here on it keeps up with its order
        return;
    const double proxyMs = bestSeconds(1, [&] { proxy.sort(2); }) * 1e3;
    for (const Kind& kind : kinds) {
        const RowOrder order{kind.key, true};
        report({.name = kind.name,
            .value = bestSeconds(rounds, [&] { sortedRows(columns, order, rows); }) * 1e3,
            .unit = "ms",
            .baselineName = "QSortFilterProxyModel by time",
            .baseline = proxyMs,
            .judged = BenchFigure::Judged::ValueAtMost,
            .budget = kind.budgetMs});
    }
}

} // namespace

int main(int argc, char** argv)
{
    const int rows = countArgument(argc, argv, 1, 1'000'000);
    const qint64 before = residentBytes();
    DeliveryStore store;
    fill(store, rows);
    report({.name = "memory-per-delivery",
        .value = double(store.bytesUsed()) / rows,
        .unit = "bytes",
        .baselineName = "a row as the parser gives it, without its ids",
        .baseline = sizeof(DeliveryRow),
        .judged = BenchFigure::Judged::ValueAtMost,
        .budget = 96});
    report({.name = "resident-memory-per-delivery",
        .value = double(residentBytes() - before) / rows,
        .unit = "bytes"});
    const DeliveryColumns columns = store.snapshot();
    if (!measureFilters(columns)) {
        std::printf("the filters disagree\n");
        return 1;
    }
    measureFilterTerms(columns);
    measureSorts(columns);
    return columns.count == quint32(rows) ? 0 : 1;
}
