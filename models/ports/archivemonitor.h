// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <optional>

namespace waybill {

/// Why the archive cannot be used, or not be written.
struct ArchiveFault
{
    enum class Kind : quint8 {
        DiskFull,
        Unwritable, ///< no permission, or a read-only file system
        Failing, ///< the disk answers with errors
        Damaged, ///< it is an archive, and broken
        Foreign, ///< the file is something else
        TooNew, ///< made by a newer Waybill
        InUse, ///< by another Waybill
    };
    Kind kind = Kind::Failing;
    QString file;
    QString cause; ///< in technical words

    bool operator==(const ArchiveFault&) const = default;
};

/// How the archive stands. What waits is shown, and lost if Waybill is killed.
struct ArchiveState
{
    qint64 deliveries = 0; ///< durable
    qint64 waiting = 0; ///< rows handed over and not yet durable
    qint64 waitingReplays = 0;
    std::optional<ArchiveFault> fault; ///< what waits is kept in memory meanwhile
    bool isFull = false; ///< so much waits that nothing more should be read for now
    qint64 dropped = 0; ///< rows that found no room to wait: the next run reads them again

    /// Quitting now loses what the user has seen.
    bool holdsUnsaved() const { return fault && waiting + waitingReplays > 0; }
    bool operator==(const ArchiveState&) const = default;
};

/// Tells how an archive stands. Lives in the thread of the archive's users.
class ArchiveMonitor : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual ArchiveState state() const = 0;
    /// After a fault: tries to write again what waits.
    virtual void tryAgain() = 0;

signals:
    /// state() changed; at most ten times a second.
    void changed();
};

} // namespace waybill
