// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/fetchsetup.h"

#include "profilecatalogue.h"

#include <QCoreApplication>
#include <QFile>

namespace waybill {

namespace {

constexpr qint64 longestToken = 65'536; // bytes; more is the wrong file

QString tr(const char* text)
{
    return QCoreApplication::translate("fetch", text);
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

Result<std::shared_ptr<const ProviderProfile>, QString> knownProfile(
    const ProfileCatalogue& catalogue, const QString& id)
{
    if (auto profile = catalogue.profile(id))
        return profile;
    QString problem = tr("The provider \"%1\" is not known. Known: %2")
                          .arg(id, catalogue.ids().join(QStringLiteral(", ")));
    for (const ProfileEntry& entry : catalogue.entries()) {
        if (!entry.profile)
            problem += QLatin1Char('\n') + profileErrorLine(entry.error);
    }
    return Failure{problem};
}

QString parameterProblem(const ProviderProfile& profile, const FetchOptions& options)
{
    QStringList known;
    for (const Parameter& parameter : profile.parameters)
        known.append(parameter.name);
    for (auto it = options.parameters.cbegin(); it != options.parameters.cend(); ++it) {
        if (known.contains(it.key()))
            continue;
        return known.isEmpty() ? tr("--param %1: %2 has no parameters.").arg(it.key(), profile.name)
                               : tr("--param %1: %2 has no such parameter. Known: %3")
                                     .arg(it.key(), profile.name, known.join(QStringLiteral(", ")));
    }
    return {};
}

Result<QString, QString> readToken(const FetchOptions& options, const ProviderProfile& profile)
{
    if (profile.auth.header.isEmpty())
        return QString();
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
