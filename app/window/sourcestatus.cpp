// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/sourcestatus.h"

#include "list/deliverylistpane.h"
#include "ports/clock.h"
#include "providers/providerprofile.h"
#include "services/sourcesessions.h"
#include "text/fetcherrortext.h"
#include "text/formatcount.h"
#include "text/formatinstant.h"
#include "text/sourcestandingtext.h"
#include "window/banner.h"
#include "window/fetchstatus.h"
#include "window/mainwindow.h"

#include <QAction>

#include <algorithm>

namespace waybill {

namespace {

bool isAboutTheToken(const SourceStanding& standing)
{
    return standing.condition == SourceCondition::NoToken
        || (standing.error
            && (standing.error->kind == FetchError::Kind::Unauthorized
                || standing.error->kind == FetchError::Kind::SecretMissing));
}

bool is(const SourceSession* session, SourceCondition condition)
{
    return session->standing().condition == condition;
}

/// Of several that are equally bad the first; nullptr: there is none.
SourceSession* worstOf(const QList<SourceSession*>& sessions)
{
    const auto worst = std::ranges::max_element(
        sessions, {}, [](const SourceSession* session) { return session->standing().condition; });
    return worst == sessions.end() ? nullptr : *worst;
}

template <typename T> std::optional<T> sum(std::optional<T> a, std::optional<T> b)
{
    return a && b ? std::optional<T>(*a + *b) : std::nullopt;
}

/// Of all that are or were read; what one of them does not say is not known of the sum.
FeedProgress total(const QList<SourceSession*>& sessions)
{
    std::optional<FeedProgress> all;
    for (const SourceSession* session : sessions) {
        const FeedProgress one = session->standing().progress;
        if (!session->hasLog() || is(session, SourceCondition::NoToken)
            || is(session, SourceCondition::Unread))
            continue;
        if (!all) {
            all = one;
            continue;
        }
        all = FeedProgress{all->page + one.page, sum(all->pageCount, one.pageCount),
            all->deliveries + one.deliveries, sum(all->total, one.total)};
    }
    return all.value_or(FeedProgress{});
}

/// While any source reads, the whole does; once none does, what was read is what counts.
DeliveryFeed::State stateOf(const QList<SourceSession*>& sessions)
{
    using State = DeliveryFeed::State;
    constexpr std::array order{State::Loading, State::Waiting, State::Complete, State::LimitReached,
        State::Cancelled, State::Failed};
    for (const State state : order) {
        if (std::ranges::any_of(sessions,
                [state](const SourceSession* session) { return session->state() == state; }))
            return state;
    }
    return State::Idle;
}

} // namespace

SourceStatus::SourceStatus(
    MainWindow* window, SourceSessions* sessions, const Clock* clock, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_sessions(sessions)
    , m_clock(clock)
{
    connect(window->banner(), &Banner::actionTriggered, this, &SourceStatus::act);
    connect(window->banner(), &Banner::dismissed, this, [this] { m_dismissed = m_failure; });
    connect(sessions, &SourceSessions::changed, this, &SourceStatus::update);
    connect(sessions, &SourceSessions::waiting, this,
        [this](const SourceId& id, Instant until, const FetchError& reason) {
            m_waits[id] = {until, reason};
            update();
        });
    connect(sessions, &SourceSessions::countDiffers, this,
        [this](const SourceId& id, qint64, qint64 count) {
            m_countNotes[id] = tr("%1 counts %2")
                                   .arg(m_sessions->session(id)->source().name, formatCount(count));
        });
    update();
}

void SourceStatus::act()
{
    if (m_action == BannerAction::EnterToken)
        emit tokenRequested(m_worst);
    else if (m_action == BannerAction::TryAgain)
        m_sessions->tryAgain();
}

void SourceStatus::update()
{
    const SourceSession* worst = worstOf(m_sessions->shown());
    for (const SourceSession* session : m_sessions->shown()) {
        if (is(session, SourceCondition::Loading))
            m_countNotes.remove(session->source().id);
        if (!is(session, SourceCondition::Waiting))
            m_waits.remove(session->source().id);
    }
    updateActions();
    updateBanner(worst);
    updateStatusLine(worst);
    updateList();
}

void SourceStatus::updateActions()
{
    const WindowActions& actions = m_window->actions();
    const QList<SourceSession*> shown = m_sessions->shown();
    const auto isAny = [&](auto holds) { return std::ranges::any_of(shown, holds); };
    actions.cancelFetch->setEnabled(m_sessions->isRunning());
    actions.refresh->setEnabled(isAny([](const SourceSession* session) {
        return session->hasToken() && !session->standing().isRunning();
    }));
    actions.loadOlder->setEnabled(isAny([](const SourceSession* session) {
        return session->canLoadOlder() && !session->standing().isRunning();
    }));
}

void SourceStatus::updateBanner(const SourceSession* worst)
{
    m_failure.clear();
    m_action = BannerAction::None;
    if (!worst || !worst->standing().isTrouble()) {
        m_dismissed.clear();
        m_window->banner()->dismiss();
        return;
    }
    m_worst = worst->source().id;
    m_failure = failureText(*worst);
    m_action
        = isAboutTheToken(worst->standing()) ? BannerAction::EnterToken : BannerAction::TryAgain;
    if (m_failure == m_dismissed)
        return;
    m_dismissed.clear();
    m_window->banner()->tell(
        is(worst, SourceCondition::NoToken) ? Banner::Kind::Notice : Banner::Kind::Trouble,
        m_failure, m_action == BannerAction::EnterToken ? tr("Enter token…") : tr("Try again"));
}

QString SourceStatus::failureText(const SourceSession& worst) const
{
    const SourceStanding standing = worst.standing();
    QString text = standing.error
        ? describeFetchError(*standing.error, worst.source().name).oneLine()
        : tr("There is no token for “%1” on this machine.").arg(worst.source().name);
    const auto others
        = std::ranges::count_if(m_sessions->shown(),
              [](const SourceSession* session) { return session->standing().isTrouble(); })
        - 1;
    if (others == 0)
        return text;
    return text + QLatin1Char(' ')
        + (others == 1 ? tr("One more source has trouble: see the sources menu.")
                       : tr("%1 more sources have trouble: see the sources menu.").arg(others));
}

void SourceStatus::updateStatusLine(const SourceSession* worst)
{
    FetchStatus* line = m_window->fetchStatus();
    if (!worst) {
        line->clear();
        return;
    }
    const QList<SourceSession*> shown = m_sessions->shown();
    line->setNote(note(*worst));
    const DeliveryFeed::State state = stateOf(shown);
    if (state == DeliveryFeed::State::Waiting)
        showWait();
    else
        line->showState(state, total(shown));
}

/// The source that goes on first.
void SourceStatus::showWait()
{
    const Wait* next = nullptr;
    QString name;
    for (const SourceSession* session : m_sessions->shown()) {
        const auto wait = m_waits.constFind(session->source().id);
        if (wait == m_waits.constEnd() || (next && next->until < wait->until))
            continue;
        next = &*wait;
        name = session->source().name;
    }
    if (next)
        m_window->fetchStatus()->showWaiting(next->until, next->reason, name);
}

/// What the sum does not tell: who counts differently, and among several whose state is the worst.
QString SourceStatus::note(const SourceSession& worst) const
{
    QStringList notes;
    for (const SourceSession* session : m_sessions->shown()) {
        const QString differs = m_countNotes.value(session->source().id);
        if (!differs.isEmpty() && is(session, SourceCondition::Read))
            notes += differs;
    }
    const auto isSaved
        = [](const SourceSession* session) { return is(session, SourceCondition::Saved); };
    if (std::ranges::all_of(m_sessions->shown(), isSaved))
        notes += m_sessions->shown().size() == 1
            ? tr("Saved answer of %1").arg(worst.profile()->name)
            : tr("Saved answers");
    const auto isArchived
        = [](const SourceSession* session) { return is(session, SourceCondition::Archived); };
    if (std::ranges::all_of(m_sessions->shown(), isArchived))
        notes += tr("From the archive only");
    if (m_sessions->shown().size() > 1 && worst.standing().condition >= SourceCondition::Waiting)
        notes += tr("%1: %2").arg(worst.source().name, sourceStandingText(worst.standing()));
    return notes.join(QStringLiteral("; "));
}

void SourceStatus::updateList()
{
    const QList<SourceSession*> shown = m_sessions->shown();
    DeliveryListPane* list = m_window->list();
    const bool running = m_sessions->isRunning();
    list->setCanLoadOlder(m_window->actions().loadOlder->isEnabled() && !running);
    if (running)
        list->setState(ListState::Loading);
    else
        list->setState(
            ListState::Ready, m_failure.isEmpty() ? emptyText() : tr("Nothing was read."));
}

/// What an empty list says.
QString SourceStatus::emptyText() const
{
    const QList<SourceSession*> shown = m_sessions->shown();
    QStringList texts;
    for (const SourceSession* session : shown) {
        const QString text = emptyTextOf(*session);
        texts += shown.size() == 1 ? text : tr("%1: %2").arg(session->source().name, text);
    }
    return texts.join(QLatin1Char('\n'));
}

QString SourceStatus::emptyTextOf(const SourceSession& session) const
{
    if (is(&session, SourceCondition::Saved))
        return tr("There are no deliveries in this file.");
    if (is(&session, SourceCondition::Archived))
        return tr("The archive has no deliveries of this source.");
    const auto& loaded = session.loadedRange();
    if (!loaded)
        return tr("Nothing was read yet. Press F5 to read the log.");
    if (is(&session, SourceCondition::Cancelled))
        return tr("Cancelled before anything was read. Press F5 to read the log.");
    if (!loaded->from)
        return tr("Connected. There are no deliveries in this log.");
    const TimeDisplay display{.utc = m_window->actions().utc->isChecked(), .now = m_clock->now()};
    return tr("Connected. None since %1.").arg(formatMinute(*loaded->from, display));
}

QString SourceStatus::text() const
{
    return m_failure.isEmpty() ? m_window->fetchStatus()->text() : m_failure;
}

} // namespace waybill
