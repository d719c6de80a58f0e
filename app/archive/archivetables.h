// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/answertable.h"
#include "archive/archivecodes.h"
#include "archive/archivewrite.h"
#include "archive/database.h"
#include "archive/observationtable.h"
#include "archive/recordtable.h"
#include "archive/replaytable.h"

#include <memory>

namespace waybill {

/// An open archive: its connection and what stands in it. After a failure of the database what is
/// kept in RAM may be ahead of the file, so nothing may be written until it is opened again.
class ArchiveTables
{
public:
    explicit ArchiveTables(std::unique_ptr<Database> opened);

    ArchiveMark mark() const { return {m_archive, m_generation, observations.lastSeq()}; }
    /// To be called in the transaction of each deletion.
    void countGeneration();
    RowPacker& packer() { return observations.packer(); }

private:
    std::unique_ptr<Database> m_database;

public:
    Database& database; ///< `m_database`: before the tables, which need it
    ArchiveCodes codes;
    RecordTable records;
    ObservationTable observations;
    AnswerTable answers;
    ReplayTable replays;

private:
    QString m_archive;
    qint64 m_generation = 0;
};

} // namespace waybill
