// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace waybill {

class ArchiveMonitor;
class MainWindow;
class MemoryArchive;
class RedeliveryController;
class ReplayController;
class SourcesController;

/// Asks before the window closes on something that would be lost: the answer to a replay or a
/// redelivery under way, what an archive with a fault could not keep, or replays that live in
/// memory only.
class QuitGuard : public QObject
{
    Q_OBJECT

public:
    /// Not owned, and outliving the guard.
    struct Services
    {
        MainWindow* window = nullptr;
        ReplayController* replay = nullptr;
        const RedeliveryController* redelivery = nullptr;
        const MemoryArchive* memory = nullptr; ///< whose replays end with the run
        const ArchiveMonitor* archive = nullptr;
        const SourcesController* sources = nullptr;
    };

    explicit QuitGuard(Services services, QObject* parent = nullptr);
    ~QuitGuard() override;

private:
    bool mayClose();
    bool isSending() const;
    QString whatWaits() const;
    void askAboutSending();
    void askAboutUnsaved();
    void askAboutReplays();
    void chooseFile();
    void save(const QString& fileName);

    const Services m_services;
    qsizetype m_saved = 0; ///< replays that are in a file, or that the user gave up
};

} // namespace waybill
