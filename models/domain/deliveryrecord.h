// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace waybill {

/// What a provider said of one row of its list, byte for byte, call by call. A delivery has one,
/// or one for each attempt where the provider's rows are attempts.
struct DeliveryRecord
{
    QByteArray id; ///< DeliveryRow::recordId
    QByteArray row; ///< the list's item
    QMap<QString, QByteArray> answers; ///< by the name of the profile's RowCall

    bool operator==(const DeliveryRecord&) const = default;
};

} // namespace waybill
