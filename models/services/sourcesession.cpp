// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/sourcesession.h"

#include "items/deliverytablemodel.h"
#include "ports/clock.h"
#include "providers/providerprofile.h"
#include "providers/sourcerequests.h"
#include "services/requestqueue.h"
#include "services/retrydelay.h"
#include "services/rowcalls.h"
#include "services/timewindow.h"

#include <algorithm>
#include <utility>

namespace waybill {

namespace {

/// Between requests where few remain and nobody tells until when.
constexpr std::chrono::milliseconds scarceSpacing{15'000};

} // namespace

SourceSession::SourceSession(Source source, std::shared_ptr<const ProviderProfile> profile,
    Services services, QObject* parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_profile(std::move(profile))
    , m_services(services)
    , m_queue(std::make_unique<RequestQueue>(
          services.transport, services.clock, m_profile, Pacing{services.timers, {}}))
    , m_calls(std::make_unique<RowCalls>(
          m_source.id, m_profile, RowCalls::Services{m_queue.get(), services.archive}))
    , m_intake(m_source.id, m_profile, {services.archive, services.table})
    , m_reader(
          m_source, m_profile, {m_queue.get(), services.clock, services.archive, services.table})
    , m_live(services.timers, services.clock)
{
    StoreSource known = m_services.table->source(m_source.id);
    known.id = m_source.id;
    known.name = m_source.name;
    known.errorTexts = m_profile->errorTexts;
    known.isShown = true;
    m_services.table->setSource(known);
    connect(m_calls.get(), &RowCalls::settled, &m_intake, &PageIntake::readAnswers);
    connectReader();
    updatePause();
}

SourceSession::~SourceSession() = default;

void SourceSession::connectReader()
{
    connect(&m_reader, &LogReader::pageReady, this, &SourceSession::take);
    connect(&m_reader, &LogReader::changed, this, &SourceSession::followReader);
    connect(&m_reader, &LogReader::finished, this, &SourceSession::endRead);
    connect(&m_reader, &LogReader::gapsChanged, this, &SourceSession::gapsChanged);
    connect(&m_reader, &LogReader::waiting, this, &SourceSession::waiting);
    connect(&m_reader, &LogReader::countDiffers, this, &SourceSession::countDiffers);
    connect(&m_intake, &PageIntake::merged, &m_reader,
        [this](const std::shared_ptr<const PageRows>& page) { m_reader.takeMerged(*page); });
    connect(&m_live, &LivePoll::due, this, &SourceSession::poll);
    connect(&m_live, &LivePoll::changed, this, &SourceSession::liveChanged);
}

void SourceSession::setToken(const QString& token)
{
    m_lacksToken = token.isEmpty();
    m_requests = token.isEmpty()
        ? nullptr
        : std::make_shared<const SourceRequests>(m_profile, m_source, token);
    m_reader.setRequests(m_requests);
    m_calls->setRequests(m_requests);
    updatePause();
    emit changed();
}

Result<HttpRequest, FetchError> SourceSession::redelivery(const RowNames& row) const
{
    if (!m_requests)
        return Failure{FetchError{.kind = FetchError::Kind::SecretMissing}};
    return m_requests->redelivery(row);
}

void SourceSession::setSaved(const QList<std::shared_ptr<const PageRows>>& pages)
{
    FeedProgress progress{.page = int(pages.size())};
    for (const auto& page : pages)
        progress.deliveries += qint64(page->rows.size());
    m_offline = {SourceCondition::Saved, progress};
    for (const auto& page : pages)
        take(page);
    emit changed();
}

void SourceSession::setArchived()
{
    m_offline = {SourceCondition::Archived, FeedProgress{}};
    emit changed();
}

void SourceSession::forgetRows()
{
    m_intake.clear();
    m_reader.forget();
}

void SourceSession::load()
{
    TimeRange range = m_source.load.at(m_services.clock->now());
    const auto oldest = keptFrom();
    if (oldest && (!range.to || *range.to > *oldest))
        range.from = std::max(range.from, oldest);
    m_reader.want(range);
    m_reader.sync(SyncDepth::Thorough);
}

bool SourceSession::canLoadOlder() const
{
    const auto oldest = keptFrom();
    const bool isAllKept = oldest && loadedRange() && loadedRange()->from <= oldest;
    return !isAllKept && m_reader.canLoadOlder();
}

std::optional<Instant> SourceSession::keptFrom() const
{
    if (m_keepDays == 0)
        return std::nullopt;
    return m_services.clock->now() - std::chrono::hours(24) * m_keepDays;
}

void SourceSession::refresh()
{
    m_calls->forgetFailures();
    if (loadedRange())
        m_reader.sync(SyncDepth::Thorough);
    else
        load();
}

void SourceSession::take(const std::shared_ptr<const PageRows>& page)
{
    const auto oldest = keptFrom();
    const auto isKnown = [this](const DeliveryRow& row) {
        return m_services.table->contains({m_source.id, {QString::fromUtf8(row.id)}});
    };
    const auto kept = oldest ? rowsSince(page, *oldest, isKnown) : page;
    m_intake.take(kept);
    m_calls->takePage(*kept);
}

void SourceSession::setAsleep(bool asleep)
{
    if (std::exchange(m_isAsleep, asleep) == asleep)
        return;
    if (asleep) {
        m_isInterrupted = m_reader.isRunning();
        m_reader.stop();
    }
    updatePause();
    if (!asleep && std::exchange(m_isInterrupted, false))
        m_reader.resume();
}

void SourceSession::followReader()
{
    if (m_reader.isRunning())
        m_live.begin();
    emit changed();
}

void SourceSession::endRead()
{
    m_live.end(resultOfRead(), shortestPause());
}

LivePoll::Result SourceSession::resultOfRead() const
{
    if (state() == DeliveryFeed::State::Failed)
        return LivePoll::Result::Failed;
    if (state() != DeliveryFeed::State::Complete)
        return LivePoll::Result::Stopped;
    return m_reader.rowsChanged() > 0 ? LivePoll::Result::News : LivePoll::Result::NothingNew;
}

/// Half of what the provider allows is left to whoever else asks it.
std::chrono::milliseconds SourceSession::shortestPause() const
{
    const auto told = std::min(m_queue->spacing(), longestWait);
    const auto spacing = m_queue->isScarce() ? std::max(told, scarceSpacing) : told;
    return std::min(2 * spacing * std::max(1, m_reader.pagesRead()), longestWait);
}

/// A long read that failed goes on where it stopped, unless that fails again and again.
void SourceSession::poll()
{
    constexpr int triesToGoOn = 2;
    const bool hasFailed = state() == DeliveryFeed::State::Failed;
    if (hasFailed && m_live.state().failures <= triesToGoOn)
        m_reader.resume();
    else if (!m_reader.sync(m_reader.depthOfPoll()))
        m_live.end(LivePoll::Result::Stopped);
}

void SourceSession::updatePause()
{
    m_live.setPaused(m_isAsleep || !hasToken());
}

FeedProgress SourceSession::progress() const
{
    FeedProgress progress = m_offline ? m_offline->second : m_reader.progress();
    if (m_offline && m_offline->first == SourceCondition::Saved && m_intake.isGrouping())
        progress.deliveries = m_intake.deliveries();
    else if (m_offline && m_offline->first == SourceCondition::Archived)
        progress.deliveries = m_services.table->countOf(m_source.id);
    return progress;
}

SourceStanding SourceSession::standing() const
{
    return {m_offline ? m_offline->first : condition(), progress(), error()};
}

SourceCondition SourceSession::condition() const
{
    if (!hasToken())
        return m_lacksToken ? SourceCondition::NoToken : SourceCondition::Opening;
    switch (state()) {
    case DeliveryFeed::State::Idle:
        break;
    case DeliveryFeed::State::Loading:
        return SourceCondition::Loading;
    case DeliveryFeed::State::Waiting:
        return SourceCondition::Waiting;
    case DeliveryFeed::State::Complete:
        return SourceCondition::Read;
    case DeliveryFeed::State::LimitReached:
        return SourceCondition::PageLimit;
    case DeliveryFeed::State::Cancelled:
        return SourceCondition::Cancelled;
    case DeliveryFeed::State::Failed:
        return SourceCondition::Failed;
    }
    return SourceCondition::Unread;
}

} // namespace waybill
