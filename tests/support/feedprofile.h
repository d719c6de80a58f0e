// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/providerprofile.h"

#include <QByteArray>
#include <QList>

#include <memory>

namespace waybill {

/// A provider small enough to write pages for by hand: pages of `{"data":[{"id":…}],"meta":{…}}`
/// from GET /deliveries?page=N, newest started_at filter "until".
inline std::shared_ptr<ProviderProfile> feedProfile()
{
    auto profile = std::make_shared<ProviderProfile>();
    profile->id = QStringLiteral("test");
    profile->name = QStringLiteral("Test");
    profile->list.path = QStringLiteral("/deliveries");
    profile->list.paging.style = Paging::Style::Number;
    profile->list.paging.parameter = QStringLiteral("page");
    profile->list.filters.insert(QStringLiteral("startedAt.to"), QStringLiteral("until"));
    profile->page.items = {QStringLiteral("/data")};
    profile->fields.id = {QStringLiteral("/id")};
    profile->page.number = {QStringLiteral("/meta/page_number")};
    profile->page.count = {QStringLiteral("/meta/total_pages")};
    profile->page.results = {QStringLiteral("/meta/total_results")};
    return profile;
}

/// One page of that provider; `rows` are "id" or "id=what it says".
inline QByteArray feedPage(const QByteArrayList& rows, const QByteArray& meta = {})
{
    QByteArrayList items;
    for (const QByteArray& row : rows) {
        const QByteArrayList parts = row.split('=');
        items.append("{\"id\":\"" + parts.first() + "\",\"says\":\"" + parts.value(1) + "\"}");
    }
    const QByteArray tail = meta.isEmpty() ? QByteArray() : ",\"meta\":{" + meta + '}';
    return "{\"data\":[" + items.join(',') + ']' + tail + '}';
}

/// The meta object's inside.
inline QByteArray feedMeta(int page, int pageCount, qint64 total)
{
    return "\"page_number\":" + QByteArray::number(page) + ",\"total_pages\":"
        + QByteArray::number(pageCount) + ",\"total_results\":" + QByteArray::number(total);
}

} // namespace waybill
