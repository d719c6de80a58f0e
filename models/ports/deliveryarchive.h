// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/attempt.h"
#include "domain/deliveryrecord.h"
#include "domain/fetcherror.h"
#include "domain/ids.h"
#include "domain/instant.h"
#include "domain/result.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace waybill {

struct PageRows;

/// Which reading of a provider's answers its bytes were kept under.
struct ProfileVersion
{
    QString providerId;
    int version = 1; ///< ProviderProfile::version

    bool operator==(const ProfileVersion&) const = default;
};

/// What a row said before it changed.
struct EarlierRow
{
    Instant seenAt; ///< when a page first said so
    QByteArray recordId;
    QByteArray row; ///< the list's item, byte for byte

    bool operator==(const EarlierRow&) const = default;
};

/// One delivery as the archive keeps it.
struct ArchivedDelivery
{
    ProfileVersion profile; ///< which reads `records`
    QList<DeliveryRecord> records; ///< one, or one an attempt; in the order they were first seen
    QList<Attempt> replays; ///< of this delivery, oldest first
    QList<EarlierRow> earlier; ///< oldest first; empty where the archive keeps no history
    std::optional<Instant> seenAt; ///< when the newest of `records` became what it is

    bool operator==(const ArchivedDelivery&) const = default;
};

using ArchiveResult = Result<ArchivedDelivery, FetchError>;
using ArchiveRecordsResult = Result<QList<DeliveryRecord>, FetchError>;

/// Lives in the caller's thread, finishes once, never inside the call; deleting it drops the
/// answer.
class ArchiveReply : public QObject
{
    Q_OBJECT

signals:
    void finished(const waybill::ArchiveResult& result);
};

/// As ArchiveReply.
class ArchiveRecordsReply : public QObject
{
    Q_OBJECT

signals:
    void finished(const waybill::ArchiveRecordsResult& result);
};

/// The local store of all that was seen. Writes are queued in order and never block the caller;
/// a load queued after a write sees it.
class DeliveryArchive
{
public:
    virtual ~DeliveryArchive() = default;
    /// A row whose bytes differ from those kept before takes the answers to its calls along: they
    /// may tell of an older state.
    virtual void storePage(
        const SourceId& source, const ProfileVersion& profile, std::shared_ptr<const PageRows> page)
        = 0;
    /// What the profile's call of that name answered about a row; nothing where no page held it.
    virtual void storeAnswer(const SourceId& source, const DeliveryId& delivery,
        const QByteArray& recordId, const QString& call, const QByteArray& bytes)
        = 0;
    virtual void storeReplay(
        const SourceId& source, const DeliveryId& delivery, const Attempt& replay)
        = 0;
    virtual std::unique_ptr<ArchiveReply> load(const SourceId& source, const DeliveryId& delivery)
        = 0;
    /// The records (without answers) of these deliveries, one delivery after the other; those that
    /// are not known are left out.
    virtual std::unique_ptr<ArchiveRecordsReply> loadRecords(
        const SourceId& source, const QList<DeliveryId>& deliveries)
        = 0;
    /// What is known of how far the source's log was read, in the words of the services; kept only
    /// after every page stored before.
    virtual void storeReading(const SourceId& source, const QByteArray& reading) = 0;
    /// Drops all that was stored for a source, its reading too.
    virtual void forget(const SourceId& source) = 0;
};

} // namespace waybill
