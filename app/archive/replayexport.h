// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/attempt.h"
#include "domain/fetcherror.h"
#include "domain/ids.h"
#include "domain/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace waybill {

/// A replay with the names it is filed under.
struct ExportedReplay
{
    QString sourceName;
    DeliveryId delivery;
    Attempt replay;
};

/// One line of compact JSON without the line feed: {"source","id","attempt":{…}}, the attempt in
/// the normalised form that `waybill fetch` prints. Bodies that are not UTF-8 become
/// {"base64":"…"}; what is unknown is left out.
QByteArray replayLine(const ExportedReplay& replay);

/// Writes a line a replay, in the given order; an existing file is replaced only once all is
/// written. Gives the number of lines, or an error of Kind::Storage.
Result<qsizetype, FetchError> saveReplays(
    const QList<ExportedReplay>& replays, const QString& path);

} // namespace waybill
