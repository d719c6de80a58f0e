// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/attempt.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace waybill {

/// JSON Pointers (RFC 6901), alternatives in order of rank: the first that is there counts.
/// "detail:/url" reads the answer of the profile's call "detail" instead of the list's row.
using Pointers = QStringList;

/// The provider's words for how it went. A key is a word as it stands in the answer (true, false,
/// null and numbers by their text), a class of HTTP statuses ("2xx"), or "*" for all others.
struct StatusMap
{
    Pointers pointers;
    QMap<QString, DeliveryStatus> values;
};

/// How long something took: a number, whole or not.
struct DurationField
{
    enum class Unit : quint8 { Seconds, Milliseconds };
    Pointers pointers;
    Unit unit = Unit::Milliseconds;
};

/// A yes told by one of some values: whether a user asked for an attempt.
struct Flag
{
    Pointers pointers;
    QStringList values; ///< by their text: "true", "1", "MANUAL"
};

} // namespace waybill
