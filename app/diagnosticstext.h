// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ports/archivemonitor.h"
#include "services/sourcestanding.h"
#include "window/aboutbox.h"

#include <QStringList>

namespace waybill {

/// What a bug report needs to know of one run.
struct DiagnosticsFacts
{
    /// Of a source: never its name, address, parameters or token, which are the user's business.
    struct OfSource
    {
        QString provider; ///< the profile's id; that of a profile of the user's own is not told
        SourceStanding standing;
        bool isShown = false;
        bool isLive = false;
    };

    QString version; ///< Waybill's
    QList<Component> components;
    QStringList machine; ///< a line each: system, desktop, screens, theme
    QString archiveFile;
    qint64 archiveBytes = 0;
    ArchiveState archive;
    QList<OfSource> sources;
    QStringList settings; ///< "live sources: 1"
};

/// In English, as reports are, whatever the language of the window. Secrets are hidden, and the
/// user's home folder reads "~".
QString diagnosticsText(const DiagnosticsFacts& facts);

} // namespace waybill
