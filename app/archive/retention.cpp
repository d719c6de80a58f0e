// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/retention.h"

#include "archive/sqlitearchive.h"
#include "items/deliverytablemodel.h"
#include "ports/clock.h"
#include "services/offthread.h"
#include "store/deliveryages.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace waybill {

namespace {

/// A few milliseconds of the window's time.
constexpr qsizetype deliveriesAtOnce = 2000;
constexpr auto betweenDeletions = 20ms;

} // namespace

Retention::Retention(Services services, KeepDays keepDays, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_keepDays(std::move(keepDays))
{
    m_hourly.setInterval(1h);
    connect(&m_hourly, &QTimer::timeout, this, &Retention::apply);
    m_next.setSingleShot(true);
    m_next.setInterval(betweenDeletions);
    connect(&m_next, &QTimer::timeout, this, &Retention::deleteSome);
}

Retention::~Retention() = default;

void Retention::start()
{
    m_hourly.start();
    apply();
}

void Retention::apply()
{
    if (m_isBusy) {
        m_isAskedAgain = true;
        return;
    }
    m_isBusy = true;
    find();
}

void Retention::find()
{
    const DeliveryColumns columns = m_services.table->columnsCopy();
    const Instant now = m_services.clock->now();
    QHash<SourceId, Instant> from;
    for (const StoreSource& source : *columns.sources) {
        if (const int days = m_keepDays(source.id); days > 0)
            from.insert(source.id, now - 24h * days);
    }
    if (from.isEmpty()) {
        m_next.start();
        return;
    }
    offThread(
        this, [columns, from] { return deliveriesBefore(columns, from); },
        [this](const QHash<SourceId, QList<DeliveryId>>& old) {
            m_old = old;
            deleteSome();
        });
}

void Retention::deleteSome()
{
    if (m_old.isEmpty()) {
        m_isBusy = false;
        emit finished();
        if (std::exchange(m_isAskedAgain, false))
            apply();
        return;
    }
    const SourceId source = m_old.cbegin().key();
    QList<DeliveryId>& ids = m_old[source];
    const QList<DeliveryId> some = ids.first(std::min(deliveriesAtOnce, ids.size()));
    ids.remove(0, some.size());
    if (ids.isEmpty())
        m_old.remove(source);
    m_services.archive->forgetDeliveries(source, some);
    m_services.table->removeDeliveries(source, some);
    m_next.start();
}

} // namespace waybill
