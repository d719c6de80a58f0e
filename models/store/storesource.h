// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"

#include <QByteArray>
#include <QHash>
#include <QMap>
#include <QString>

#include <memory>
#include <vector>

namespace waybill {

/// What of a failed try a profile says in words: error code to short text.
using ErrorTexts = QMap<QString, QString>;

/// The names a user gave to a provider's endpoint ids; UTF-8.
using EndpointNames = QHash<QByteArray, QByteArray>;

/// What the list must know of a source beside its rows.
struct StoreSource
{
    SourceId id;
    QString name;
    ErrorTexts errorTexts;
    EndpointNames endpointNames;
    bool isShown = true; ///< false: its rows are kept, and pass no filter
    bool isRemoved = false; ///< not shown any more, for ever

    bool operator==(const StoreSource&) const = default;
};

/// Stands for a source in a row: its place in StoreSources.
using SourceCode = quint16;

/// Every source that rows belong to, by SourceCode. A removed one stays, hidden; should its id come
/// again, that is another code.
using StoreSources = std::vector<StoreSource>;

} // namespace waybill
