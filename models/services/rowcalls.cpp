// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/rowcalls.h"

#include "ports/deliveryarchive.h"
#include "providers/pagerows.h"
#include "providers/providerprofile.h"

#include <algorithm>
#include <utility>

namespace waybill {

RowCalls::RowCalls(SourceId source, std::shared_ptr<const ProviderProfile> profile,
    Services services, QObject* parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_profile(std::move(profile))
    , m_services(services)
    , m_timers(services.timers ? services.timers : &m_ownTimers)
{
}

RowCalls::~RowCalls() = default;

void RowCalls::setRequests(std::shared_ptr<const SourceRequests> requests)
{
    m_requests = std::move(requests);
    m_onScreen.clear();
    m_aheadCalls.reset();
    m_failures.clear();
    startLooking();
}

bool RowCalls::canCall() const
{
    return m_requests && !m_profile->calls.isEmpty();
}

void RowCalls::look(const DeliveryId& delivery)
{
    if (delivery == m_looked && m_isLoading)
        return;
    m_looked = delivery;
    startLooking();
}

void RowCalls::startLooking()
{
    m_lookedCalls.reset();
    m_rest.reset();
    m_isOutdated = false;
    m_isLoading = canCall() && !m_looked.isEmpty();
    if (m_isLoading)
        m_rest = m_timers->after(restTime, [this] { fetchLooked(); });
    emit changed();
    prefetchNext();
}

void RowCalls::tryAgain()
{
    m_failures.remove(m_looked);
    startLooking();
}

void RowCalls::fetchLooked()
{
    m_rest.reset();
    if (m_aheadCalls && m_aheadCalls->delivery() == m_looked) {
        m_aheadCalls->disconnect(this);
        m_lookedCalls = std::move(m_aheadCalls);
    } else {
        m_lookedCalls = callsOf(m_looked, RequestQueue::Priority::Foreground);
        m_lookedCalls->start();
    }
    connect(m_lookedCalls.get(), &DeliveryCalls::answered, this, &RowCalls::tellSoon);
    connect(m_lookedCalls.get(), &DeliveryCalls::finished, this, &RowCalls::finishLooking);
}

std::unique_ptr<DeliveryCalls> RowCalls::callsOf(
    const DeliveryId& delivery, RequestQueue::Priority priority)
{
    const DeliveryCalls::Services services{
        m_source, m_profile, m_requests, m_services.queue, m_services.archive};
    return std::make_unique<DeliveryCalls>(
        services, delivery, priority, m_failures.value(delivery));
}

void RowCalls::finishLooking()
{
    emit settled(m_lookedCalls->delivery());
    keepOutcome(std::move(m_lookedCalls));
    if (std::exchange(m_isOutdated, false)) {
        fetchLooked();
        return;
    }
    if (m_gathering)
        tell();
    m_isLoading = false;
    emit changed();
    prefetchNext();
}

void RowCalls::keepOutcome(std::unique_ptr<DeliveryCalls> settled)
{
    if (settled->failures().isEmpty())
        m_complete.insert(settled->delivery().value.toUtf8());
    else
        m_failures[settled->delivery()] = settled->failures();
    settled.release()->deleteLater(); // it is emitting
}

void RowCalls::prefetch(const QList<DeliveryId>& onScreen)
{
    if (!canCall())
        return;
    m_onScreen = onScreen;
    if (m_aheadCalls && !m_onScreen.contains(m_aheadCalls->delivery()))
        m_aheadCalls.reset();
    prefetchNext();
}

void RowCalls::prefetchNext()
{
    if (m_aheadCalls || m_isLoading)
        return;
    if (m_services.queue->isScarce())
        m_onScreen.clear();
    while (!m_onScreen.isEmpty() && !m_aheadCalls) {
        const DeliveryId next = m_onScreen.takeFirst();
        if (m_complete.contains(next.value.toUtf8()) || m_failures.contains(next))
            continue;
        m_aheadCalls = callsOf(next, RequestQueue::Priority::Background);
        connect(m_aheadCalls.get(), &DeliveryCalls::finished, this, &RowCalls::finishAhead);
        m_aheadCalls->start();
    }
}

/// A failure nobody asked for is not told: it ends the fetching ahead, and looking at that delivery
/// tries once more.
void RowCalls::finishAhead()
{
    emit settled(m_aheadCalls->delivery());
    if (m_aheadCalls->failures().isEmpty())
        m_complete.insert(m_aheadCalls->delivery().value.toUtf8());
    else
        m_onScreen.clear();
    m_aheadCalls.release()->deleteLater(); // it is emitting
    prefetchNext();
}

void RowCalls::takePage(const PageRows& page)
{
    const QByteArray looked = m_looked.value.toUtf8();
    bool hasLooked = false;
    for (const DeliveryRow& row : page.rows) {
        hasLooked = hasLooked || row.id == looked;
        m_complete.remove(row.id);
    }
    if (!hasLooked || looked.isEmpty())
        return;
    tellSoon();
    if (m_lookedCalls) {
        m_isOutdated = true;
    } else if (!m_isLoading && canCall()) {
        m_isLoading = true;
        emit changed();
        fetchLooked();
    }
}

/// Each telling makes the delivery be read anew.
void RowCalls::tellSoon()
{
    if (!m_gathering)
        m_gathering = m_timers->after(gatherTime, [this] { tell(); });
}

void RowCalls::tell()
{
    m_gathering.reset();
    emit archiveChanged();
}

} // namespace waybill
