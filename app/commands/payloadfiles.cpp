// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/payloadfiles.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

namespace waybill {

namespace {

constexpr qsizetype longestStem = 180; // names end at 255 bytes on common file systems

bool holds(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.size() == bytes.size() && file.open(QIODevice::ReadOnly) && file.readAll() == bytes;
}

} // namespace

QString payloadFileName(const DeliveryId& id)
{
    // "." and "~" are what toPercentEncoding() leaves beyond letters, digits, "-" and "_".
    QByteArray stem = id.value.toUtf8().toPercentEncoding({}, "~");
    if (stem.isEmpty() || stem.startsWith('.'))
        stem = "%2E" + stem.mid(1);
    if (stem.size() > longestStem) {
        const QByteArray hash
            = QCryptographicHash::hash(id.value.toUtf8(), QCryptographicHash::Sha256).toHex();
        stem = stem.left(longestStem - hash.size() - 1) + '~' + hash;
    }
    return QString::fromLatin1(stem) + QStringLiteral(".json");
}

Result<QString, QString> PayloadFiles::prepare() const
{
    if (QDir().mkpath(m_folder.path()))
        return m_folder.path();
    return Failure{
        QCoreApplication::translate("fetch", "The folder %1 cannot be made.").arg(m_folder.path())};
}

Result<QString, QString> PayloadFiles::write(const DeliveryId& id, const QByteArray& payload) const
{
    const QString name = payloadFileName(id);
    for (int copy = 1;; ++copy) {
        const QString path = m_folder.filePath(
            copy == 1 ? name : name.chopped(5) + QStringLiteral("-%1.json").arg(copy));
        QFile file(path);
        // NewOnly: neither a file nor what a link points to is ever overwritten.
        if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
            if (file.write(payload) == payload.size() && file.flush())
                return path;
            const QString cause = file.errorString();
            file.remove(); // half a payload is worse than none
            return Failure{path + QStringLiteral(": ") + cause};
        }
        if (!QFile::exists(path) || copy == 1000)
            return Failure{path + QStringLiteral(": ") + file.errorString()};
        if (holds(path, payload))
            return path;
    }
}

} // namespace waybill
