// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace waybill {

class MainWindow;
class MemoryArchive;
class RedeliveryController;
class ReplayController;
class SourcesController;

/// Asks before the window closes on something that would be lost: the answer to a replay or a
/// redelivery under way, or replays that live in memory only.
class QuitGuard : public QObject
{
    Q_OBJECT

public:
    /// Nothing is owned; everything must outlive the guard.
    QuitGuard(MainWindow* window, ReplayController* replay, const RedeliveryController* redelivery,
        const MemoryArchive* archive, const SourcesController* sources, QObject* parent = nullptr);
    ~QuitGuard() override;

private:
    bool mayClose();
    bool isSending() const;
    QString whatWaits() const;
    void askAboutSending();
    void askAboutReplays();
    void chooseFile();
    void save(const QString& fileName);

    MainWindow* m_window;
    ReplayController* m_replay;
    const RedeliveryController* m_redelivery;
    const MemoryArchive* m_archive;
    const SourcesController* m_sources;
    qsizetype m_saved = 0; ///< replays that are in a file, or that the user gave up
};

} // namespace waybill
