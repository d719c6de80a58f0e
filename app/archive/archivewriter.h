// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archivewrite.h"

#include <QByteArrayView>

#include <optional>

namespace waybill {

class ArchiveTables;
struct DeliveryRow;
struct StoredRecord;

/// Writes to an open archive. Each call is one transaction; true: it is durable.
class ArchiveWriter
{
public:
    explicit ArchiveWriter(ArchiveTables& tables);

    bool write(const PageWrite& write);
    bool write(const AnswerWrite& answer);
    bool write(const ReplayWrite& replay);
    bool write(const ReadingWrite& reading);
    bool write(const DescribeWrite& described);

private:
    /// Where a page's rows go, and what they add up to.
    struct Page
    {
        const PageWrite& write;
        qint64 source = 0;
        qint64 profile = 0;
        qint64 deliveries = 0;
        qint64 bytes = 0;
    };
    void writeRow(Page& page, const DeliveryRow& row);
    void insertRow(Page& page, const DeliveryRow& row, QByteArrayView bytes);
    void changeRow(Page& page, const StoredRecord& record, QByteArrayView bytes);
    void append(Page& page, quint32 record, std::optional<qint64> before, QByteArrayView bytes);

    ArchiveTables& m_tables;
};

} // namespace waybill
