// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetcherror.h"

#include <QString>

namespace waybill {

/// An error of fetching in plain words, for a banner or a terminal.
struct FetchErrorText
{
    QString headline; ///< what failed, for which source: one sentence
    QString detail; ///< page and cause, the provider's own words first; may be empty
    QString advice; ///< what to do next: a sentence or two

    bool operator==(const FetchErrorText&) const = default;

    /// All three as sentences in a row, for one line.
    QString oneLine() const;
};

FetchErrorText describeFetchError(const FetchError& error, const QString& sourceName);

} // namespace waybill
