// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archivefile.h"

#include <QTemporaryDir>

namespace waybill {

/// A folder of its own for one archive.
struct ArchiveFolder
{
    QTemporaryDir folder;

    QString file() const { return folder.filePath(QStringLiteral("archive.sqlite")); }
    /// Makes the archive or opens it again; ends the test where that fails.
    std::unique_ptr<Database> open() const { return openArchive(file()).value(); }
};

} // namespace waybill
