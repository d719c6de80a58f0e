// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profilecatalogue.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestProfile = 1'048'576; // bytes; more is the wrong file

bool comesBefore(const ProfileEntry& a, const ProfileEntry& b)
{
    if (!a.profile || !b.profile)
        return a.profile || (!b.profile && a.file < b.file);
    const int order = a.profile->name.compare(b.profile->name, Qt::CaseInsensitive);
    return order != 0 ? order < 0 : a.profile->id < b.profile->id;
}

} // namespace

Result<ProviderProfile, ProfileError> readProfileFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{ProfileError{path, {}, file.errorString()}};
    const QByteArray json = file.read(longestProfile + 1);
    if (file.error() != QFileDevice::NoError)
        return Failure{ProfileError{path, {}, file.errorString()}};
    if (json.size() > longestProfile)
        return Failure{ProfileError{path, {}, u"is larger than 1 MiB"_s}};
    return readProfile(json, path);
}

QString profileErrorLine(const ProfileError& error)
{
    return u"%1:%2: %3"_s.arg(error.file, error.pointer, error.reason);
}

ProfileCatalogue ProfileCatalogue::load(const QString& ownFolder)
{
    ProfileCatalogue catalogue;
    catalogue.addFolder(u":/providers"_s, false);
    if (!ownFolder.isEmpty())
        catalogue.addFolder(ownFolder, true);
    std::sort(catalogue.m_entries.begin(), catalogue.m_entries.end(), comesBefore);
    return catalogue;
}

QString ProfileCatalogue::ownFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/providers"_s;
}

void ProfileCatalogue::addFolder(const QString& folder, bool isYours)
{
    const QDir dir(folder);
    for (const QString& name : dir.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        if (name.endsWith(u".schema.json"_s))
            continue; // an editor may want it beside the profiles
        const QString path = dir.filePath(name);
        auto profile = readProfileFile(path);
        ProfileEntry entry{.file = path, .isYours = isYours};
        if (profile)
            entry.profile = std::make_shared<const ProviderProfile>(std::move(profile).value());
        else
            entry.error = profile.error();
        add(std::move(entry));
    }
}

void ProfileCatalogue::add(ProfileEntry entry)
{
    const auto known
        = std::find_if(m_entries.begin(), m_entries.end(), [&entry](const ProfileEntry& other) {
              return entry.profile && other.profile && other.profile->id == entry.profile->id;
          });
    if (known == m_entries.end()) {
        m_entries.append(std::move(entry));
    } else if (entry.isYours && !known->isYours) {
        *known = std::move(entry);
    } else {
        const QString other = known->file; // append() may move what `known` points to
        entry.error = {entry.file, u"/id"_s, u"%1 has the same id"_s.arg(other)};
        entry.profile.reset();
        m_entries.append(std::move(entry));
    }
}

std::shared_ptr<const ProviderProfile> ProfileCatalogue::profile(const QString& id) const
{
    const auto it = std::find_if(m_entries.cbegin(), m_entries.cend(),
        [&id](const ProfileEntry& entry) { return entry.profile && entry.profile->id == id; });
    return it == m_entries.cend() ? nullptr : it->profile;
}

QStringList ProfileCatalogue::ids() const
{
    QStringList ids;
    for (const ProfileEntry& entry : m_entries) {
        if (entry.profile)
            ids.append(entry.profile->id);
    }
    ids.sort();
    return ids;
}

} // namespace waybill
