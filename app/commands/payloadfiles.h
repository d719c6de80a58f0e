// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"
#include "domain/result.h"

#include <QByteArray>
#include <QDir>
#include <QString>

namespace waybill {

/// A file name that no id can leave its folder with: letters, digits, `-`, `_` and inner dots stay,
/// all else becomes %XX of its UTF-8 bytes; a long one is cut and a hash added. ".json" follows.
/// Two ids never share a name.
QString payloadFileName(const DeliveryId& id);

/// Writes payloads, a file a delivery, readable by their owner only. Never overwrites: a file of
/// that name with other bytes is left as it is, and "-2", "-3" … is added to the new one's name.
class PayloadFiles
{
public:
    explicit PayloadFiles(const QString& folder)
        : m_folder(folder)
    {
    }

    /// Makes the folder. The error names it and the reason.
    Result<QString, QString> prepare() const;
    /// The path written (or found with these very bytes). The error names the path and the reason.
    Result<QString, QString> write(const DeliveryId& id, const QByteArray& payload) const;

private:
    QDir m_folder;
};

} // namespace waybill
