// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/listrestore.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace waybill {

class Clock;
class DeliveryTableModel;
class ListSnapshot;
class MemoryArchive;
class SplitArchive;
class SqliteArchive;

/// The archive as the window uses it: the file that outlives the program, what is kept for this run
/// only, and the snapshot from which the list is back at once.
class LocalArchive : public QObject
{
    Q_OBJECT

public:
    /// Not owned, and outliving this.
    struct Services
    {
        DeliveryTableModel* table = nullptr;
        const Clock* clock = nullptr;
    };

    /// Opens the file, or makes it; lasting()->state() tells what came of it.
    LocalArchive(const QString& file, Services services, ListRestore::ProfileOf profileOf,
        QObject* parent = nullptr);
    ~LocalArchive() override;

    /// The archive of this user where nothing else is asked for.
    static QString ownFile();

    const QString& file() const { return m_file; }
    SplitArchive* archive() const { return m_archive.get(); }
    MemoryArchive* memory() const { return m_memory.get(); }
    SqliteArchive* lasting() const { return m_lasting.get(); }

    /// Fills the list with what was kept; restored() follows, also where nothing was.
    void restore();
    bool isRestored() const { return m_isRestored; }
    /// The list may be back at once.
    bool hasSnapshot() const;
    /// What was there at the start.
    const ArchiveContents& contents() const { return m_restore->contents(); }
    /// ListSnapshot::setIsWhole().
    void setIsWhole(std::function<bool()> isWhole);
    /// Writes the snapshot, some seconds at most; closed() follows, never inside the call. What
    /// else waits to be written is written before this object ends.
    void close();

signals:
    void restoring(qint64 rows, qint64 ofAll);
    void restored();
    void closed();

private:
    void keepSnapshot();

    const QString m_file;
    std::unique_ptr<MemoryArchive> m_memory;
    std::unique_ptr<SqliteArchive> m_lasting;
    std::unique_ptr<SplitArchive> m_archive;
    std::unique_ptr<ListSnapshot> m_snapshot;
    std::unique_ptr<ListRestore> m_restore;
    QTimer m_soon; ///< until what came in is looked at
    QTimer m_patience; ///< with close()
    bool m_isRestored = false;
};

} // namespace waybill
