// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archivetables.h"

namespace waybill {

ArchiveTables::ArchiveTables(std::unique_ptr<Database> opened)
    : m_database(std::move(opened))
    , database(*m_database)
    , codes(database)
    , records(database)
    , observations(database)
    , answers(database)
    , replays(database)
    , m_generation(database.number("SELECT value FROM meta WHERE name = 'generation'").value_or(0))
{
    Statement uuid(database, "SELECT value FROM meta WHERE name = 'uuid'");
    Rows rows = uuid.rows();
    if (rows.next())
        m_archive = rows.text(0);
}

void ArchiveTables::countGeneration()
{
    ++m_generation;
    database.run("UPDATE meta SET value = value + 1 WHERE name = 'generation'");
    // The newest observations may be among what is deleted, and their numbers must not come again.
    Statement keepSeq(database, "REPLACE INTO meta VALUES('seq', ?)");
    keepSeq.run(observations.lastSeq());
}

} // namespace waybill
