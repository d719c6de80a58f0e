// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/statement.h"
#include "domain/ids.h"
#include "ports/deliveryarchive.h"

#include <QHash>
#include <QMap>

#include <optional>

namespace waybill {

class Database;

/// What an archive knows of one source.
struct ArchivedSource
{
    SourceId id;
    QString providerId; ///< empty: it was never said
    QString name; ///< likewise
    qint64 deliveries = 0;
    qint64 bytes = 0; ///< as stored, without what the database itself needs
    QByteArray reading; ///< empty: none was kept

    bool operator==(const ArchivedSource&) const = default;
};

/// The sources and profiles of an archive, and the small numbers that stand for them there.
class ArchiveCodes
{
public:
    explicit ArchiveCodes(Database& database);

    std::optional<qint64> findSource(const SourceId& id) const;
    qint64 makeSource(const SourceId& id); ///< if it is not there
    SourceId sourceOf(qint64 code) const; ///< empty: forgotten
    const QMap<qint64, ArchivedSource>& sources() const { return m_sources; } ///< by code
    /// Adds to what is counted; the numbers may be below 0.
    void count(qint64 code, qint64 deliveries, qint64 bytes);
    void setReading(qint64 code, const QByteArray& reading);
    void describe(qint64 code, const QString& providerId, const QString& name);

    /// From here on the source is not known; what it left can be deleted step by step.
    void forget(const SourceId& id);
    /// Forgotten sources that have left something.
    QList<qint64> forgotten() const;
    /// When nothing of it is left.
    void remove(qint64 code);

    qint64 makeProfile(const ProfileVersion& profile); ///< if it is not there
    ProfileVersion profileOf(qint64 code) const; ///< empty: not known

    qint64 deliveries() const; ///< of all sources that are not forgotten

private:
    void load(Database& database);

    Statement m_insertSource, m_count, m_setReading, m_describe, m_forget, m_remove,
        m_insertProfile;
    QMap<qint64, ArchivedSource> m_sources;
    QHash<SourceId, qint64> m_sourceCodes;
    QList<ProfileVersion> m_profiles; ///< few; the code is the place + 1
};

} // namespace waybill
