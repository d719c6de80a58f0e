// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <span>

namespace waybill {

class Database;

/// Marks a file as an archive of ours, in the header that SQLite keeps for it: "Wayb".
constexpr quint32 archiveApplicationId = 0x57617962;

/// Brings an archive from one version of its tables to the next.
struct SchemaStep
{
    int from = 0; ///< version 0: an empty file
    const char* statements = nullptr;
};

/// All steps, from an empty file on; the version of this program is one above the last's `from`.
std::span<const SchemaStep> schemaSteps();

/// One above the last step's `from`.
int versionAfter(std::span<const SchemaStep> steps);

/// Takes every step that the archive has not taken yet, each whole or not at all. False: the
/// database failed. A version beyond the steps is left alone.
bool migrate(Database& database, std::span<const SchemaStep> steps);

} // namespace waybill
