// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/deliveryreader.h"

#include "providers/attemptreader.h"
#include "providers/deliverymerge.h"
#include "providers/fieldreader.h"
#include "providers/fieldvalue.h"
#include "providers/jsonsyntax.h"
#include "providers/providerprofile.h"
#include "providers/redactedsample.h"
#include "providers/statuslookup.h"

#include <algorithm>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 512;

FetchError itemError(FetchError::Kind kind, const QString& cause, QByteArrayView item)
{
    FetchError error;
    error.kind = kind;
    error.cause = cause;
    error.sample = redactedSample(item);
    return error;
}

/// "/webhook/payload/to/0/status" -> "to/0": the array element that the value belongs to.
QString shortPlace(const QString& pointer)
{
    const QStringList parts = pointer.split(u'/');
    for (qsizetype i = parts.size() - 1; i > 1; --i) {
        bool isIndex = false;
        (void)parts.at(i).toInt(&isIndex);
        if (isIndex)
            return parts.at(i - 1) + u'/' + parts.at(i);
    }
    return parts.last();
}

/// An error entry in words: its code and title where it has them, else as it is written.
QString entryText(const JsonSlice& entry)
{
    const QStringList words{entry.member("code").text(), entry.member("title").text()};
    QString text = words.join(u' ').trimmed();
    if (!text.isEmpty())
        return text;
    const QString plain = entry.text();
    return plain.isEmpty()
        ? QString::fromUtf8(entry.raw().first(qMin(entry.raw().size(), qsizetype(120))))
        : plain;
}

void readReportedFailures(
    const ReportedFailureFields& rule, const JsonSlice& item, QStringList& failures)
{
    for (const QString& pointer : rule.nonEmpty) {
        const auto entries = item.allAt(pointer + u"/*"_s);
        for (const auto& [place, entry] : entries)
            failures.append(shortPlace(place) + u": "_s + entryText(entry));
    }
    for (const QString& pointer : rule.valuePointers) {
        const auto values = item.allAt(pointer);
        for (const auto& [place, value] : values) {
            if (value.kind() == JsonKind::String && rule.values.contains(value.text()))
                failures.append(shortPlace(place) + u": "_s + value.text());
        }
    }
}

/// A string holds the body that was sent; anything else is kept as it is written.
void readPayload(const Pointers& pointers, const FieldReader& in, Delivery& delivery)
{
    const JsonSlice payload = in.value(pointers);
    if (payload.isAbsentOrNull())
        return;
    delivery.payloadIsSent = payload.kind() == JsonKind::String;
    delivery.payload = delivery.payloadIsSent ? payload.bytes() : payload.raw().toByteArray();
    delivery.payloadIsJson = isValidJson(*delivery.payload);
    if (!delivery.payloadIsJson && !delivery.payloadIsSent)
        in.note(pointers.value(0), u"not valid JSON"_s);
    if (jsonDepth(*delivery.payload) > deepest)
        in.note(pointers.value(0), u"nested deeper than 512"_s);
}

void readEvent(const DeliveryFields& fields, const FieldReader& in, Delivery& delivery)
{
    delivery.eventId = in.text(fields.eventId);
    delivery.eventType = in.text(fields.eventType);
    delivery.occurredAt = in.time(fields.occurredAt);
    delivery.payloadHash = in.text(fields.payloadHash);
    delivery.primaryUrl = in.text(fields.primaryUrl);
    delivery.failoverUrl = in.text(fields.failoverUrl);
    readPayload(fields.payload, in, delivery);
}

void readProgress(const DeliveryFields& fields, const FieldReader& in, Delivery& delivery)
{
    delivery.providerStatus = in.word(fields.status.pointers);
    delivery.status = StatusLookup(fields.status).statusOf(in.value(fields.status.pointers).raw());
    delivery.startedAt = in.time(fields.startedAt);
    delivery.finishedAt = in.time(fields.finishedAt);
    delivery.queuedAt = in.time(fields.queuedAt);
    delivery.changedAt = in.time(fields.changedAt);
    delivery.nextAttemptAt = in.time(fields.nextAttemptAt);
    delivery.attemptCount = in.integer(fields.attemptCount);
    delivery.endpointUrl = in.text(fields.endpointUrl);
    delivery.endpointId = in.text(fields.endpointId);
    for (const auto& [name, pointers] : fields.extra) {
        const JsonSlice value = in.value(pointers);
        if (!value.isAbsentOrNull())
            delivery.extra.append({name, value.raw().toByteArray()});
    }
}

void readNestedAttempts(const AttemptFields& fields, const FieldReader& in, Delivery& delivery)
{
    const QList<FieldReader> entries = in.elements(fields.items);
    for (const FieldReader& entry : entries)
        delivery.attempts.append(readAttempt(fields, entry));
    if (fields.newestFirst)
        std::reverse(delivery.attempts.begin(), delivery.attempts.end());
    int number = 0;
    for (Attempt& attempt : delivery.attempts)
        attempt.number = ++number;
    if (in.has(fields.items))
        delivery.attemptCount = std::max(delivery.attemptCount, std::optional(number));
}

