// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"
#include "window/theme.h"

#include <QObject>

#include <memory>

class QActionGroup;

namespace waybill {

class Clock;
class DeliveryTableModel;
class DetailController;
class HttpTransport;
class MainWindow;
class MemoryArchive;
class ProfileCatalogue;
class OnceSender;
class QuitGuard;
class RedeliveryController;
class ReplayController;
class Replayer;
class SecretStore;
class Settings;
class SourcesController;
class SourceSession;
class SourceStatus;
struct ProviderProfile;

/// The window at work: opens sources, starts reads, remembers choices. One source is open at a
/// time.
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
        MemoryArchive* archive = nullptr;
        DeliveryTableModel* table = nullptr;
        const Clock* clock = nullptr;
        const ProfileCatalogue* catalogue = nullptr;
    };

    Workspace(Services services, MainWindow* window);
    ~Workspace() override;

    /// Opens the source of that name, else the last one, else the first, else the welcome page.
    void start(const QString& sourceName);

    /// A read or a detail is under way.
    bool isBusy() const;
    int deliveryCount() const;
    /// The state of the source in words.
    QString stateText() const;
    /// An empty id: the first delivery of the list. False when it is not in the list.
    bool select(const DeliveryId& id);
    /// Selects it as soon as it was read.
    void selectWhenLoaded(const DeliveryId& id);

signals:
    void themeChosen(waybill::Theme theme);
    void demoRequested();

private:
    void connectSources();
    void connectActions();
    void connectList();
    void connectReplay();
    void connectFetching();
    void fillSourceMenu();
    void open(const SourceId& id);
    void close();
    void takeToken(const SourceId& id, const QString& token);
    void takePageOfRows();
    SourceSession* sessionOf(const SourceId& id) const;
    void showTimes();
    void updateActions();
    void rememberLayout();

    const Services m_services;
    std::shared_ptr<const ProviderProfile> m_profile; ///< of the open source
    MainWindow* m_window;
    std::unique_ptr<SourcesController> m_sources;
    std::unique_ptr<DetailController> m_detail;
    std::unique_ptr<ReplayController> m_replay;
    std::unique_ptr<RedeliveryController> m_redelivery;
    std::unique_ptr<SourceStatus> m_status;
    std::unique_ptr<QuitGuard> m_quitGuard;
    std::unique_ptr<SourceSession> m_session;
    QActionGroup* m_sourceActions;
    DeliveryId m_wanted; ///< to be selected when it comes
    bool m_detailPending = false;
    bool m_tokenPending = false;
};

} // namespace waybill
