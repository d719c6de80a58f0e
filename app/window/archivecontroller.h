// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archivecontents.h"
#include "domain/instant.h"
#include "ports/archivemonitor.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

namespace waybill {

class ArchiveDialog;
class ArchiveStatus;
class Clock;
class DeliveryTableModel;
class LocalArchive;
class MainWindow;
class Settings;
class SourceSessions;

/// The archive in the window: how it stands in the status line, its faults in a banner of their
/// own, its page; and for how long each source's deliveries are kept.
class ArchiveController : public QObject
{
    Q_OBJECT

public:
    /// Not owned, and outliving the controller.
    struct Services
    {
        LocalArchive* archive = nullptr;
        DeliveryTableModel* table = nullptr;
        Settings* settings = nullptr;
        SourceSessions* sessions = nullptr;
        const Clock* clock = nullptr;
        MainWindow* window = nullptr;
    };

    explicit ArchiveController(Services services, QObject* parent = nullptr);
    ~ArchiveController() override;

    /// Opens the archive's page.
    void open();

signals:
    /// Everything was deleted: the sources have to be read anew.
    void cleared();

private:
    void describe(const SourceId& id);
    void showState();
    void act();
    void askForFacts();
    void showFacts(const ArchiveContents& contents, const QHash<SourceId, Instant>& oldest);
    void clear();
    QString nameOf(const SourceId& source) const;

    const Services m_services;
    ArchiveStatus* m_status; ///< in the status bar
    QPointer<ArchiveDialog> m_dialog;
    std::unique_ptr<ArchiveMarkReply> m_mark;
    std::unique_ptr<ArchiveContentsReply> m_contents;
    std::optional<ArchiveFault> m_dismissed; ///< the user has seen enough of it
};

} // namespace waybill
