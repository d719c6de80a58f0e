// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archivecontents.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace waybill {

class AttemptGrouping;
class DeliveryTableModel;
class ListSnapshot;
class RecordPage;
class SqliteArchive;
struct PageRows;
struct ProviderProfile;

/// Brings the delivery list back when the program starts: from the snapshot where it is one of this
/// archive, and from the archive's bytes whatever is newer than that, or all of it. The rows of a
/// source stay hidden until it is opened. Nothing waits for it but the first reads.
class ListRestore : public QObject
{
    Q_OBJECT

public:
    /// By provider id; nullptr: there is none.
    using ProfileOf = std::function<std::shared_ptr<const ProviderProfile>(const QString&)>;

    /// Not owned, and outliving this.
    struct Services
    {
        SqliteArchive* archive = nullptr;
        DeliveryTableModel* table = nullptr;
        ListSnapshot* snapshot = nullptr;
    };

    ListRestore(Services services, ProfileOf profileOf, QObject* parent = nullptr);
    ~ListRestore() override;

    /// finished() follows, never inside the call.
    void start();
    /// What the archive holds; empty before finished(), and after a fault.
    const ArchiveContents& contents() const { return m_contents; }

signals:
    /// Rows read again of all that the archive holds; not while a snapshot alone is enough.
    void progressed(qint64 rows, qint64 ofAll);
    /// Also after a fault, which the archive's monitor tells of.
    void finished();

private:
    using Pages = std::vector<std::pair<SourceId, std::shared_ptr<const PageRows>>>;
    struct Reader;

    void take(const ArchiveContentsResult& contents);
    void readOn(qint64 seq);
    void take(const ArchivedBatch& batch);
    void show(const Pages& pages, const ArchivedBatch& batch);
    std::shared_ptr<const Reader> readerOf(const QString& providerId);

    const Services m_services;
    const ProfileOf m_profileOf;
    ArchiveContents m_contents;
    std::map<QString, std::shared_ptr<const Reader>> m_readers; ///< by provider id
    std::unique_ptr<ArchiveContentsReply> m_contentsReply;
    std::unique_ptr<ArchivedBatchReply> m_batchReply;
    qint64 m_rowsRead = 0;
};

} // namespace waybill
