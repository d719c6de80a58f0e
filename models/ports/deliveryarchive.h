// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/attempt.h"
#include "domain/fetcherror.h"
#include "domain/ids.h"
#include "domain/result.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>

#include <memory>

namespace waybill {

struct PageRows;

/// One delivery as the archive keeps it.
struct ArchivedDelivery
{
    QString providerId; ///< whose profile reads `item`
    QByteArray item; ///< the provider's exact bytes of the list item
    QList<Attempt> replays; ///< of this delivery, oldest first

    bool operator==(const ArchivedDelivery&) const = default;
};

using ArchiveResult = Result<ArchivedDelivery, FetchError>;

/// Lives in the caller's thread, finishes once, never inside the call; deleting it drops the
/// answer.
class ArchiveReply : public QObject
{
    Q_OBJECT

signals:
    void finished(const waybill::ArchiveResult& result);
};

/// The local store of all that was seen. Writes are queued in order and never block the caller;
/// a load queued after a write sees it.
class DeliveryArchive
{
public:
    virtual ~DeliveryArchive() = default;
    virtual void storePage(
        const SourceId& source, const QString& providerId, std::shared_ptr<const PageRows> page)
        = 0;
    virtual void storeReplay(
        const SourceId& source, const DeliveryId& delivery, const Attempt& replay)
        = 0;
    virtual std::unique_ptr<ArchiveReply> load(const SourceId& source, const DeliveryId& delivery)
        = 0;
};

} // namespace waybill
