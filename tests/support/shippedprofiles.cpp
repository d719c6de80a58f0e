// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shippedprofiles.h"

#include "providers/profilereader.h"

#include <QDir>
#include <QFile>

namespace waybill {

QList<std::shared_ptr<const ProviderProfile>> shippedProfiles()
{
    QList<std::shared_ptr<const ProviderProfile>> profiles;
    const QDir folder(QStringLiteral(WAYBILL_RESOURCES "/providers"));
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files);
    for (const QString& name : names) {
        if (name.endsWith(QStringLiteral(".schema.json")))
            continue;
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(name));
        auto profile = readProfile(file.readAll(), name);
        if (!profile)
            qFatal("%s%s: %s", qPrintable(name), qPrintable(profile.error().pointer),
                qPrintable(profile.error().reason));
        profiles.append(std::make_shared<const ProviderProfile>(std::move(profile).value()));
    }
    return profiles;
}

} // namespace waybill
