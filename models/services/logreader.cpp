// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/logreader.h"

#include "domain/source.h"
#include "items/deliverytablemodel.h"
#include "ports/clock.h"
#include "providers/deliverypageparser.h"
#include "providers/providerprofile.h"
#include "services/timewindow.h"

#include <utility>

namespace waybill {

using namespace std::chrono_literals;

namespace {

constexpr auto thoroughAgain = 1h;
/// Pages between two notes in the archive of how far a long read has come.
constexpr int pagesANote = 16;

} // namespace

LogReader::LogReader(const Source& source, std::shared_ptr<const ProviderProfile> profile,
    Services services, QObject* parent)
    : QObject(parent)
    , m_source(source.id)
    , m_profile(std::move(profile))
    , m_services(services)
    , m_keeper(source.id, services.archive, services.clock)
{
    m_reading.log = logIdentity(source);
}

LogReader::~LogReader() = default;

void LogReader::setRequests(const std::shared_ptr<const SourceRequests>& requests)
{
    stop();
    m_steps.clear();
    m_feed.reset();
    if (!requests)
        return;
    m_feed = std::make_unique<DeliveryFeed>(m_services.queue, m_services.clock, requests,
        std::make_shared<const DeliveryPageParser>(m_profile));
    m_feed->setHeld(m_isHeld);
    connect(m_feed.get(), &DeliveryFeed::pageReady, this, &LogReader::take);
    connect(m_feed.get(), &DeliveryFeed::progressChanged, this, &LogReader::changed);
    connect(m_feed.get(), &DeliveryFeed::stateChanged, this, &LogReader::follow);
    connect(m_feed.get(), &DeliveryFeed::waiting, this, &LogReader::waiting);
    connect(m_feed.get(), &DeliveryFeed::countDiffers, this, &LogReader::countDiffers);
}

void LogReader::setReading(const QByteArray& kept)
{
    m_reading = Reading::fromBytes(kept, m_reading.log);
    enterOpenRead(m_reading, *m_profile);
    m_unsettled.setOldestBefore(m_reading.oldestUnsettled);
    tellGaps();
}

QList<Gap> LogReader::gaps() const
{
    return isRunning() ? m_toldGaps : gapsOf(m_reading, m_source);
}

void LogReader::tellGaps()
{
    QList<Gap> gaps = gapsOf(m_reading, m_source);
    if (std::exchange(m_toldGaps, gaps) != gaps)
        emit gapsChanged();
}

bool LogReader::sync(SyncDepth depth)
{
    if (!m_feed || !m_reading.wanted)
        return false;
    const Instant now = m_services.clock->now();
    m_reading.checkClock(now);
    if (depth == SyncDepth::Thorough)
        m_isStopped = false;
    if (m_isStopped && m_reading.covered.isEmpty())
        return false;
    m_depth = m_isStopped ? SyncDepth::NewOnly : depth;
    const Instant before = m_reading.readAt.value_or(now);
    const auto settle = m_depth == SyncDepth::Thorough ? m_unsettled.oldest(now)
                                                       : m_unsettled.oldestDue(before, now);
    start(readPlan(m_reading, m_profile->list, m_depth, settle, now));
    return true;
}

SyncDepth LogReader::depthOfPoll() const
{
    const bool isLong = !m_thoroughAt || m_services.clock->now() - *m_thoroughAt > thoroughAgain;
    return isLong && !m_isStopped ? SyncDepth::Thorough : SyncDepth::Mending;
}

bool LogReader::canLoadOlder() const
{
    if (!m_feed || !m_reading.wanted)
        return false;
    return filtersByStart(m_profile->list)
        ? olderThan(*m_reading.wanted, m_services.clock->now()).has_value()
        : m_feed->hasOlder();
}

void LogReader::loadOlder()
{
    if (!m_feed || !m_reading.wanted)
        return;
    const auto range = olderThan(*m_reading.wanted, m_services.clock->now());
    if (!range)
        return;
    m_reading.want(*range);
    m_depth = SyncDepth::NewOnly;
    start(QList<ReadStep>{{*range, {}, true}});
}

void LogReader::start(const QList<ReadStep>& steps)
{
    stop();
    m_steps = steps;
    m_pages = 0;
    m_changedRows = 0;
    startStep();
}

void LogReader::startStep()
{
    m_isBetweenSteps = false;
    const ReadStep step = m_steps.constFirst();
    m_track = ReadTrack(step.goal, known());
    m_startedAt = m_services.clock->now();
    FetchQuery query;
    query.startedAt = step.window;
    const auto isEnough = [this](const PageRows& page) { return m_track.see(page); };
    if (step.isOlder && listKind(m_profile->list) != ListKind::Windowed)
        m_feed->readOlder(query, isEnough);
    else
        m_feed->read(query, isEnough);
}

ReadTrack::IsKnown LogReader::known() const
{
    return [this](const DeliveryRow& row) {
        const qint64 start = startOf(row);
        return (start == unknownTime || m_reading.covered.contains(Instant{start}))
            && m_services.table->contains({m_source, {QString::fromUtf8(row.id)}});
    };
}

/// The note of an open read goes to the archive behind the page it speaks of.
void LogReader::take(const std::shared_ptr<const PageRows>& page)
{
    m_changedRows += qint64(page->rows.size());
    emit pageReady(page);
    if (!isRunning() || m_track.pages() % pagesANote != 1)
        return;
    Reading note = m_reading;
    note.open = OpenRead{m_feed->query().startedAt, m_track.low(), m_track.high()};
    m_keeper.keep(note);
}

void LogReader::follow(DeliveryFeed::State state)
{
    switch (state) {
    case DeliveryFeed::State::Idle:
    case DeliveryFeed::State::Loading:
    case DeliveryFeed::State::Waiting:
        break;
    case DeliveryFeed::State::Complete:
        return endStep(m_feed->hasOlder() ? EndedRead::End::FarEnough : EndedRead::End::ListEnd);
    case DeliveryFeed::State::LimitReached:
        m_isStopped = true;
        return endStep(EndedRead::End::CutOff);
    case DeliveryFeed::State::Cancelled:
    case DeliveryFeed::State::Failed:
        return endStep(EndedRead::End::CutOff);
    }
    emit changed();
}

void LogReader::endStep(EndedRead::End end)
{
    if (m_steps.isEmpty())
        return;
    EndedRead read{end, m_steps.constFirst(), m_track, m_startedAt};
    read.step.window = m_feed->query().startedAt; // its open end was fixed
    enterRead(m_reading, *m_profile, read);
    m_pages += m_track.pages();
    m_track.end();
    if (end != EndedRead::End::CutOff)
        m_steps.removeFirst();
    m_isBetweenSteps = end != EndedRead::End::CutOff && !m_steps.isEmpty();
    if (!m_isBetweenSteps)
        return finish();
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_isBetweenSteps)
                startStep();
        },
        Qt::QueuedConnection);
    emit changed();
}

