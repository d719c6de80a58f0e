// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"
#include "window/theme.h"

#include <QObject>

#include <memory>

namespace waybill {

class ArchiveMonitor;
class Clock;
class CompareController;
class DeliveryArchive;
class DeliveryTableModel;
class DetailController;
class EndpointNaming;
class FirstSelection;
class HttpTransport;
class MainWindow;
class MemoryArchive;
class OpenSources;
class ProfileCatalogue;
class OnceSender;
class ProviderPage;
class QuitGuard;
class RedeliveryController;
class ReplayController;
class Replayer;
class RequestCopier;
class SecretStore;
class Settings;
class SourcesController;
class SourceSessions;
class SourceStatus;
struct ArchivedSource;

/// The window at work: puts sources, list, detail and replay together, and remembers choices.
class Workspace : public QObject
{
    Q_OBJECT

public:
    /// Not owned, and outliving the workspace.
    struct Services
    {
        Settings* settings = nullptr;
        SecretStore* secrets = nullptr;
        HttpTransport* transport = nullptr;
        Replayer* replayer = nullptr;
        OnceSender* sender = nullptr;
        DeliveryArchive* archive = nullptr;
        const MemoryArchive* replays = nullptr; ///< those that end with the run
        const ArchiveMonitor* archiveMonitor = nullptr;
        DeliveryTableModel* table = nullptr;
        const Clock* clock = nullptr;
        const ProfileCatalogue* catalogue = nullptr;
        bool isDemo = false; ///< nothing of it outlives the window
    };

    Workspace(Services services, MainWindow* window);
    ~Workspace() override;

    /// What the archive has of each source. Before start().
    void setArchived(const QList<ArchivedSource>& sources);
    /// Shows the source of that name, else those shown last, else all; without any the welcome
    /// page.
    void start(const QString& sourceName);
    /// While held no delivery is read for the detail; the one that is current is read afterwards.
    void holdDetail(bool held);
    SourceSessions* sessions() const { return m_sessions.get(); }
    /// What opens a saved file as a source.
    OpenSources* openSources() const { return m_openSources.get(); }

    /// A read, a filtering or a detail is under way: what the window shows is not the last of it.
    bool isBusy() const;
    int deliveryCount() const;
    /// The state of the sources in words.
    QString stateText() const;
    /// An empty id: the first delivery of the list. False when it is not in the list.
    bool select(const DeliveryId& id);
    /// Selects it as soon as it was read; a filter that hides it is cleared.
    void selectWhenLoaded(const DeliveryId& id);

signals:
    void themeChosen(waybill::Theme theme);
    void demoRequested();
    /// A saved answer instead of a source.
    void openFileRequested();

private:
    void makeOpenSources();
    void makeDeliveryTools();
    void connectSources();
    void connectActions();
    void connectList();
    void connectReplay();
    void showDelivery(const DeliveryKey& key);
    void takeSessions();
    SourceId currentSource() const;
    void takePageOfRows();
    void showTimes();
    void updateActions();
    void restoreChoices();
    void rememberLayout();

    const Services m_services;
    MainWindow* m_window;
    std::unique_ptr<SourcesController> m_sources;
    std::unique_ptr<SourceSessions> m_sessions;
    std::unique_ptr<OpenSources> m_openSources;
    std::unique_ptr<EndpointNaming> m_endpointNaming;
    std::unique_ptr<DetailController> m_detail;
    std::unique_ptr<ProviderPage> m_providerPage;
    std::unique_ptr<RequestCopier> m_copier;
    std::unique_ptr<CompareController> m_compare;
    std::unique_ptr<ReplayController> m_replay;
    std::unique_ptr<RedeliveryController> m_redelivery;
    std::unique_ptr<SourceStatus> m_status;
    std::unique_ptr<QuitGuard> m_quitGuard;
    DeliveryKey m_looked; ///< what the panes show or are about to
    FirstSelection* m_firstSelection; ///< a child
    DeliveryId m_wanted; ///< to be selected when it comes
    bool m_detailPending = false;
};

} // namespace waybill
