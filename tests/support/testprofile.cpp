// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testprofile.h"

#include "providers/profilereader.h"

#include <QDir>
#include <QFile>

namespace waybill {

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

} // namespace

std::shared_ptr<const ProviderProfile> shippedProfile(const QString& id)
{
    const QString path = QStringLiteral(WAYBILL_RESOURCES "/providers/%1.json").arg(id);
    const auto profile = readProfile(contents(path), path);
    if (!profile)
        qFatal("%s%s: %s", qPrintable(path), qPrintable(profile.error().pointer),
            qPrintable(profile.error().reason));
    return std::make_shared<const ProviderProfile>(*profile);
}

std::shared_ptr<const ProviderProfile> telnyxProfile()
{
    return shippedProfile(QStringLiteral("telnyx"));
}

QStringList shippedProfileIds()
{
    QStringList ids;
    const QDir folder(QStringLiteral(WAYBILL_RESOURCES "/providers"));
    const QStringList files = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString& file : files) {
        if (!file.endsWith(QStringLiteral(".schema.json")))
            ids.append(file.chopped(5));
    }
    return ids;
}

QByteArray testData(const QString& path)
{
    return contents(QStringLiteral(WAYBILL_TEST_DATA "/") + path);
}

} // namespace waybill