void LogReader::finish()
{
    const Instant now = m_services.clock->now();
    if (m_steps.isEmpty() && m_depth == SyncDepth::Thorough) {
        m_thoroughAt = now;
        m_unsettled.setOldestBefore({});
    }
    m_reading.oldestUnsettled = m_unsettled.oldest(now);
    const bool hasNews = m_changedRows > 0 || gapsOf(m_reading, m_source) != m_toldGaps;
    if (hasNews)
        m_keeper.keep(m_reading);
    else
        m_keeper.keepLater(m_reading);
    tellGaps();
    emit changed();
    emit finished();
}

void LogReader::cancel()
{
    if (!isRunning())
        return;
    m_isStopped = true;
    stop();
}

void LogReader::stop()
{
    if (std::exchange(m_isBetweenSteps, false))
        finish();
    else if (m_feed)
        m_feed->cancel();
}

void LogReader::setHeld(bool held)
{
    m_isHeld = held;
    if (m_feed)
        m_feed->setHeld(held);
}

void LogReader::resume()
{
    m_isStopped = false;
    const bool isResumable = m_feed && !m_steps.isEmpty() && !isRunning();
    if (isResumable && m_feed->state() != DeliveryFeed::State::Complete)
        m_feed->resume();
    else if (isResumable)
        startStep();
    else if (!isRunning())
        sync(SyncDepth::Mending);
}

void LogReader::forget()
{
    stop();
    m_steps.clear();
    m_unsettled.clear();
    if (m_feed)
        m_feed->forgetSeen();
    m_reading = Reading{.log = m_reading.log, .wanted = m_reading.wanted};
    m_keeper.keep(m_reading);
    tellGaps();
}

DeliveryFeed::State LogReader::state() const
{
    if (m_isBetweenSteps)
        return DeliveryFeed::State::Loading;
    return m_feed ? m_feed->state() : DeliveryFeed::State::Idle;
}

bool LogReader::isRunning() const
{
    return state() == DeliveryFeed::State::Loading || state() == DeliveryFeed::State::Waiting;
}

FeedProgress LogReader::progress() const
{
    FeedProgress progress = m_feed ? m_feed->progress() : FeedProgress{};
    if (m_track.deliveries() > 0)
        progress.deliveries = m_track.deliveries();
    return progress;
}

std::optional<FetchError> LogReader::error() const
{
    return m_feed ? m_feed->error() : std::nullopt;
}

} // namespace waybill
