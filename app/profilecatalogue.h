// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "providers/profileentry.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

namespace waybill {

/// Reads one profile file, 1 MiB at most. A file that cannot be opened is an error too.
Result<ProviderProfile, ProfileError> readProfileFile(const QString& path);

/// "/home/me/x.json:/list/path: names {hook}, which is no parameter": for a terminal or a list.
QString profileErrorLine(const ProfileError& error);

/// The provider profiles there are: those that come with Waybill and the user's own. An own profile
/// takes the place of one with the same id. A bad file is an entry with its error and stops no
/// other. Immutable after load().
class ProfileCatalogue
{
public:
    /// Every *.json of the folder is an own profile; an empty name or no such folder: none are.
    static ProfileCatalogue load(const QString& ownFolder);

    /// Where the user's own profiles are looked for.
    static QString ownFolder();

    /// By name, whatever its case; those that cannot be used are last, by file.
    const QList<ProfileEntry>& entries() const { return m_entries; }

    /// nullptr where there is no usable profile of that id.
    std::shared_ptr<const ProviderProfile> profile(const QString& id) const;

    /// Of the usable profiles, sorted.
    QStringList ids() const;

private:
    void addFolder(const QString& folder, bool isYours);
    void add(ProfileEntry entry);

    QList<ProfileEntry> m_entries;
};

} // namespace waybill
