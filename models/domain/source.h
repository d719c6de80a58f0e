// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"
#include "domain/loadrange.h"

#include <QMap>
#include <QString>
#include <QUrl>

namespace waybill {

/// One configured log to read. Its token is never part of it: tokens live in a SecretStore.
struct Source
{
    SourceId id;
    QString name;
    QString providerId;
    QUrl baseUrl;
    QMap<QString, QString> parameters; ///< the profile's parameters by name
    LoadRange load; ///< what is read when the source is opened
    bool enabled = true; ///< false: kept, and not read

    bool operator==(const Source&) const = default;
};

} // namespace waybill
