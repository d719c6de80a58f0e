// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>

namespace waybill {

class Clock;
class DeliveryTableModel;
class SqliteArchive;

/// Deletes the deliveries that are older than their source's are to be kept, from the archive and
/// from the list, some at a time. A delivery's age is that of its start, or else of its queueing or
/// its event; one without a time stays.
class Retention : public QObject
{
    Q_OBJECT

public:
    /// For so many days a source's deliveries are kept; 0: for ever.
    using KeepDays = std::function<int(const SourceId&)>;

    /// Not owned, and outliving this.
    struct Services
    {
        SqliteArchive* archive = nullptr;
        DeliveryTableModel* table = nullptr;
        const Clock* clock = nullptr;
    };

    Retention(Services services, KeepDays keepDays, QObject* parent = nullptr);
    ~Retention() override;

    /// Now, and from now on every hour.
    void start();
    /// Now. finished() follows, never inside the call.
    void apply();

signals:
    /// All that was too old is handed over to be deleted.
    void finished();

private:
    void find();
    void deleteSome();

    const Services m_services;
    const KeepDays m_keepDays;
    QTimer m_hourly;
    QTimer m_next; ///< to the next ones that are deleted
    QHash<SourceId, QList<DeliveryId>> m_old;
    bool m_isBusy = false;
    bool m_isAskedAgain = false;
};

} // namespace waybill
