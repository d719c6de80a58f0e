// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/sourcesessions.h"

#include "items/deliverytablemodel.h"
#include "ports/deliveryarchive.h"
#include "providers/pagerows.h"
#include "services/rowcalls.h"

#include <algorithm>

namespace waybill {

SourceSessions::SourceSessions(SourceSession::Services services, QObject* parent)
    : QObject(parent)
    , m_services(services)
{
}

SourceSessions::~SourceSessions() = default;

SourceSession* SourceSessions::open(
    const Source& source, std::shared_ptr<const ProviderProfile> profile)
{
    SourceSession* session = add(source, std::move(profile));
    emit opened(source.id);
    emit changed();
    return session;
}

SourceSession* SourceSessions::openSaved(
    const Source& source, std::shared_ptr<const ProviderProfile> profile, const Pages& pages)
{
    SourceSession* session = add(source, std::move(profile));
    session->setSaved(pages);
    emit opened(source.id);
    emit changed();
    return session;
}

SourceSession* SourceSessions::openArchived(
    const Source& source, std::shared_ptr<const ProviderProfile> profile)
{
    SourceSession* session = add(source, std::move(profile));
    session->setArchived();
    emit opened(source.id);
    emit changed();
    return session;
}

void SourceSessions::setHeld(bool held)
{
    m_isHeld = held;
    for (SourceSession* session : std::as_const(m_sessions))
        session->setHeld(held);
}

SourceSession* SourceSessions::add(
    const Source& source, std::shared_ptr<const ProviderProfile> profile)
{
    const qsizetype place = m_order.indexOf(source.id);
    drop(source.id);
    m_order.insert(place < 0 ? m_order.size() : place, source.id);
    auto* session = new SourceSession(source, std::move(profile), m_services, this);
    m_sessions.insert(source.id, session);
    session->setReading(m_readings.take(source.id));
    session->setHeld(m_isHeld);
    connect(session, &SourceSession::changed, this, &SourceSessions::changed);
    connect(session, &SourceSession::waiting, this,
        [this, id = source.id](
            Instant until, const FetchError& reason) { emit waiting(id, until, reason); });
    connect(session, &SourceSession::countDiffers, this,
        [this, id = source.id](qint64 read, qint64 total) { emit countDiffers(id, read, total); });
    connect(session, &SourceSession::gapsChanged, this,
        [this, id = source.id] { emit gapsChanged(id); });
    connect(session, &SourceSession::liveChanged, this,
        [this, id = source.id] { emit liveChanged(id); });
    return session;
}

void SourceSessions::close(const SourceId& id)
{
    const SourceSession* known = session(id);
    if (!known)
        return;
    const bool isSaved = known->standing().condition == SourceCondition::Saved;
    drop(id);
    if (isSaved) {
        m_readings.remove(id);
        m_services.table->removeSource(id);
        m_services.archive->forget(id);
    }
    emit changed();
}

void SourceSessions::forget(const SourceId& id)
{
    close(id);
    m_readings.remove(id);
    m_services.table->removeSource(id);
    m_services.archive->forget(id);
}

void SourceSessions::hide(const SourceId& id, bool isHidden)
{
    StoreSource known = m_services.table->source(id);
    known.isShown = !isHidden;
    m_services.table->setSource(known);
}

void SourceSessions::drop(const SourceId& id)
{
    if (SourceSession* session = m_sessions.take(id)) {
        session->disconnect(this);
        session->setAsleep(true);
        m_readings.insert(id, session->reading().toBytes());
        session->deleteLater(); // it may be speaking
        hide(id, true);
    }
    m_order.removeOne(id);
    m_hidden.remove(id);
}

SourceSession* SourceSessions::session(const SourceId& id) const
{
    return m_sessions.value(id);
}

QList<SourceSession*> SourceSessions::all() const
{
    QList<SourceSession*> sessions;
    for (const SourceId& id : m_order)
        sessions += m_sessions.value(id);
    return sessions;
}

QList<SourceSession*> SourceSessions::shown() const
{
    QList<SourceSession*> sessions = all();
    sessions.removeIf(
        [this](const SourceSession* session) { return m_hidden.contains(session->source().id); });
    return sessions;
}

void SourceSessions::setShown(const QSet<SourceId>& ids)
{
    for (const SourceId& id : m_order) {
        const bool isShown = ids.contains(id);
        if (isShown == !m_hidden.contains(id))
            continue;
        if (isShown)
            m_hidden.remove(id);
        else
            m_hidden.insert(id);
        m_sessions.value(id)->setAsleep(!isShown);
        hide(id, !isShown);
    }
    emit changed();
}

void SourceSessions::refresh()
{
    for (SourceSession* session : shown()) {
        if (session->hasToken() && !session->standing().isRunning())
            session->refresh();
    }
}

void SourceSessions::loadOlder()
{
    for (SourceSession* session : shown()) {
        if (session->canLoadOlder() && !session->standing().isRunning())
            session->loadOlder();
    }
}

void SourceSessions::cancel()
{
    for (SourceSession* session : shown())
        session->cancel();
}

void SourceSessions::tryAgain()
{
    for (SourceSession* session : shown()) {
        if (session->standing().condition == SourceCondition::Failed)
            session->resume();
    }
}

void SourceSessions::nudge()
{
    for (SourceSession* session : shown())
        session->nudge();
}

void SourceSessions::prefetch(const QList<DeliveryKey>& deliveries)
{
    for (SourceSession* session : shown()) {
        QList<DeliveryId> own;
        for (const DeliveryKey& key : deliveries) {
            if (key.source == session->source().id)
                own.append(key.id);
        }
        session->rowCalls()->prefetch(own);
    }
}

QList<Gap> SourceSessions::gaps() const
{
    QList<Gap> gaps;
    for (const SourceSession* session : shown())
        gaps += session->gaps();
    return gaps;
}

bool SourceSessions::isRunning() const
{
    const QList<SourceSession*> sessions = shown();
    return std::ranges::any_of(
        sessions, [](const SourceSession* session) { return session->standing().isRunning(); });
}

bool SourceSessions::areMerged() const
{
    return std::ranges::all_of(
        m_sessions, [](const SourceSession* session) { return session->isMerged(); });
}

} // namespace waybill
