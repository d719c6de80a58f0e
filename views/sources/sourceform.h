// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/source.h"

#include <QMetaType>
#include <QString>

namespace waybill {

/// What a source dialog was filled in with.
struct SourceForm
{
    Source source;
    QString token; ///< cleaned of spaces and prefixes; empty: not typed, keep the one there is

    bool operator==(const SourceForm&) const = default;
};

/// A token as users paste it ("  Bearer KEY…\n") without surrounding spaces and known prefixes,
/// whatever their case.
QString cleanToken(const QString& pasted, const QStringList& prefixes);

/// A base URL that can be used: http or https, a host, no user name in it; otherwise why not.
QString baseUrlProblem(const QString& text);

} // namespace waybill

Q_DECLARE_METATYPE(waybill::SourceForm)
