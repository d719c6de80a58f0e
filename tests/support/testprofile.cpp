// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testprofile.h"

#include "providers/profilereader.h"

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

std::shared_ptr<const ProviderProfile> telnyxProfile()
{
    const QString path = QStringLiteral(WAYBILL_RESOURCES "/providers/telnyx.json");
    const auto profile = readProfile(contents(path), path);
    if (!profile)
        qFatal("%s%s: %s", qPrintable(path), qPrintable(profile.error().pointer),
            qPrintable(profile.error().reason));
    return std::make_shared<const ProviderProfile>(*profile);
}

QByteArray testData(const QString& path)
{
    return contents(QStringLiteral(WAYBILL_TEST_DATA "/") + path);
}

} // namespace waybill
