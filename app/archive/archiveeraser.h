// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archivewrite.h"

namespace waybill {

class ArchiveTables;
struct StoredRecord;

/// Deletes from an open archive, in steps short enough for others to be served between them. What
/// is deleted is overwritten, and the file gets shorter.
class ArchiveEraser
{
public:
    /// Goes on with what was being deleted when the archive was last closed.
    explicit ArchiveEraser(ArchiveTables& tables);

    /// From here on nothing of the source is found; true: that is durable. Its rows go with step().
    bool forget(const SourceId& source);
    /// Deletes the first of these deliveries and takes them out of the list; true: that is durable.
    bool erase(EraseWrite& erase);

    /// Something is left to do for step().
    bool isBusy() const { return m_task != Task::None; }
    /// Failures are the database's.
    void step();

private:
    enum class Task : quint8 { None, EmptySources, GiveBack, ShortenLog };

    void emptySource(qint64 source);
    void finishSource(qint64 source);
    void giveBack();
    void shortenLog();
    qint64 remove(const StoredRecord& record);

    ArchiveTables& m_tables;
    Task m_task = Task::None;
    qint64 m_source = 0; ///< that is being emptied
    quint32 m_lastKey = 0; ///< of its records so far
};

} // namespace waybill
