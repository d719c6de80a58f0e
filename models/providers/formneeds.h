// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/providerprofile.h"

#include <QList>
#include <QMap>
#include <QString>

namespace waybill {

/// A parameter to be asked for.
struct NeededParameter
{
    Parameter parameter;
    bool isRequired = true;
};

/// The look-up to be asked: the first whose names are all given; nullptr where none is.
const Lookup* lookupOf(const Parameter& parameter, const QMap<QString, QString>& given);

/// What a source of this kind of log (an index into profile.roots, ignored where there are none)
/// needs: the root's own parameters, all required, and those that belong to no root. In the
/// profile's order.
QList<NeededParameter> neededParameters(const ProviderProfile& profile, int root);

/// The kind of log that parameters belong to: the first whose parameters are all given; 0 where
/// none is.
int rootOf(const ProviderProfile& profile, const QMap<QString, QString>& parameters);

} // namespace waybill
