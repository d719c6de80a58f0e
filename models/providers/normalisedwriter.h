// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/delivery.h"

#include <QByteArray>
#include <QString>

namespace waybill {

/// One delivery in Waybill's normalised form: compact JSON, one line without the line feed, keys in
/// the documented order, unknown values left out, every payload token byte for byte.
QByteArray normalisedLine(
    const Delivery& delivery, const QString& sourceName, const QString& providerId);

} // namespace waybill
