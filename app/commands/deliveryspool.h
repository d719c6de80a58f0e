// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/pagerows.h"

#include <QHash>
#include <QString>
#include <QTemporaryFile>

#include <functional>
#include <vector>

namespace waybill {

/// Keeps the deliveries of an unordered list on disk until they can be given out sorted. The file
/// is readable by its owner only and disappears with the spool. An id added again replaces the
/// earlier one.
class DeliverySpool
{
public:
    /// False if the disk refuses; see cause().
    bool add(const PageRows& page);
    /// Gives every slice to `take` until that returns false: newest startedAt first, equal times in
    /// the order of their adding, unknown times last. False if the disk refuses.
    bool drain(const std::function<bool(QByteArrayView slice)>& take);

    qint64 size() const { return qint64(m_entries.size()); }
    QString cause() const { return m_file.errorString(); }

private:
    struct Entry
    {
        qint64 startedAt = unknownTime;
        qint64 offset = 0;
        qint64 length = 0;
    };

    QTemporaryFile m_file;
    qint64 m_end = 0;
    std::vector<Entry> m_entries;
    QHash<QByteArray, size_t> m_places; ///< by id
};

} // namespace waybill
