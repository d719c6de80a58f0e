// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/statuspattern.h"
#include "domain/replay.h"
#include "domain/result.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace waybill {

/// What `waybill replay` was asked to do.
struct ReplayOptions
{
    bool help = false; ///< print replayHelp(); nothing else is set
    ReplayRequest request; ///< without its body
    QString bodyFile; ///< "-": standard input
    std::optional<StatusPattern> expect;
    QString expectText; ///< as it was written
};

/// Reads the words after `waybill replay`; the error is one sentence for the user.
Result<ReplayOptions, QString> replayOptions(const QStringList& arguments);

/// What `waybill replay --help` prints.
QString replayHelp();

} // namespace waybill
