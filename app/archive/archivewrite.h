// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/attempt.h"
#include "domain/ids.h"
#include "ports/archivemonitor.h"
#include "ports/deliveryarchive.h"

#include <functional>
#include <memory>
#include <variant>

namespace waybill {

// What an archive is told to write, one transaction each (deletions: several).

struct PageWrite
{
    SourceId source;
    ProfileVersion profile;
    std::shared_ptr<const PageRows> page;
    Instant seen; ///< when it was handed over
};

struct AnswerWrite
{
    SourceId source;
    DeliveryId delivery;
    QByteArray recordId;
    QString call;
    QByteArray bytes;
};

struct ReplayWrite
{
    SourceId source;
    DeliveryId delivery;
    Attempt replay;
};

struct ReadingWrite
{
    SourceId source;
    QByteArray reading;
};

/// What it is called where no settings know it.
struct DescribeWrite
{
    SourceId source;
    QString providerId;
    QString name;
};

/// All of a source.
struct ForgetWrite
{
    SourceId source;
};

struct EraseWrite
{
    SourceId source;
    QList<DeliveryId> deliveries; ///< those not yet deleted
};

/// All of the archive.
struct ClearWrite
{
};

/// A point in an archive's life: everything up to `seq` is durable.
struct ArchiveMark
{
    QString archive; ///< its own id, made with it
    qint64 generation = 0; ///< counts up with everything that is deleted
    qint64 seq = 0; ///< of the newest observation; 0: none

    bool operator==(const ArchiveMark&) const = default;
};
using ArchiveMarkResult = Result<ArchiveMark, ArchiveFault>;

/// Writes nothing: tells when all before it is durable, or that it is not.
struct MarkWrite
{
    std::function<void(const ArchiveMarkResult&)> answer;
};

using ArchiveWrite = std::variant<PageWrite, AnswerWrite, ReplayWrite, ReadingWrite, DescribeWrite,
    ForgetWrite, EraseWrite, ClearWrite, MarkWrite>;

} // namespace waybill
