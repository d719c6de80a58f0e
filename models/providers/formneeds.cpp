// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/formneeds.h"

#include "providers/nametemplate.h"

#include <algorithm>

namespace waybill {

namespace {

bool isOfAnyRoot(const ProviderProfile& profile, const QString& name)
{
    return std::any_of(profile.roots.cbegin(), profile.roots.cend(),
        [&name](const Root& root) { return namesIn(root.path).contains(name); });
}

} // namespace

const Lookup* lookupOf(const Parameter& parameter, const QMap<QString, QString>& given)
{
    const auto found = std::find_if(parameter.lookups.cbegin(), parameter.lookups.cend(),
        [&given](const Lookup& lookup) { return missingNames(lookup.path, given).isEmpty(); });
    return found == parameter.lookups.cend() ? nullptr : &*found;
}

QList<NeededParameter> neededParameters(const ProviderProfile& profile, int root)
{
    const QStringList own = root >= 0 && root < profile.roots.size()
        ? namesIn(profile.roots.at(root).path)
        : QStringList();
    QList<NeededParameter> needed;
    for (const Parameter& parameter : profile.parameters) {
        if (own.contains(parameter.name))
            needed.append({parameter, true});
        else if (!isOfAnyRoot(profile, parameter.name))
            needed.append({parameter, parameter.required});
    }
    return needed;
}

int rootOf(const ProviderProfile& profile, const QMap<QString, QString>& parameters)
{
    const auto found = std::find_if(profile.roots.cbegin(), profile.roots.cend(),
        [&parameters](const Root& root) { return missingNames(root.path, parameters).isEmpty(); });
    return found == profile.roots.cend() ? 0 : int(found - profile.roots.cbegin());
}

} // namespace waybill
