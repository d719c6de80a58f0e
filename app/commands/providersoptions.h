// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <QString>
#include <QStringList>

namespace waybill {

/// What `waybill providers` was asked to do.
struct ProvidersOptions
{
    enum class Action : quint8 { Help, List, Check };

    Action action = Action::List;
    bool json = false; ///< List: as JSON, not as a table
    QString profileFile; ///< Check
    QString answerFile; ///< Check: a saved answer to read with it; empty: none

    bool operator==(const ProvidersOptions&) const = default;
};

/// Reads the words after `waybill providers`; the error is one sentence for the user.
Result<ProvidersOptions, QString> providersOptions(const QStringList& arguments);

/// What `waybill providers --help` prints.
QString providersHelp();

} // namespace waybill
