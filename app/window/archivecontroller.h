// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archivecontents.h"
#include "domain/instant.h"
#include "ports/archivemonitor.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <memory>
#include <optional>

namespace waybill {

class ArchiveDialog;
class ArchiveStatus;
class Clock;
class DeliveryTableModel;
class LocalArchive;
class MainWindow;
class Retention;
class Settings;
class SourceSessions;

/// The archive in the window: how it comes back and stands in the status line, its faults in a
/// banner of their own, its page; and for how long each source's deliveries are kept.
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
    /// All that was archived of these sources is deleted: they have to be read anew.
    void deleted(const QSet<waybill::SourceId>& sources);

private:
    void prepare(const SourceId& id);
    void showRestoring(qint64 rows, qint64 ofAll);
    void endRestoring();
    void keep(const SourceId& id, int days);
    void showState();
    void act();
    void askForFacts();
    void showFactsAgain();
    void showFacts(const ArchiveContents& contents, const QHash<SourceId, Instant>& oldest);
    void deleteSource(const SourceId& id);
    void clear();
    QString nameOf(const SourceId& source) const;

    const Services m_services;
    ArchiveStatus* m_status; ///< in the status bar
    std::unique_ptr<Retention> m_retention;
    QPointer<ArchiveDialog> m_dialog;
    std::unique_ptr<ArchiveMarkReply> m_mark;
    std::unique_ptr<ArchiveContentsReply> m_contents;
    std::optional<ArchiveState> m_dismissed; ///< of whose fault the user has seen enough
};

} // namespace waybill
