// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "options.h"
#include "profilecatalogue.h"
#include "summons.h"

#include <QPalette>

#include <future>
#include <memory>
#include <optional>

class QAction;
class QApplication;
class QEventLoopLocker;
class QTemporaryDir;

namespace waybill {

class ArchiveController;
class CurlReplayer;
class CurlSender;
class DemoLogs;
class DeliveryTableModel;
class DemoReceiver;
class HelpController;
class LocalArchive;
class MainWindow;
class NetworkWatch;
class QnamTransport;
class SavedAnswersController;
class SecretStore;
class Settings;
class SingleInstance;
class SummonsController;
class SystemClock;
class Workspace;

/// The composition root: makes every service once, hands them to the workspace, runs the window.
/// With --demo settings, secrets and archive are temporary, and the user's own are never opened. A
/// second start on the same archive raises the window of the first and ends.
class Application
{
public:
    Application(QApplication& qt, Options options);
    ~Application();

    /// Exit status of the program.
    int run();

private:
    QString archiveFile() const;
    std::optional<int> meetOthers();
    Summons summons() const;
    void makeServices();
    void startDemo();
    void makeArchive();
    void makeWindow();
    void connectDemo();
    void makeSavedAnswers();
    void makeHelp();
    void serve();
    void watchNetwork();
    void openDemo();
    void leaveDemo();
    bool startAnother(const QStringList& arguments);
    void applyTheme(Theme theme);
    int runScreenshot();
    QAction* comparison() const;

    QApplication& m_qt;
    const Options m_options;
    const QPalette m_platformPalette;
    std::unique_ptr<SingleInstance> m_instance; ///< found by others until all else has ended
    // In the order in which they need each other; destroyed from the last to the first.
    std::unique_ptr<QTemporaryDir> m_temporary;
    std::future<ProfileCatalogue> m_loadingCatalogue; ///< beside the making of the window
    std::unique_ptr<const ProfileCatalogue> m_catalogue;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<SystemClock> m_clock;
    std::unique_ptr<DemoLogs> m_demoLogs;
    std::unique_ptr<DemoReceiver> m_demoReceiver;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<QnamTransport> m_transport;
    std::unique_ptr<CurlReplayer> m_replayer;
    std::unique_ptr<CurlSender> m_sender;
    std::unique_ptr<DeliveryTableModel> m_table;
    std::unique_ptr<LocalArchive> m_archive;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ArchiveController> m_archiveController;
    std::unique_ptr<SavedAnswersController> m_savedAnswers;
    std::unique_ptr<HelpController> m_help;
    std::unique_ptr<SummonsController> m_summons;
    std::unique_ptr<NetworkWatch> m_network;
    std::unique_ptr<QEventLoopLocker> m_closing; ///< until the archive's snapshot is written
};

} // namespace waybill
