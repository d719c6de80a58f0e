// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/volatilenames.h"

#include <algorithm>

namespace waybill {

namespace {

bool fits(QByteArrayView name, QByteArrayView pattern)
{
    const bool isOpenBefore = pattern.startsWith('*');
    const bool isOpenAfter = pattern.size() > 1 && pattern.endsWith('*');
    const QByteArrayView part
        = pattern.sliced(isOpenBefore ? 1 : 0, pattern.size() - isOpenBefore - isOpenAfter);
    if (isOpenBefore && isOpenAfter)
        return name.contains(part);
    if (isOpenBefore)
        return name.endsWith(part);
    return isOpenAfter ? name.startsWith(part) : name == part;
}

} // namespace

VolatileNames::VolatileNames(const QByteArrayList& patterns)
{
    for (const QByteArray& pattern : patterns) {
        if (const QByteArray name = pattern.trimmed().toLower(); !name.isEmpty())
            m_patterns.append(name);
    }
}

VolatileNames VolatileNames::usual()
{
    return VolatileNames({"date", "age", "expires", "last-modified", "etag", "*signature*",
        "*timestamp*", "*request-id", "*request_id", "*requestid", "*trace*", "*correlation*",
        "*runtime", "cf-ray", "x-amz-cf-id", "server-timing", "set-cookie", "nonce", "*_nonce",
        "svix-id", "x-github-delivery", "x-gitlab-event-uuid"});
}

bool VolatileNames::contains(QByteArrayView name) const
{
    const QByteArray lower = name.toByteArray().toLower();
    return std::ranges::any_of(
        m_patterns, [&lower](const QByteArray& pattern) { return fits(lower, pattern); });
}

} // namespace waybill
