// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/deliveryreader.h"

#include "providers/attemptreader.h"
#include "providers/fieldreader.h"
#include "providers/jsonsyntax.h"
#include "providers/providerprofile.h"
#include "providers/redactedsample.h"

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

QStringList readReportedFailures(const ReportedFailureFields& rule, const JsonSlice& item)
{
    QStringList failures;
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
    return failures;
}

void readEvent(const DeliveryFields& fields, const FieldReader& in, Delivery& delivery)
{
    delivery.eventId = in.text(fields.eventId);
    delivery.eventType = in.text(fields.eventType);
    delivery.occurredAt = in.time(fields.occurredAt);
    delivery.payloadHash = in.text(fields.payloadHash);
    delivery.primaryUrl = in.text(fields.primaryUrl);
    delivery.failoverUrl = in.text(fields.failoverUrl);
    const JsonSlice payload = in.slice().firstOf(fields.payload);
    if (payload.isAbsentOrNull())
        return;
    delivery.payload = payload.raw().toByteArray();
    delivery.payloadIsJson = isValidJson(payload.raw());
    if (!delivery.payloadIsJson)
        in.note(fields.payload.value(0), u"not valid JSON"_s);
    if (jsonDepth(payload.raw()) > deepest)
        in.note(fields.payload.value(0), u"nested deeper than 512"_s);
}

void readProgress(const DeliveryFields& fields, const FieldReader& in, Delivery& delivery)
{
    delivery.providerStatus = in.text(fields.status.pointers);
    delivery.status = fields.status.values.value(delivery.providerStatus, DeliveryStatus::Unknown);
    delivery.startedAt = in.time(fields.startedAt);
    delivery.finishedAt = in.time(fields.finishedAt);
    delivery.nextAttemptAt = in.time(fields.nextAttemptAt);
    for (const auto& [name, pointers] : fields.extra) {
        const JsonSlice value = in.slice().firstOf(pointers);
        if (!value.isAbsentOrNull())
            delivery.extra.append({name, value.raw().toByteArray()});
    }
}

void readAttempts(const AttemptFields& fields, const FieldReader& in, Delivery& delivery)
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
        delivery.attemptCount = number;
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

Result<Delivery, FetchError> DeliveryReader::read(QByteArrayView item) const
{
    const DeliveryFields& fields = d->profile->fields;
    const JsonSlice slice(item);
    if (!slice.members())
        return Failure{itemError(FetchError::Kind::Malformed, u"not a JSON object"_s, item)};
    Delivery delivery;
    const FieldReader in(slice, {}, delivery.notes);
    delivery.id = {in.text(fields.id)};
    if (delivery.id.isEmpty())
        return Failure{itemError(
            FetchError::Kind::NotADeliveryLog, fields.id.value(0) + u": missing"_s, item)};
    readProgress(fields, in, delivery);
    readEvent(fields, in, delivery);
    readAttempts(d->profile->attempts, in, delivery);
    delivery.reportedFailures = readReportedFailures(d->profile->reportedFailure, slice);
    return delivery;
}

} // namespace waybill
