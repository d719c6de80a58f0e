// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/recordpage.h"

#include "providers/jsonwriter.h"
#include "providers/pagewalker.h"
#include "providers/providerprofile.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxNotes = 100; // as of every page

QStringList keysOf(const QString& pointer)
{
    QStringList keys = pointer.split(u'/').mid(1);
    for (QString& key : keys)
        key.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s); // RFC 6901, in this order
    return keys;
}

FieldNote unreadable(const DeliveryRecord& record)
{
    return {u'/' + QString::fromUtf8(record.id), u"a kept row that can no longer be read"_s};
}

} // namespace

RecordPage::RecordPage(const std::shared_ptr<const ProviderProfile>& profile)
    : m_parser(profile)
{
    const QStringList keys = keysOf(profile->page.items.value(0));
    for (const QString& key : keys) {
        JsonWriter name;
        name.text(key.toUtf8());
        m_head += '{' + name.json() + ':';
        m_tail += '}';
    }
    m_head += '[';
    m_tail.prepend(']');
}

PageRows RecordPage::read(const QList<DeliveryRecord>& records) const
{
    if (auto page = whole(records))
        return std::move(*page);
    QList<DeliveryRecord> readable = records;
    QList<FieldNote> notes;
    keepReadable(readable, notes);
    PageRows page = whole(readable).value_or(PageRows{});
    page.notes = notes + page.notes;
    page.notes.resize(std::min<qsizetype>(page.notes.size(), maxNotes));
    return page;
}

QList<std::shared_ptr<const PageRows>> RecordPage::pages(const QList<DeliveryRecord>& records) const
{
    QList<std::shared_ptr<const PageRows>> pages;
    QList<DeliveryRecord> next;
    qsizetype bytes = 0;
    const auto flush = [&] {
        pages.append(std::make_shared<const PageRows>(read(next)));
        next.clear();
        bytes = 0;
    };
    for (const DeliveryRecord& record : records) {
        const bool isFull = next.size() >= maxRecords || bytes + record.row.size() > maxBytes;
        if (!next.isEmpty() && isFull)
            flush();
        bytes += record.row.size();
        next.append(record);
    }
    if (!next.isEmpty())
        flush();
    return pages;
}

/// Halves the records until every half is a sound page or a single broken record.
void RecordPage::keepReadable(QList<DeliveryRecord>& records, QList<FieldNote>& notes) const
{
    if (whole(records))
        return;
    if (records.size() == 1) {
        notes.append(unreadable(records.takeFirst()));
        return;
    }
    QList<DeliveryRecord> second = records.mid(records.size() / 2);
    records.resize(records.size() / 2);
    keepReadable(records, notes);
    keepReadable(second, notes);
    records += second;
}

/// Empty unless each record became exactly one row of exactly its bytes: a broken one can make
/// others disappear, or seem to be several.
std::optional<PageRows> RecordPage::whole(const QList<DeliveryRecord>& records) const
{
    QByteArray json = m_head;
    std::vector<std::pair<qsizetype, qsizetype>> places; // offset and length
    qsizetype size = m_head.size() + m_tail.size() + PageWalker::padding();
    for (const DeliveryRecord& record : records)
        size += record.row.size() + 1;
    json.reserve(size);
    for (const DeliveryRecord& record : records) {
        if (!places.empty())
            json += ',';
        const QByteArrayView row = QByteArrayView(record.row).trimmed();
        places.emplace_back(json.size(), row.size());
        json += row;
    }
    json += m_tail;
    auto page = m_parser.parse(std::move(json));
    if (!page || page->rows.size() != places.size())
        return std::nullopt;
    for (size_t i = 0; i < places.size(); ++i) {
        const DeliveryRow& row = page->rows[i];
        if (std::pair<qsizetype, qsizetype>(row.sliceOffset, row.sliceLength) != places[i])
            return std::nullopt;
    }
    return std::move(page).value();
}

} // namespace waybill
