// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/archivecontroller.h"

#include "archive/localarchive.h"
#include "archive/sqlitearchive.h"
#include "items/deliverytablemodel.h"
#include "ports/clock.h"
#include "services/offthread.h"
#include "services/sourcesessions.h"
#include "settings.h"
#include "store/deliveryages.h"
#include "text/archivetext.h"
#include "window/archivedialog.h"
#include "window/archivestatus.h"
#include "window/banner.h"
#include "window/mainwindow.h"

#include <QAction>
#include <QDesktopServices>
#include <QFileInfo>
#include <QStatusBar>

namespace waybill {

ArchiveController::ArchiveController(Services services, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_status(new ArchiveStatus(services.window))
{
    services.window->statusBar()->insertPermanentWidget(1, m_status);
    connect(
        services.archive->lasting(), &ArchiveMonitor::changed, this, &ArchiveController::showState);
    connect(
        services.window->archiveBanner(), &Banner::actionTriggered, this, &ArchiveController::act);
    connect(services.window->archiveBanner(), &Banner::dismissed, this,
        [this] { m_dismissed = m_services.archive->lasting()->state().fault; });
    connect(
        services.window->actions().archive, &QAction::triggered, this, &ArchiveController::open);
    connect(services.sessions, &SourceSessions::opened, this, &ArchiveController::describe);
    showState();
}

ArchiveController::~ArchiveController() = default;

/// What the archive has of a source can be shown by name where no settings know it.
void ArchiveController::describe(const SourceId& id)
{
    const SourceSession* session = m_services.sessions->session(id);
    if (session && session->hasLog())
        m_services.archive->lasting()->describe(
            id, session->source().providerId, session->source().name);
}

void ArchiveController::showState()
{
    const ArchiveState state = m_services.archive->lasting()->state();
    m_status->setState(state);
    Banner* banner = m_services.window->archiveBanner();
    if (!state.fault) {
        m_dismissed.reset();
        banner->dismiss();
    } else if (m_dismissed != state.fault) {
        const ArchiveTrouble trouble = describeArchiveFault(*state.fault, state.waiting);
        banner->tell(Banner::Kind::Trouble, trouble.text,
            trouble.remedy == ArchiveRemedy::TryAgain ? tr("Try again") : tr("Use a new archive…"));
    }
}

void ArchiveController::act()
{
    SqliteArchive* archive = m_services.archive->lasting();
    const ArchiveState state = archive->state();
    if (!state.fault)
        return;
    if (describeArchiveFault(*state.fault, state.waiting).remedy == ArchiveRemedy::TryAgain)
        archive->tryAgain();
    else
        archive->startNew();
}

void ArchiveController::open()
{
    if (!m_dialog) {
        m_dialog = new ArchiveDialog(m_services.window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->setKeepOffered(false);
        m_dialog->setTimeDisplay(
            {.utc = m_services.settings->showsUtc(), .now = m_services.clock->now()});
        connect(m_dialog, &ArchiveDialog::openFolderRequested, this, [this] {
            const QString folder = QFileInfo(m_services.archive->file()).absolutePath();
            QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
        });
        connect(m_dialog, &ArchiveDialog::clearRequested, this, &ArchiveController::clear);
    }
    askForFacts();
    m_dialog->open();
}

void ArchiveController::askForFacts()
{
    m_contents = m_services.archive->lasting()->contents();
    connect(m_contents.get(), &ArchiveContentsReply::finished, this,
        [this](const ArchiveContentsResult& contents) {
            const ArchiveContents known = contents ? *contents : ArchiveContents{};
            offThread(
                this, [columns = m_services.table->columnsCopy()] { return oldestStarts(columns); },
                [this, known](
                    const QHash<SourceId, Instant>& oldest) { showFacts(known, oldest); });
        });
}

void ArchiveController::showFacts(
    const ArchiveContents& contents, const QHash<SourceId, Instant>& oldest)
{
    if (!m_dialog)
        return;
    ArchiveFacts facts{.file = QFileInfo(m_services.archive->file()).absoluteFilePath(),
        .bytes = contents.fileBytes,
        .sources = {}};
    for (const ArchivedSource& source : contents.sources) {
        ArchivedSourceFacts& row = facts.sources.emplace_back();
        row.id = source.id;
        row.name = nameOf(source.id);
        row.deliveries = source.deliveries;
        row.bytes = source.bytes;
        if (oldest.contains(source.id))
            row.oldest = oldest.value(source.id);
        row.keepDays = m_services.settings->keepDays(source.id);
    }
    m_dialog->setFacts(facts);
}

QString ArchiveController::nameOf(const SourceId& source) const
{
    const SourceSession* session = m_services.sessions->session(source);
    if (session)
        return session->source().name;
    for (const Source& kept : m_services.settings->sources()) {
        if (kept.id == source)
            return kept.name;
    }
    return source.value;
}

void ArchiveController::clear()
{
    m_services.archive->lasting()->clear();
    emit cleared();
    // What is asked for otherwise may be answered before what waits is done.
    m_mark = m_services.archive->lasting()->mark();
    connect(m_mark.get(), &ArchiveMarkReply::finished, this, [this] {
        if (m_dialog)
            askForFacts();
    });
}

} // namespace waybill
