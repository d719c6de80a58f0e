// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/inputfault.h"
#include "domain/result.h"

#include <QByteArray>
#include <QString>

class QFile;

namespace waybill {

/// All of a file. Blocks: for a worker thread, or a program without a window. A pipe or a device is
/// read to its end; whatever has more than `limit` bytes is refused.
Result<QByteArray, InputFault> readInputFile(const QString& path, qint64 limit = largestInput);

/// The same of what is open for reading, standard input for one.
Result<QByteArray, InputFault> readInput(QFile& file, qint64 limit = largestInput);

} // namespace waybill
