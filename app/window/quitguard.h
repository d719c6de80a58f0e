// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace waybill {

class MainWindow;
class MemoryArchive;
class ReplayController;
class SourcesController;

/// Asks before the window closes on something that would be lost: a replay whose answer is still
/// awaited, or replays that live in memory only.
class QuitGuard : public QObject
{
    Q_OBJECT

public:
    /// Nothing is owned; everything must outlive the guard.
    QuitGuard(MainWindow* window, ReplayController* replay, const MemoryArchive* archive,
        const SourcesController* sources, QObject* parent = nullptr);
    ~QuitGuard() override;

private:
    bool mayClose();
    void askAboutSending();
    void askAboutReplays();
    void chooseFile();
    void save(const QString& fileName);

    MainWindow* m_window;
    ReplayController* m_replay;
    const MemoryArchive* m_archive;
    const SourcesController* m_sources;
    qsizetype m_saved = 0; ///< replays that are in a file, or that the user gave up
};

} // namespace waybill
