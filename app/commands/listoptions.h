// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <QString>
#include <QStringList>

namespace waybill {

/// What `waybill list` was asked for.
struct ListOptions
{
    QString archive; ///< path; empty: the user's own
    QString source; ///< name or id of one source; empty: all
    bool redact = false; ///< hide the values of secret headers
    bool help = false; ///< only the help text is wanted

    bool operator==(const ListOptions&) const = default;
};

/// Reads the words after `waybill list`; the error is one sentence for the user.
Result<ListOptions, QString> listOptions(const QStringList& arguments);

/// What `waybill list --help` prints.
QString listHelp();

} // namespace waybill
