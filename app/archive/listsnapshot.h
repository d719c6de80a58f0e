// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archivecontents.h"
#include "store/columnfile.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace waybill {

class DeliveryTableModel;
class SqliteArchive;
struct VisibleRows;

/// The list's columns in a file beside the archive, from which a million rows are back at once. It
/// may be thrown away at any time: the archive is the truth.
class ListSnapshot : public QObject
{
    Q_OBJECT

public:
    /// Not owned, and outliving this.
    struct Services
    {
        SqliteArchive* archive = nullptr;
        DeliveryTableModel* table = nullptr;
    };
    using Restored = std::function<void(qint64 seq)>;

    ListSnapshot(Services services, QString file, QObject* parent = nullptr);
    ~ListSnapshot() override;

    /// Which sources' rows are not the archive's, and stay out of the file.
    void setLeftOut(std::function<bool(const SourceId&)> isLeftOut);
    /// Whether the list shows all that the archive was given; while it does not, nothing is
    /// written. Else it is taken to.
    void setIsWhole(std::function<bool()> isWhole);

    /// Reads the file on another thread.
    void startReading();
    /// Gives the list the file's rows if they are those of this archive, and tells up to which
    /// observation it then has all; 0: none. After startReading(); answers once, never inside the
    /// call.
    void restore(const ArchiveMark& mark, Restored restored);

    /// Writes what is in the list and durable in the archive, on another thread; written() follows,
    /// also where that was not possible. Does nothing while it is at it.
    void write();
    /// The same, where reading again what is newer than the file would take long.
    void keepUp();
    bool isWriting() const { return m_isWriting; }

signals:
    void written();

private:
    /// The file as it was read; empty: it is of no use.
    struct Image
    {
        std::optional<StoreImage> file;
        std::shared_ptr<VisibleRows> allRows; ///< as the list begins with them
    };
    static Image read(const QString& file);

    void settle();
    void askForMark();
    void take(const ArchiveMarkResult& mark);
    bool isOutdated(const ArchiveMark& mark) const;
    DeliveryColumns ownColumns() const;
    void endWriting();

    const Services m_services;
    const QString m_file;
    std::function<bool(const SourceId&)> m_isLeftOut = [](const SourceId&) { return false; };
    std::function<bool()> m_isWhole = [] { return true; };
    std::shared_ptr<Image> m_image; ///< nullptr: not read yet
    std::optional<ArchiveMark> m_wanted;
    Restored m_restored;
    std::unique_ptr<ArchiveMarkReply> m_mark;
    bool m_isWriting = false;
    bool m_isWanted = false; ///< however little is newer than the file
    ColumnMark m_written; ///< what the file has
};

} // namespace waybill
