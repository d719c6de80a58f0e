// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archivecontents.h"
#include "domain/ids.h"
#include "services/sourcesessions.h"

#include <QObject>

namespace waybill {

class MainWindow;
class ProfileCatalogue;
class Settings;
class SourceMenu;
class SourcesController;

/// Decides which of the configured sources are open and shown, and remembers it; hands each its
/// token; keeps the sources menu, the source filter and the source column in step.
class OpenSources : public QObject
{
    Q_OBJECT

public:
    /// Not owned, and outliving this.
    struct Services
    {
        Settings* settings = nullptr;
        const ProfileCatalogue* catalogue = nullptr;
        SourcesController* sources = nullptr;
        SourceSessions* sessions = nullptr;
        MainWindow* window = nullptr;
    };

    explicit OpenSources(Services services, QObject* parent = nullptr);
    ~OpenSources() override;

    /// What the archive has of each source: read on from there. One that is in no settings is shown
    /// as the archive has it. Before start().
    void setArchived(const QList<ArchivedSource>& sources);
    /// Shows the source of that name, else those shown last, else all; without any the welcome
    /// page.
    void start(const QString& sourceName);
    /// Whether start() finds a source of that name: one in use, or open.
    bool knows(const QString& sourceName) const;
    /// Files are being read: until they are, an empty list is shown rather than the welcome page.
    void setExpectsFiles(bool expects);
    /// Drops what is known of these; those shown and configured are read from the beginning.
    void readAnew(const QSet<SourceId>& sources);
    /// Shows a saved file, beside other files but in place of the logs: who opens a file wants to
    /// see it. The logs stay a tick away, and come back when the last file is closed. It lasts
    /// until then or until the program ends; `source` has an id of its own and needs no token.
    void openSaved(const Source& source, const std::shared_ptr<const ProviderProfile>& profile,
        const SourceSessions::Pages& pages);
    /// Its rows leave the list; a configured source can be ticked again.
    void close(const SourceId& id);

signals:
    /// Nothing is kept of this source any longer: it was removed, or the file closed.
    void forgotten(const waybill::SourceId& id);

private:
    void setupLive();
    void show(const QSet<SourceId>& ids);
    void open(const Source& source);
    SourceSession* openArchived(const ArchivedSource& archived);
    void takeRemoved(const Source& source, bool withDeliveries);
    QString archivedName(const ProviderProfile& profile) const;
    void takeSaved(const SourceId& id);
    void closeOutdated();
    void takeToken(const SourceId& id, const QString& token);
    void update();
    const SourceSession* fileToClose() const;
    void updateCloseFile();
    SourceId idOf(const QString& sourceName) const;
    QSet<SourceId> shownIds() const;
    QString title() const;

    const Services m_services;
    SourceMenu* m_menu;
    bool m_expectsFiles = false;
};

} // namespace waybill
