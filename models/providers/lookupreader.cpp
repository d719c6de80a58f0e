// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/lookupreader.h"

#include "providers/jsonslice.h"
#include "providers/jsonsyntax.h"
#include "providers/profilecalls.h"

namespace waybill {

namespace {

LookupChoice choiceOf(const Lookup& lookup, const JsonSlice& element)
{
    LookupChoice choice;
    choice.value = element.firstOf(lookup.value).text();
    QStringList labels;
    for (const QString& pointer : lookup.label)
        labels.append(element.at(pointer).text().simplified());
    labels.removeAll(QString());
    labels.removeDuplicates();
    choice.label = labels.join(QStringLiteral(" · "));
    return choice;
}

} // namespace

Result<QList<LookupChoice>, FetchError> readLookup(const Lookup& lookup, const QByteArray& body)
{
    if (!isValidJson(body))
        return Failure{FetchError{.kind = FetchError::Kind::Malformed}};
    const JsonSlice items = JsonSlice(body).firstOf(lookup.items);
    if (items.kind() != JsonKind::Array)
        return Failure{FetchError{.kind = FetchError::Kind::NotADeliveryLog,
            .cause = lookup.items.join(QStringLiteral(", ")) + QStringLiteral(": no list")}};
    QList<LookupChoice> choices;
    for (const JsonSlice& element : items.elements()) {
        LookupChoice choice = choiceOf(lookup, element);
        if (!choice.value.isEmpty())
            choices.append(std::move(choice));
    }
    return choices;
}

} // namespace waybill
