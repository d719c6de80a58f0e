// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inputfile.h"

#include <QFile>
#include <QFileInfo>

namespace waybill {

namespace {

using Kind = InputFault::Kind;

constexpr qint64 chunk = 1024LL * 1024;

} // namespace

Result<QByteArray, InputFault> readInputFile(const QString& path, qint64 limit)
{
    const QFileInfo info(path);
    if (info.isDir())
        return Failure{InputFault{Kind::IsFolder, {}}};
    if (!info.exists())
        return Failure{InputFault{Kind::Missing, {}}};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{InputFault{Kind::NotOpened, file.errorString()}};
    return readInput(file, limit);
}

Result<QByteArray, InputFault> readInput(QFile& file, qint64 limit)
{
    if (file.size() > limit)
        return Failure{InputFault{Kind::TooLarge, {}}};
    QByteArray bytes;
    bytes.reserve(file.size());
    while (true) {
        const QByteArray more = file.read(chunk);
        if (more.isEmpty())
            break;
        bytes += more;
        if (bytes.size() > limit)
            return Failure{InputFault{Kind::TooLarge, {}}};
    }
    if (file.error() != QFileDevice::NoError)
        return Failure{InputFault{Kind::Broken, file.errorString()}};
    if (bytes.isEmpty())
        return Failure{InputFault{Kind::Empty, {}}};
    return bytes;
}

} // namespace waybill
