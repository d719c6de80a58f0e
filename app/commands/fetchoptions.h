// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetchquery.h"
#include "domain/result.h"

#include <QMap>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace waybill {

/// What `waybill fetch` was asked for.
struct FetchOptions
{
    QString provider; ///< a profile's id; empty: files tell it by their shape
    QUrl baseUrl; ///< empty: the profile's
    QString tokenEnv; ///< name of an environment variable; empty: not named
    QString tokenFile; ///< path; empty: not named
    FetchQuery query;
    QMap<QString, QString> parameters; ///< the profile's, by name
    bool details = false; ///< also fetch what the list does not hold
    QStringList files; ///< saved answers to read instead; "-" is the standard input
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
