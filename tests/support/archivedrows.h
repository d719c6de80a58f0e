// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/deliveryrecord.h"
#include "ports/deliveryarchive.h"
#include "providers/providerprofile.h"
#include "providers/recordpage.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace waybill {

/// Stores rows of a provider as a page of its list would bring them.
inline void storeRows(DeliveryArchive& archive, const SourceId& source,
    const std::shared_ptr<const ProviderProfile>& profile, const QByteArrayList& rows)
{
    QList<DeliveryRecord> records;
    for (const QByteArray& row : rows) {
        const QJsonValue id = QJsonDocument::fromJson(row).object().value(QStringLiteral("id"));
        records.append({id.toVariant().toString().toUtf8(), row, {}});
    }
    archive.storePage(source, {profile->id, profile->version},
        std::make_shared<const PageRows>(RecordPage(profile).read(records)));
}

} // namespace waybill
