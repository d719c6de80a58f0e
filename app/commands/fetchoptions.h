// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetchquery.h"
#include "domain/result.h"

#include <QString>
#include <QStringList>
#include <QUrl>

namespace waybill {

/// What `waybill fetch` was asked for.
struct FetchOptions
{
    QString provider; ///< a profile's id
    QUrl baseUrl; ///< empty: the profile's
    QString tokenEnv; ///< name of an environment variable; empty: not named
    QString tokenFile; ///< path; empty: not named
    FetchQuery query;
    QString payloadDir; ///< empty: payloads are not written to files
    bool redact = false;
    bool help = false; ///< only the help text is wanted

    bool operator==(const FetchOptions&) const = default;
};

/// Reads the arguments behind `waybill fetch`. The error is a sentence for the user.
Result<FetchOptions, QString> readFetchOptions(const QStringList& arguments);

/// The whole text of `waybill fetch --help`.
QString fetchHelp();

} // namespace waybill
