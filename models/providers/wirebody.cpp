// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/wirebody.h"

#include "providers/jsonstring.h"
#include "providers/jsonsyntax.h"
#include "providers/providerprofile.h"

namespace waybill {

namespace {

QByteArray jsonString(const QString& text)
{
    QByteArray out;
    appendJsonString(out, text.toUtf8());
    return out;
}

/// Fills the template in one pass, so that a payload that holds "{url}" stays as it is.
QByteArray filled(const QByteArray& pattern, const Delivery& delivery, const Attempt& attempt)
{
    const QString url = attempt.request ? attempt.request->url : QString();
    const std::pair<QByteArray, QByteArray> values[] = {{"{payload}", *delivery.payload},
        {"{attempt}", QByteArray::number(attempt.number)}, {"{url}", jsonString(url)}};
    QByteArray out;
    for (qsizetype at = 0; at < pattern.size();) {
        const std::pair<QByteArray, QByteArray>* match = nullptr;
        for (const auto& value : values) {
            if (QByteArrayView(pattern).sliced(at).startsWith(value.first))
                match = &value;
        }
        out.append(match ? match->second : pattern.mid(at, 1));
        at += match ? match->first.size() : 1;
    }
    return out;
}

} // namespace

WireBody wireBody(const ProviderProfile& profile, const Delivery& delivery, const Attempt& attempt)
{
    if (attempt.request && attempt.request->body) {
        const QByteArray& body = *attempt.request->body;
        return {body, Fidelity::ProviderRaw, isValidJson(body)};
    }
    if (!delivery.payload)
        return {{}, delivery.payloadHash.isEmpty() ? Fidelity::Absent : Fidelity::HashOnly, true};
    if (delivery.payloadIsSent)
        return {*delivery.payload, Fidelity::ProviderRaw, delivery.payloadIsJson};
    const QByteArray pattern
        = profile.wireBody.isEmpty() ? QByteArray("{payload}") : profile.wireBody.toUtf8();
    return {filled(pattern, delivery, attempt), Fidelity::Rebuilt, delivery.payloadIsJson};
}

} // namespace waybill
