// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/volatilenames.h"
#include "domain/source.h"
#include "replay/replaybar.h"
#include "store/storesource.h"
#include "window/theme.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>

#include <memory>

class QSettings;

namespace waybill {

/// What is remembered between runs: sources (without their tokens), window layout, choices.
class Settings
{
public:
    /// The user's own settings.
    Settings();
    /// Settings in this file, for the demo and for tests.
    explicit Settings(const QString& file);
    ~Settings();

    QList<Source> sources() const;
    void setSources(const QList<Source>& sources);
    /// Those shown together last.
    QList<SourceId> shownSources() const;
    void setShownSources(const QList<SourceId>& sources);
    /// Those that are read live.
    QSet<SourceId> liveSources() const;
    void setLiveSources(const QSet<SourceId>& sources);
    /// The user's names for a source's endpoint ids.
    EndpointNames endpointNames(const SourceId& source) const;
    void setEndpointNames(const SourceId& source, const EndpointNames& names);

    /// For how many days a source's deliveries are kept; 0: for ever.
    int keepDays(const SourceId& source) const;
    void setKeepDays(const SourceId& source, int days);

    /// What the user takes as volatile when attempts are compared.
    VolatileNames volatileNames() const;
    void setVolatileNames(const VolatileNames& names);

    Theme theme() const;
    void setTheme(Theme theme);
    bool showsUtc() const;
    void setShowsUtc(bool utc);
    ReplayChoices replayChoices() const;
    void setReplayChoices(const ReplayChoices& choices);

    /// A window's or header's own saved state, by name ("window", "deliveries").
    QByteArray layout(const QString& name) const;
    void setLayout(const QString& name, const QByteArray& state);

private:
    std::unique_ptr<QSettings> m_settings;
};

} // namespace waybill
