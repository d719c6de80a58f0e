// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "feedprofile.h"
#include "providers/pagerows.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <utility>

namespace waybill {

/// The provider of feedProfile() with two calls about a row: "detail" by the row's own id, and
/// "payload" by its event's.
inline std::shared_ptr<ProviderProfile> callsProfile()
{
    auto profile = feedProfile();
    profile->fields.eventId = {QStringLiteral("/event")};
    profile->fields.startedAt = {QStringLiteral("/at")};
    RowCall detail;
    detail.name = QStringLiteral("detail");
    detail.path = QStringLiteral("/deliveries/{attemptId}");
    RowCall payload;
    payload.name = QStringLiteral("payload");
    payload.path = QStringLiteral("/events/{eventId}");
    profile->calls = {detail, payload};
    return profile;
}

/// A page of rows of delivery `id`, as they stand in it: record id and the row's JSON.
inline std::shared_ptr<const PageRows> rowsOf(
    const QByteArray& id, const QList<std::pair<QByteArray, QByteArray>>& records)
{
    auto page = std::make_shared<PageRows>();
    for (const auto& [recordId, json] : records) {
        DeliveryRow row;
        row.id = id;
        row.recordId = recordId;
        row.sliceOffset = quint32(page->bytes.size());
        row.sliceLength = quint32(json.size());
        page->bytes += json;
        page->rows.push_back(row);
    }
    return page;
}

} // namespace waybill
