// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archiveschema.h"
#include "archive/database.h"

#include <QString>

#include <memory>
#include <span>

class QLockFile;

namespace waybill {

/// The lock beside an archive that whoever writes it holds: NAME.lock for NAME.sqlite. It ends with
/// its process, however that ends.
class ArchiveLock
{
public:
    explicit ArchiveLock(QString archive);
    ~ArchiveLock();
    ArchiveLock(const ArchiveLock&) = delete;
    ArchiveLock& operator=(const ArchiveLock&) = delete;

    /// InUse or Unwritable; empty: it is held. Makes the archive's folder if that is missing.
    std::optional<ArchiveFault> take();

private:
    QString m_archive;
    std::unique_ptr<QLockFile> m_lock;
};

using OpenedDatabase = Result<std::unique_ptr<Database>, ArchiveFault>;

/// Opens an archive to write it; hold its lock. Makes it where there is no file, or an empty one;
/// only its owner may read it. A file that is no archive, is damaged or was made by a newer program
/// is left as it is.
OpenedDatabase openArchive(const QString& file, std::span<const SchemaStep> steps = schemaSteps());

/// Opens an archive to read it only, also while another process writes it.
OpenedDatabase openArchiveToRead(const QString& file);

/// Gives the archive's files other names, "NAME.aside", "NAME.aside-2" …, so that a new one can be
/// made; hold its lock. Gives the new name of the archive itself; empty: it could not be renamed.
QString setArchiveAside(const QString& file);

} // namespace waybill
