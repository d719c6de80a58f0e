// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archivecodes.h"

namespace waybill {

ArchiveCodes::ArchiveCodes(Database& database)
    : m_insertSource(database, "INSERT INTO source(code, id) VALUES(?, ?)")
    , m_count(database,
          "UPDATE source SET deliveries = deliveries + ?, bytes = bytes + ? WHERE code = ?")
    , m_setReading(database, "UPDATE source SET reading = ? WHERE code = ?")
    , m_describe(database, "UPDATE source SET provider = ?, name = ? WHERE code = ?")
    , m_forget(database, "UPDATE source SET id = NULL, reading = NULL, name = NULL WHERE code = ?")
    , m_remove(database, "DELETE FROM source WHERE code = ?")
    , m_insertProfile(database, "INSERT INTO profile(code, provider, version) VALUES(?, ?, ?)")
{
    load(database);
}

void ArchiveCodes::load(Database& database)
{
    Statement sources(
        database, "SELECT code, id, provider, name, deliveries, bytes, reading FROM source");
    Rows source = sources.rows();
    while (source.next()) {
        const SourceId id{source.text(1)};
        m_sources.insert(source.number(0),
            {id, source.text(2), source.text(3), source.number(4), source.number(5),
                source.bytes(6)});
        if (!id.isEmpty())
            m_sourceCodes.insert(id, source.number(0));
    }
    Statement profiles(database, "SELECT provider, version FROM profile ORDER BY code");
    Rows profile = profiles.rows();
    while (profile.next())
        m_profiles.append({profile.text(0), int(profile.number(1))});
}

std::optional<qint64> ArchiveCodes::findSource(const SourceId& id) const
{
    const auto found = m_sourceCodes.constFind(id);
    return found == m_sourceCodes.cend() ? std::nullopt : std::optional(*found);
}

qint64 ArchiveCodes::makeSource(const SourceId& id)
{
    if (const auto known = findSource(id))
        return *known;
    const qint64 code = m_sources.isEmpty() ? 1 : m_sources.lastKey() + 1;
    m_insertSource.run(code, id.value);
    m_sources.insert(code, {.id = id});
    m_sourceCodes.insert(id, code);
    return code;
}

SourceId ArchiveCodes::sourceOf(qint64 code) const
{
    return m_sources.value(code).id;
}

void ArchiveCodes::count(qint64 code, qint64 deliveries, qint64 bytes)
{
    if (deliveries == 0 && bytes == 0)
        return;
    m_count.run(deliveries, bytes, code);
    m_sources[code].deliveries += deliveries;
    m_sources[code].bytes += bytes;
}

void ArchiveCodes::setReading(qint64 code, const QByteArray& reading)
{
    m_setReading.run(reading, code);
    m_sources[code].reading = reading;
}

void ArchiveCodes::describe(qint64 code, const QString& providerId, const QString& name)
{
    m_describe.run(providerId, name, code);
    m_sources[code].providerId = providerId;
    m_sources[code].name = name;
}

void ArchiveCodes::forget(const SourceId& id)
{
    const auto code = findSource(id);
    if (!code)
        return;
    m_forget.run(*code);
    m_sourceCodes.remove(id);
    m_sources[*code].id = {};
}

QList<qint64> ArchiveCodes::forgotten() const
{
    QList<qint64> codes;
    for (auto it = m_sources.cbegin(); it != m_sources.cend(); ++it) {
        if (it->id.isEmpty())
            codes.append(it.key());
    }
    return codes;
}

void ArchiveCodes::remove(qint64 code)
{
    m_remove.run(code);
    m_sources.remove(code);
}

qint64 ArchiveCodes::makeProfile(const ProfileVersion& profile)
{
    const qsizetype known = m_profiles.indexOf(profile);
    if (known >= 0)
        return known + 1;
    m_profiles.append(profile);
    m_insertProfile.run(qint64(m_profiles.size()), profile.providerId, profile.version);
    return m_profiles.size();
}

ProfileVersion ArchiveCodes::profileOf(qint64 code) const
{
    return m_profiles.value(code - 1);
}

qint64 ArchiveCodes::deliveries() const
{
    qint64 count = 0;
    for (const ArchivedSource& source : m_sources) {
        if (!source.id.isEmpty())
            count += source.deliveries;
    }
    return count;
}

} // namespace waybill
