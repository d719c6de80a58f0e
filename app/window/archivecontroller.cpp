// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/archivecontroller.h"

#include "archive/localarchive.h"
#include "archive/retention.h"
#include "archive/splitarchive.h"
#include "archive/sqlitearchive.h"
#include "items/deliverytablemodel.h"
#include "list/deliverylistpane.h"
#include "ports/clock.h"
#include "services/offthread.h"
#include "services/sourcesessions.h"
#include "settings.h"
#include "store/deliveryages.h"
#include "text/archivetext.h"
#include "window/archivedialog.h"
#include "window/archivestatus.h"
#include "window/banner.h"
#include "window/fetchstatus.h"
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
    , m_retention(std::make_unique<Retention>(
          Retention::Services{services.archive->lasting(), services.table, services.clock},
          [this](const SourceId& id) { return m_services.settings->keepDays(id); }))
{
    services.window->statusBar()->insertPermanentWidget(1, m_status);
    connect(
        services.archive->lasting(), &ArchiveMonitor::changed, this, &ArchiveController::showState);
    connect(
        services.window->archiveBanner(), &Banner::actionTriggered, this, &ArchiveController::act);
    connect(services.window->archiveBanner(), &Banner::dismissed, this,
        [this] { m_dismissed = m_services.archive->lasting()->state(); });
    connect(
        services.window->actions().archive, &QAction::triggered, this, &ArchiveController::open);
    connect(services.sessions, &SourceSessions::opened, this, &ArchiveController::prepare);
    connect(services.archive, &LocalArchive::restoring, this, &ArchiveController::showRestoring);
    connect(services.archive, &LocalArchive::restored, this, &ArchiveController::endRestoring);
    connect(m_retention.get(), &Retention::finished, this, &ArchiveController::showFactsAgain);
    if (!services.archive->isRestored() && !services.settings->sources().isEmpty())
        showRestoring(0, 0);
    showState();
}

ArchiveController::~ArchiveController() = default;

void ArchiveController::showRestoring(qint64 rows, qint64 ofAll)
{
    m_services.window->setHasSource(true);
    m_services.window->list()->setState(ListState::Loading);
    m_services.window->fetchStatus()->showRestoring(rows, ofAll);
}

/// Whoever opens the sources now decides whether there are any.
void ArchiveController::endRestoring()
{
    m_services.window->fetchStatus()->clear();
    m_services.window->list()->setState(ListState::Ready);
    m_retention->start();
}

/// What the archive has of a source can be shown by name where no settings know it.
void ArchiveController::prepare(const SourceId& id)
{
    SourceSession* session = m_services.sessions->session(id);
    if (!session)
        return;
    session->setKeepDays(m_services.settings->keepDays(id));
    if (session->hasLog())
        m_services.archive->lasting()->describe(
            id, session->source().providerId, session->source().name);
}

void ArchiveController::showState()
{
    const ArchiveState state = m_services.archive->lasting()->state();
    m_services.sessions->setHeld(state.isFull);
    m_status->setState(state);
    Banner* banner = m_services.window->archiveBanner();
    const bool isKnown = m_dismissed && m_dismissed->fault == state.fault
        && (m_dismissed->isFull || !state.isFull); // that reading waits is news
    if (!state.fault) {
        m_dismissed.reset();
        banner->dismiss();
    } else if (!isKnown) {
        const ArchiveTrouble trouble = describeArchiveFault(state);
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
    if (describeArchiveFault(state).remedy == ArchiveRemedy::TryAgain)
        archive->tryAgain();
    else
        archive->startNew();
}

void ArchiveController::open()
{
    if (!m_dialog) {
        m_dialog = new ArchiveDialog(m_services.window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->setTimeDisplay(
            {.utc = m_services.settings->showsUtc(), .now = m_services.clock->now()});
        connect(m_dialog, &ArchiveDialog::openFolderRequested, this, [this] {
            const QString folder = QFileInfo(m_services.archive->file()).absolutePath();
            QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
        });
        connect(m_dialog, &ArchiveDialog::keepChosen, this, &ArchiveController::keep);
        connect(m_dialog, &ArchiveDialog::deleteRequested, this, &ArchiveController::deleteSource);
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

void ArchiveController::keep(const SourceId& id, int days)
{
    m_services.settings->setKeepDays(id, days);
    if (SourceSession* session = m_services.sessions->session(id))
        session->setKeepDays(days);
    m_retention->apply();
}

void ArchiveController::deleteSource(const SourceId& id)
{
    m_services.archive->lasting()->forget(id);
    emit deleted({id});
    showFactsAgain();
}

/// Also what the list has of sources that are not open: the archive has it no more.
void ArchiveController::clear()
{
    m_services.archive->lasting()->clear();
    QSet<SourceId> sources;
    const DeliveryColumns columns = m_services.table->columnsCopy();
    for (const StoreSource& source : *columns.sources) {
        if (!source.isRemoved && !m_services.archive->archive()->isInMemory(source.id))
            sources.insert(source.id);
    }
    emit deleted(sources);
    showFactsAgain();
}

/// What is asked for otherwise may be answered before what waits is done.
void ArchiveController::showFactsAgain()
{
    if (!m_dialog)
        return;
    m_mark = m_services.archive->lasting()->mark();
    connect(m_mark.get(), &ArchiveMarkReply::finished, this, [this] {
        if (m_dialog)
            askForFacts();
    });
}

} // namespace waybill
