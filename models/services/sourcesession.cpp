// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/sourcesession.h"

#include "items/deliverytablemodel.h"
#include "ports/clock.h"
#include "ports/deliveryarchive.h"
#include "providers/deliverypageparser.h"
#include "providers/providerprofile.h"
#include "providers/sourcerequests.h"
#include "services/requestqueue.h"
#include "services/rowcalls.h"

#include <algorithm>

namespace waybill {

SourceSession::SourceSession(Source source, std::shared_ptr<const ProviderProfile> profile,
    Services services, QObject* parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_profile(std::move(profile))
    , m_services(services)
    , m_queue(std::make_unique<RequestQueue>(services.transport, services.clock, m_profile))
    , m_calls(std::make_unique<RowCalls>(
          m_source.id, m_profile, RowCalls::Services{m_queue.get(), services.archive}))
    , m_intake(m_source.id, m_profile, {services.archive, services.table})
{
    StoreSource known = m_services.table->source(m_source.id);
    known.name = m_source.name;
    known.errorTexts = m_profile->errorTexts;
    known.isShown = true;
    m_services.table->setSource(known);
    connect(m_calls.get(), &RowCalls::settled, &m_intake, &PageIntake::readAnswers);
}

SourceSession::~SourceSession() = default;

void SourceSession::setToken(const QString& token)
{
    m_feed.reset();
    m_requests.reset();
    m_lacksToken = token.isEmpty();
    if (!token.isEmpty()) {
        m_requests = std::make_shared<const SourceRequests>(m_profile, m_source, token);
        m_feed = std::make_unique<DeliveryFeed>(m_queue.get(), m_services.clock, m_requests,
            std::make_shared<const DeliveryPageParser>(m_profile));
        connect(m_feed.get(), &DeliveryFeed::pageReady, this, &SourceSession::take);
        connect(m_feed.get(), &DeliveryFeed::progressChanged, this, &SourceSession::changed);
        connect(m_feed.get(), &DeliveryFeed::stateChanged, this, &SourceSession::changed);
        connect(m_feed.get(), &DeliveryFeed::waiting, this, &SourceSession::waiting);
        connect(m_feed.get(), &DeliveryFeed::countDiffers, this, &SourceSession::countDiffers);
    }
    m_calls->setRequests(m_requests);
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
    m_saved = FeedProgress{.page = int(pages.size())};
    for (const auto& page : pages) {
        m_saved->deliveries += qint64(page->rows.size());
        take(page);
    }
    emit changed();
}

void SourceSession::load()
{
    read(m_source.load.at(m_services.clock->now()));
}

void SourceSession::refresh()
{
    m_calls->forgetFailures();
    if (m_loaded)
        read(*m_loaded);
    else
        load();
}

bool SourceSession::canLoadOlder() const
{
    if (!m_feed || !m_loaded)
        return false;
    return m_feed->filtersByTime() ? olderThan(*m_loaded, m_services.clock->now()).has_value()
                                   : m_feed->hasOlder();
}

void SourceSession::loadOlder()
{
    if (!m_loaded || !m_feed)
        return;
    const auto older = olderThan(*m_loaded, m_services.clock->now());
    if (!older)
        return;
    widenLoaded(*older);
    FetchQuery query;
    query.startedAt = *older;
    m_feed->readOlder(query);
}

void SourceSession::read(const TimeRange& range)
{
    if (!m_feed)
        return;
    widenLoaded(range);
    FetchQuery query;
    query.startedAt = range;
    m_feed->read(query);
}

void SourceSession::widenLoaded(const TimeRange& range)
{
    if (!m_loaded) {
        m_loaded = range;
        return;
    }
    m_loaded->from = m_loaded->from && range.from
        ? std::optional(std::min(*m_loaded->from, *range.from))
        : std::nullopt;
    m_loaded->to = m_loaded->to && range.to ? std::optional(std::max(*m_loaded->to, *range.to))
                                            : std::nullopt;
}

void SourceSession::take(const std::shared_ptr<const PageRows>& page)
{
    m_intake.take(page);
    m_calls->takePage(*page);
}

void SourceSession::cancel()
{
    if (m_feed)
        m_feed->cancel();
}

void SourceSession::resume()
{
    if (m_feed)
        m_feed->resume();
}

void SourceSession::setLive(bool on)
{
    if (m_live.on == on)
        return;
    m_live.on = on;
    emit liveChanged();
}

DeliveryFeed::State SourceSession::state() const
{
    return m_feed ? m_feed->state() : DeliveryFeed::State::Idle;
}

FeedProgress SourceSession::progress() const
{
    FeedProgress progress = m_feed ? m_feed->progress() : m_saved.value_or(FeedProgress{});
    if (m_intake.isGrouping()) // the feed counts attempts
        progress.deliveries = m_intake.deliveries();
    return progress;
}

std::optional<FetchError> SourceSession::error() const
{
    return m_feed ? m_feed->error() : std::nullopt;
}

SourceStanding SourceSession::standing() const
{
    return {m_saved ? SourceCondition::Saved : condition(), progress(), error()};
}

SourceCondition SourceSession::condition() const
{
    if (!m_feed)
        return m_lacksToken ? SourceCondition::NoToken : SourceCondition::Opening;
    switch (m_feed->state()) {
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
