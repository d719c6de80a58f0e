// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/fetchsetup.h"

#include "providers/profilereader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace waybill {

namespace {

constexpr qint64 longestToken = 65'536; // bytes; more is the wrong file

QString tr(const char* text)
{
    return QCoreApplication::translate("fetch", text);
}

QString shippedIds()
{
    QStringList ids;
    const QDir folder(QStringLiteral(":/providers"));
    for (const QString& file : folder.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        if (!file.endsWith(QStringLiteral(".schema.json")))
            ids.append(file.chopped(5));
    }
    return ids.join(QStringLiteral(", "));
}

Result<QString, QString> readTokenFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{tr("The token file %1 cannot be read: %2").arg(path, file.errorString())};
    const QString token = QString::fromUtf8(file.readLine(longestToken)).trimmed();
    if (token.isEmpty())
        return Failure{tr("The first line of the token file %1 is empty.").arg(path)};
    return token;
}

} // namespace

Result<std::shared_ptr<const ProviderProfile>, QString> shippedProfile(const QString& id)
{
    QFile file(QStringLiteral(":/providers/%1.json").arg(id));
    if (!file.open(QIODevice::ReadOnly))
        return Failure{tr("The provider \"%1\" is not known. Known: %2").arg(id, shippedIds())};
    auto profile = readProfile(file.readAll(), file.fileName());
    if (!profile)
        return Failure{
            tr("The profile %1 is not valid: %2 %3")
                .arg(profile.error().file, profile.error().pointer, profile.error().reason)};
    return std::make_shared<const ProviderProfile>(std::move(profile).value());
}

Result<QString, QString> readToken(const FetchOptions& options)
{
    if (!options.tokenFile.isEmpty())
        return readTokenFile(options.tokenFile);
    const QString name = options.tokenEnv.isEmpty()
        ? options.provider.toUpper().replace(u'-', u'_') + QStringLiteral("_API_KEY")
        : options.tokenEnv;
    const QString token = qEnvironmentVariable(name.toLocal8Bit().constData()).trimmed();
    if (token.isEmpty())
        return Failure{
            tr("No token: set the environment variable %1, or use --token-file.").arg(name)};
    return token;
}

} // namespace waybill
