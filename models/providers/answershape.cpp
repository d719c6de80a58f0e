// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/answershape.h"

#include "providers/providerprofile.h"

#include <QSet>

#include <algorithm>

namespace waybill {

namespace {

bool isOfRow(const QString& pointer)
{
    return pointer.isEmpty() || pointer.startsWith(u'/');
}

bool has(const JsonSlice& row, const Pointers& pointers)
{
    return std::any_of(pointers.begin(), pointers.end(), [&](const QString& pointer) {
        return isOfRow(pointer) && row.at(pointer).kind() != JsonKind::Absent;
    });
}

/// Those that read the answers of that call, from the call's root.
Pointers pointersInto(const RowCall& call, const Pointers& pointers)
{
    const QString prefix = call.name + u':';
    Pointers inside;
    for (const QString& pointer : pointers) {
        if (pointer.startsWith(prefix))
            inside.append(pointer.sliced(prefix.size()));
    }
    return inside;
}

bool names(const QList<Pointers>& fields)
{
    return std::any_of(fields.begin(), fields.end(), [](const Pointers& pointers) {
        return std::any_of(pointers.begin(), pointers.end(), isOfRow);
    });
}

bool hasAny(const JsonSlice& row, const QList<Pointers>& fields)
{
    return std::any_of(
        fields.begin(), fields.end(), [&](const Pointers& pointers) { return has(row, pointers); });
}

/// What an attempt is read from, where it is read from the row itself.
QList<Pointers> attemptFields(const AttemptFields& attempts)
{
    if (attempts.from != AttemptFields::From::Rows)
        return {};
    return {attempts.id, attempts.status.pointers, attempts.startedAt, attempts.finishedAt,
        attempts.duration.pointers, attempts.manual.pointers, attempts.requestMethod,
        attempts.requestUrl, attempts.requestHeaders, attempts.requestBody, attempts.responseStatus,
        attempts.responseHeaders, attempts.responseBody};
}

/// Each place once, whatever is read from it.
QSet<Pointers> rowFields(const ProviderProfile& profile)
{
    const DeliveryFields& fields = profile.fields;
    QList<Pointers> all{fields.id, fields.status.pointers, fields.eventId, fields.eventType,
        fields.occurredAt, fields.startedAt, fields.finishedAt, fields.queuedAt, fields.changedAt,
        fields.nextAttemptAt, fields.attemptCount, fields.httpStatus, fields.errorCode,
        fields.errorTitle, fields.endpointUrl, fields.endpointId, fields.payload,
        fields.payloadHash, fields.primaryUrl, fields.failoverUrl};
    for (const auto& [name, pointers] : fields.extra)
        all.append(pointers);
    if (profile.attempts.from == AttemptFields::From::Nested)
        all.append(profile.attempts.items);
    all += attemptFields(profile.attempts);
    return {all.begin(), all.end()};
}

} // namespace

AnswerShape shapeOfRow(const ProviderProfile& profile, const JsonSlice& row)
{
    AnswerShape shape;
    if (row.kind() != JsonKind::Object)
        return shape;
    const DeliveryFields& fields = profile.fields;
    const bool isAttempt = profile.attempts.from == AttemptFields::From::Rows;
    const auto ofAttempt
        = [&](const Pointers& pointers) { return isAttempt ? pointers : Pointers(); };
    const QList<QList<Pointers>> basics{
        {fields.status.pointers, fields.httpStatus, ofAttempt(profile.attempts.status.pointers),
            ofAttempt(profile.attempts.responseStatus)},
        {fields.eventType, fields.eventId},
        {fields.startedAt, fields.occurredAt, fields.queuedAt, fields.finishedAt, fields.changedAt,
            ofAttempt(profile.attempts.startedAt), ofAttempt(profile.attempts.finishedAt)}};
    shape.hasId = has(row, fields.id);
    for (const QList<Pointers>& basic : basics) {
        shape.basicsNamed += names(basic) ? 1 : 0;
        shape.basics += hasAny(row, basic) ? 1 : 0;
    }
    for (const Pointers& pointers : rowFields(profile)) {
        shape.fieldsNamed += names({pointers}) ? 1 : 0;
        shape.fields += has(row, pointers) ? 1 : 0;
    }
    return shape;
}

int fieldsAround(const PageFields& page, const JsonSlice& answer)
{
    int found = 0;
    for (const Pointers& pointers :
        {page.number, page.count, page.results, page.next, page.hasMore.pointers})
        found += has(answer, pointers) ? 1 : 0;
    return found;
}

int fieldsOfCall(const ProviderProfile& profile, const RowCall& call, const JsonSlice& answer)
{
    const JsonSlice root = call.root.isEmpty() ? answer : answer.firstOf(call.root);
    const AttemptFields& attempts = profile.attempts;
    const QList<Pointers> exchange{profile.fields.payload, attempts.requestUrl,
        attempts.requestHeaders, attempts.requestBody, attempts.responseHeaders,
        attempts.responseBody};
    int found = 0;
    for (const Pointers& pointers : exchange + rowFields(profile).values()) {
        const bool isList = pointers == attempts.items; // its answer holds no row
        found += !isList && has(root, pointersInto(call, pointers)) ? 1 : 0;
    }
    if (call.overlaysRow) {
        for (const Pointers& pointers : exchange)
            found += has(root, pointers) ? 1 : 0;
    }
    return found;
}

} // namespace waybill