/// What the profile says once counts for the attempt and for its delivery.
void readRowAsAttempt(const ProviderProfile& profile, const FieldReader& in, Delivery& delivery)
{
    AttemptFields fields = profile.attempts;
    if (fields.status.pointers.isEmpty())
        fields.status = profile.fields.status;
    const Attempt attempt = readAttempt(fields, in);
    if (profile.fields.status.pointers.isEmpty()) {
        delivery.status = attempt.status;
        delivery.providerStatus = attempt.providerStatus;
    }
    if (profile.fields.startedAt.isEmpty())
        delivery.startedAt = attempt.startedAt;
    if (profile.fields.finishedAt.isEmpty())
        delivery.finishedAt = attempt.finishedAt;
    delivery.attempts = {attempt};
    delivery.attemptCount = std::max(delivery.attemptCount, std::optional(1));
}

void readAttempts(const ProviderProfile& profile, const FieldReader& in, Delivery& delivery)
{
    switch (profile.attempts.from) {
    case AttemptFields::From::Nested:
        readNestedAttempts(profile.attempts, in, delivery);
        break;
    case AttemptFields::From::Rows:
        readRowAsAttempt(profile, in, delivery);
        break;
    case AttemptFields::From::Nowhere:
        break;
    }
    if (!delivery.attempts.isEmpty())
        return;
    delivery.httpStatus = in.httpStatus(profile.fields.httpStatus);
    delivery.error = {in.text(profile.fields.errorCode), in.text(profile.fields.errorTitle), {}};
    if (repeatsHttpStatus(delivery.error.title.toUtf8()))
        delivery.error.title.clear();
}

FieldContext contextOf(const ProviderProfile& profile, const DeliveryRecord& record)
{
    FieldContext context;
    context.numberTimes = profile.numberTimes;
    for (const RowCall& call : profile.calls) {
        const auto answer = record.answers.constFind(call.name);
        if (answer == record.answers.constEnd())
            continue;
        const JsonSlice whole(*answer);
        context.answers.insert(call.name, call.root.isEmpty() ? whole : whole.firstOf(call.root));
    }
    return context;
}

QList<JsonSlice> objectsOf(
    const ProviderProfile& profile, const FieldContext& context, const JsonSlice& row)
{
    QList<JsonSlice> objects;
    for (const RowCall& call : profile.calls) {
        if (call.overlaysRow && context.answers.contains(call.name))
            objects.append(context.answers.value(call.name));
    }
    return objects << row;
}

Result<Delivery, FetchError> readRecord(
    const ProviderProfile& profile, const DeliveryRecord& record)
{
    const DeliveryFields& fields = profile.fields;
    const JsonSlice row(record.row);
    if (!row.members())
        return Failure{itemError(FetchError::Kind::Malformed, u"not a JSON object"_s, record.row)};
    Delivery delivery;
    const FieldContext context = contextOf(profile, record);
    const FieldReader in(objectsOf(profile, context, row), context, delivery.notes);
    // An answer of another row must not rename this one.
    delivery.id = {FieldReader(row, {}, delivery.notes).text(rowPointers(fields.id))};
    if (delivery.id.isEmpty())
        return Failure{itemError(
            FetchError::Kind::NotADeliveryLog, fields.id.value(0) + u": missing"_s, record.row)};
    readProgress(fields, in, delivery);
    readEvent(fields, in, delivery);
    readAttempts(profile, in, delivery);
    for (const JsonSlice& object : in.objects())
        readReportedFailures(profile.reportedFailure, object, delivery.reportedFailures);
    delivery.reportedFailures.removeDuplicates();
    return delivery;
}

} // namespace

struct DeliveryReader::Private
{
    std::shared_ptr<const ProviderProfile> profile;
};

DeliveryReader::DeliveryReader(std::shared_ptr<const ProviderProfile> profile)
    : d(std::make_unique<Private>(Private{std::move(profile)}))
{
}

DeliveryReader::~DeliveryReader() = default;

Result<Delivery, FetchError> DeliveryReader::read(const QList<DeliveryRecord>& records) const
{
    if (records.isEmpty())
        return Failure{itemError(FetchError::Kind::Malformed, u"no record"_s, {})};
    if (d->profile->attempts.from != AttemptFields::From::Rows || records.size() == 1)
        return readRecord(*d->profile, records.last());
    QList<Delivery> parts;
    for (const DeliveryRecord& record : records) {
        auto part = readRecord(*d->profile, record);
        if (!part)
            return part;
        parts.append(std::move(part).value());
    }
    return mergedDelivery(std::move(parts));
}

Result<Delivery, FetchError> DeliveryReader::read(QByteArrayView item) const
{
    DeliveryRecord record;
    record.row = QByteArray::fromRawData(item.data(), item.size()); // read, never kept
    return readRecord(*d->profile, record);
}

} // namespace waybill
