// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnosticstext.h"

namespace waybill {

class ArchiveMonitor;
class MainWindow;
class ProfileCatalogue;
class Settings;
class SourceSessions;

/// Gathers what a bug report needs; nothing of it leaves the machine unless the user pastes it.
class Diagnostics
{
public:
    /// Not owned, and outliving this.
    struct Services
    {
        const Settings* settings = nullptr;
        const ProfileCatalogue* catalogue = nullptr;
        const SourceSessions* sessions = nullptr;
        const ArchiveMonitor* archive = nullptr;
        const MainWindow* window = nullptr;
        QString archiveFile;
    };

    explicit Diagnostics(Services services);

    DiagnosticsFacts facts() const;

private:
    QStringList machine() const;
    QString providerName(const QString& id) const;
    QList<DiagnosticsFacts::OfSource> sources() const;
    QStringList settings() const;

    const Services m_services;
};

} // namespace waybill
