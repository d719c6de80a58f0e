// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/attemptreader.h"

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
    response.status = in.integer(fields.responseStatus);
    response.headers = in.headers(fields.responseHeaders);
    response.body = in.bytes(fields.responseBody);
    return response == RecordedResponse() ? std::nullopt : std::optional(response);
}

/// An object with a code, or the bare code (75499, "75499").
AttemptError readError(const Fields& fields, const FieldReader& in)
{
    if (in.slice().kind() == JsonKind::Object)
        return {in.text(fields.errorCode), in.text(fields.errorTitle), in.text(fields.errorDetail)};
    return {in.slice().text(), {}, {}};
}

} // namespace

Attempt readAttempt(const Fields& fields, const FieldReader& in)
{
    Attempt attempt;
    attempt.providerStatus = in.text(fields.status.pointers);
    attempt.status = fields.status.values.value(attempt.providerStatus, DeliveryStatus::Unknown);
    attempt.startedAt = in.time(fields.startedAt);
    attempt.finishedAt = in.time(fields.finishedAt);
    if (attempt.startedAt && attempt.finishedAt && *attempt.finishedAt >= *attempt.startedAt)
        attempt.duration = *attempt.finishedAt - *attempt.startedAt;
    attempt.request = readRequest(fields, in);
    attempt.response = readResponse(fields, in);
    const QList<FieldReader> errors = in.elements(fields.errors);
    for (const FieldReader& error : errors) {
        const AttemptError read = readError(fields, error);
        if (read == AttemptError())
            error.note({}, QStringLiteral("not an error with a code"));
        else
            attempt.errors.append(read);
    }
    return attempt;
}

} // namespace waybill
