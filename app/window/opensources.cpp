// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/opensources.h"

#include "list/choicebutton.h"
#include "list/deliverylistpane.h"
#include "list/deliverytableview.h"
#include "list/filterbar.h"
#include "list/tablecolumns.h"
#include "profilecatalogue.h"
#include "providers/providerprofile.h"
#include "settings.h"
#include "window/gapcontroller.h"
#include "window/livecontroller.h"
#include "window/mainwindow.h"
#include "window/sourcemenu.h"
#include "window/sourcescontroller.h"

#include <QAction>

#include <algorithm>

namespace waybill {

namespace {

bool isSaved(const SourceSession& session)
{
    return session.standing().condition == SourceCondition::Saved;
}

/// Of what is open and can be asked.
std::optional<LiveState> liveStateOf(const SourceSession* session)
{
    return session && session->hasLog() ? std::optional(session->liveState()) : std::nullopt;
}

} // namespace

OpenSources::OpenSources(Services services, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_menu(new SourceMenu(services.window->actions(), this))
{
    connect(m_services.sources, &SourcesController::sourceSaved, this, &OpenSources::takeSaved);
    connect(m_services.sources, &SourcesController::sourceRemoved, this, &OpenSources::takeRemoved);
    connect(
        m_services.sources, &SourcesController::sourcesChanged, this, &OpenSources::closeOutdated);
    connect(m_services.sources, &SourcesController::tokenRead, this, &OpenSources::takeToken);
    connect(m_services.sessions, &SourceSessions::changed, this, &OpenSources::update);
    connect(m_menu, &SourceMenu::shownChosen, this, &OpenSources::show);
    connect(m_services.window->list(), &DeliveryListPane::currentChanged, this,
        &OpenSources::updateCloseFile);
    connect(m_services.window->actions().closeFile, &QAction::triggered, this, [this] {
        if (const SourceSession* file = fileToClose())
            close(file->source().id);
    });
    setupLive();
    update();
}

void OpenSources::setupLive()
{
    connect(m_services.sessions, &SourceSessions::liveChanged, this, &OpenSources::update);
    auto* live
        = new LiveController(m_services.settings, m_services.sessions, m_services.window, this);
    connect(m_menu, &SourceMenu::liveChosen, live, &LiveController::setLive);
    const auto* gaps = new GapController(m_services.sessions, m_services.window, this);
    connect(gaps, &GapController::liveRequested, live,
        [live](const SourceId& id) { live->setLive(id, true); });
}

OpenSources::~OpenSources() = default;

void OpenSources::setArchived(const QList<ArchivedSource>& sources)
{
    for (const ArchivedSource& source : sources) {
        m_services.sessions->setReading(source.id, source.reading);
        if (source.deliveries > 0 && !m_services.sources->source(source.id))
            openArchived(source);
    }
}

/// An archive of another machine, or of a source that was removed and left its deliveries.
SourceSession* OpenSources::openArchived(const ArchivedSource& archived)
{
    const auto profile = m_services.catalogue->profile(archived.providerId);
    if (!profile)
        return nullptr;
    const Source source{.id = archived.id,
        .name = archived.name.isEmpty() ? archivedName(*profile) : archived.name,
        .providerId = profile->id};
    return m_services.sessions->openArchived(source, profile);
}

void OpenSources::takeRemoved(const Source& source, bool withDeliveries)
{
    if (!withDeliveries) {
        const SourceSession* kept
            = openArchived({.id = source.id, .providerId = source.providerId, .name = source.name});
        if (!kept)
            return m_services.sessions->close(source.id);
        if (kept->progress().deliveries > 0)
            return;
    }
    m_services.sessions->forget(source.id);
    emit forgotten(source.id);
}

/// "Telnyx", "Telnyx 2" …
QString OpenSources::archivedName(const ProviderProfile& profile) const
{
    const QList<SourceSession*> open = m_services.sessions->all();
    const auto isTaken = [&open](const QString& name) {
        return std::ranges::any_of(
            open, [&](const SourceSession* session) { return session->source().name == name; });
    };
    QString name = profile.name;
    for (int number = 2; isTaken(name); ++number)
        name = tr("%1 %2").arg(profile.name).arg(number);
    return name;
}

void OpenSources::start(const QString& sourceName)
{
    QSet<SourceId> all;
    QSet<SourceId> last;
    for (const SourceSession* session : m_services.sessions->all())
        all.insert(session->source().id);
    const QList<SourceId> remembered = m_services.settings->shownSources();
    for (const Source& source : m_services.sources->sources()) {
        if (!source.enabled)
            continue;
        all.insert(source.id);
        if (remembered.contains(source.id))
            last.insert(source.id);
    }
    const SourceId named = idOf(sourceName);
    if (!named.isEmpty())
        show({named});
    else
        show(last.isEmpty() ? all : last);
}

bool OpenSources::knows(const QString& sourceName) const
{
    return !idOf(sourceName).isEmpty();
}

/// Empty: there is none. What is open without being configured, a file or what the archive has,
/// goes by its name too.
SourceId OpenSources::idOf(const QString& sourceName) const
{
    const Source* configured = m_services.sources->sourceNamed(sourceName);
    if (configured && configured->enabled)
        return configured->id;
    for (const SourceSession* session : m_services.sessions->all()) {
        if (session->source().name == sourceName)
            return session->source().id;
    }
    return {};
}

void OpenSources::setExpectsFiles(bool expects)
{
    m_expectsFiles = expects;
    if (expects && m_services.sessions->shown().isEmpty())
        m_services.window->list()->setState(ListState::Ready, tr("Reading…"));
    update();
}

/// What is no log of the user's, such as a file, is not remembered.
void OpenSources::show(const QSet<SourceId>& ids)
{
    QList<SourceId> logs;
    for (const Source& source : m_services.sources->sources()) {
        if (!ids.contains(source.id))
            continue;
        logs.append(source.id);
        if (!m_services.sessions->session(source.id))
            open(source);
    }
    m_services.sessions->setShown(ids);
    if (!logs.isEmpty())
        m_services.settings->setShownSources(logs);
}

void OpenSources::open(const Source& source)
{
    auto profile = m_services.catalogue->profile(source.providerId);
    if (!profile) {
        m_services.window->tell(
            tr("“%1” cannot be opened: there is no profile of the provider “%2”.")
                .arg(source.name, source.providerId));
        return;
    }
    m_services.sessions->open(source, std::move(profile));
    m_services.sources->readToken(source.id);
}

void OpenSources::openSaved(const Source& source,
    const std::shared_ptr<const ProviderProfile>& profile, const SourceSessions::Pages& pages)
{
    m_services.sessions->openSaved(source, profile, pages);
    QSet<SourceId> files{source.id};
    for (const SourceSession* session : m_services.sessions->shown()) {
        if (isSaved(*session))
            files.insert(session->source().id);
    }
    m_services.sessions->setShown(files);
}

void OpenSources::readAnew(const QSet<SourceId>& sources)
{
    const QSet<SourceId> shown = shownIds();
    for (const SourceId& id : sources)
        m_services.sessions->forget(id);
    show(shown);
}

void OpenSources::close(const SourceId& id)
{
    const SourceSession* session = m_services.sessions->session(id);
    const bool wasSaved = session && isSaved(*session);
    m_services.sessions->close(id);
    if (wasSaved)
        emit forgotten(id);
    if (m_services.sessions->shown().isEmpty())
        start({});
}

/// That of the current delivery, else the first shown; nullptr: none is open.
const SourceSession* OpenSources::fileToClose() const
{
    const SourceId current = m_services.window->list()->currentDelivery().source;
    const SourceSession* first = nullptr;
    for (const SourceSession* session : m_services.sessions->shown()) {
        if (!isSaved(*session))
            continue;
        if (session->source().id == current)
            return session;
        if (!first)
            first = session;
    }
    return first;
}

void OpenSources::updateCloseFile()
{
    const SourceSession* file = fileToClose();
    QAction* action = m_services.window->actions().closeFile;
    QString name = file ? file->source().name : QString();
    name.replace(QLatin1Char('&'), QStringLiteral("&&"));
    action->setText(file ? tr("Close &file “%1”").arg(name) : tr("Close &file"));
    action->setEnabled(file != nullptr);
}

/// Added or changed: read anew, beside what is shown.
void OpenSources::takeSaved(const SourceId& id)
{
    const Source* source = m_services.sources->source(id);
    if (!source || !source->enabled)
        return;
    m_services.sessions->close(id);
    show(shownIds() << id);
}

void OpenSources::takeToken(const SourceId& id, const QString& token)
{
    SourceSession* session = m_services.sessions->session(id);
    if (!session)
        return;
    session->setToken(token);
    session->load();
}

/// What was removed or disabled leaves; when that leaves nothing to see, the others are shown.
void OpenSources::closeOutdated()
{
    for (const SourceSession* session : m_services.sessions->all()) {
        const SourceId id = session->source().id;
        const Source* source = m_services.sources->source(id);
        if (session->hasLog() && (!source || !source->enabled))
            m_services.sessions->close(id);
    }
    if (m_services.sessions->shown().isEmpty())
        start({});
    update();
}

QSet<SourceId> OpenSources::shownIds() const
{
    QSet<SourceId> ids;
    for (const SourceSession* session : m_services.sessions->shown())
        ids.insert(session->source().id);
    return ids;
}

/// The name of the only one, else how many.
QString OpenSources::title() const
{
    const QList<SourceSession*> shown = m_services.sessions->shown();
    if (shown.isEmpty())
        return {};
    if (shown.size() == 1)
        return shown.constFirst()->source().name;
    const QList<Source>& sources = m_services.sources->sources();
    const bool areAll = std::ranges::all_of(sources, [ids = shownIds()](const Source& source) {
        return !source.enabled || ids.contains(source.id);
    });
    return areAll && !sources.isEmpty() ? tr("All sources") : tr("%1 sources").arg(shown.size());
}

void OpenSources::update()
{
    const QSet<SourceId> shown = shownIds();
    QList<SourceEntry> entries;
    QList<Choice> choices;
    const auto add = [&](const Source& source) {
        const SourceSession* session = m_services.sessions->session(source.id);
        entries += {source.id, source.name, shown.contains(source.id),
            session ? session->standing() : SourceStanding{}, liveStateOf(session)};
        if (entries.constLast().isShown)
            choices += {source.id.value, source.name};
    };
    for (const Source& source : m_services.sources->sources()) {
        if (source.enabled)
            add(source);
    }
    for (const SourceSession* session : m_services.sessions->all()) {
        if (!m_services.sources->source(session->source().id))
            add(session->source());
    }
    m_menu->setEntries(entries);
    m_services.window->filterBar()->setSources(choices);
    m_services.window->list()->table()->columns()->setHasSources(choices.size() > 1);
    m_services.window->setHasSource(!shown.isEmpty() || m_expectsFiles);
    m_services.window->setSourceName(title());
    updateCloseFile();
}

} // namespace waybill
