// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/attemptreader.h"

#include "providers/attemptsummary.h"
#include "providers/fieldvalue.h"
#include "providers/statuslookup.h"

namespace waybill {

namespace {

using Fields = AttemptFields;

std::optional<RecordedRequest> readRequest(const Fields& fields, const FieldReader& in)
{
    RecordedRequest request;
    request.method = in.text(fields.requestMethod).toUtf8();
    request.url = in.text(fields.requestUrl);
    request.headers = in.headers(fields.requestHeaders);
    request.body = in.bytes(fields.requestBody);
    return request == RecordedRequest() ? std::nullopt : std::optional(request);
}

std::optional<RecordedResponse> readResponse(const Fields& fields, const FieldReader& in)
{
    RecordedResponse response;
    response.status = in.httpStatus(fields.responseStatus);
    response.headers = in.headers(fields.responseHeaders);
    response.body = in.body(fields.responseBody);
    const bool hasBody = response.body && !response.body->isEmpty();
    // Some providers write an empty body where no answer came.
    const bool isThere = response.status || !response.headers.isEmpty() || hasBody;
    return isThere ? std::optional(response) : std::nullopt;
}

/// An object with a code, or the bare code (75499, "75499").
AttemptError readError(const Fields& fields, const FieldReader& in)
{
    if (in.slice().kind() == JsonKind::Object)
        return {in.text(fields.errorCode), in.text(fields.errorTitle), in.text(fields.errorDetail)};
    return {in.slice().text(), {}, {}};
}

QList<AttemptError> readErrors(const Fields& fields, const FieldReader& in)
{
    QList<AttemptError> errors;
    const QList<FieldReader> entries = in.elements(fields.errors);
    for (const FieldReader& entry : entries) {
        const AttemptError error = readError(fields, entry);
        if (error == AttemptError())
            entry.note({}, QStringLiteral("not an error with a code"));
        else
            errors.append(error);
    }
    return errors;
}

/// Of an attempt that holds at most one, as fields of its own.
QList<AttemptError> readFlatError(const Fields& fields, const FieldReader& in)
{
    AttemptError error{
        in.text(fields.errorCode), in.text(fields.errorTitle), in.text(fields.errorDetail)};
    if (repeatsHttpStatus(error.title.toUtf8()))
        error.title.clear();
    return error == AttemptError() ? QList<AttemptError>() : QList{error};
}

void readTimes(const Fields& fields, const FieldReader& in, Attempt& attempt)
{
    attempt.startedAt = in.time(fields.startedAt);
    attempt.finishedAt = in.time(fields.finishedAt);
    attempt.duration = in.duration(fields.duration);
    AttemptFacts known;
    known.startedAt = attempt.startedAt ? attempt.startedAt->ns : unknownTime;
    known.finishedAt = attempt.finishedAt ? attempt.finishedAt->ns : unknownTime;
    known.duration = attempt.duration ? attempt.duration->count() : unknownDuration;
    known.completeTimes();
    if (known.startedAt != unknownTime)
        attempt.startedAt = Instant{known.startedAt};
    if (known.finishedAt != unknownTime)
        attempt.finishedAt = Instant{known.finishedAt};
    if (!attempt.duration && attempt.startedAt && attempt.finishedAt)
        attempt.duration = timeBetween(*attempt.startedAt, *attempt.finishedAt);
}

} // namespace

Attempt readAttempt(const Fields& fields, const FieldReader& in)
{
    Attempt attempt;
    attempt.id = in.text(fields.id);
    attempt.providerStatus = in.word(fields.status.pointers);
    attempt.status = StatusLookup(fields.status).statusOf(in.value(fields.status.pointers).raw());
    if (in.isRaised(fields.manual))
        attempt.origin = AttemptOrigin::ProviderManual;
    readTimes(fields, in, attempt);
    attempt.request = readRequest(fields, in);
    attempt.response = readResponse(fields, in);
    if (!fields.errors.isEmpty())
        attempt.errors = readErrors(fields, in);
    else if (attempt.status != DeliveryStatus::Delivered)
        attempt.errors = readFlatError(fields, in);
    return attempt;
}

} // namespace waybill
