// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/profilefieldsreader.h"

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

using Presence = ProfileObject::Presence;

StatusMap readStatus(ProfileObject in)
{
    static const QMap<QString, DeliveryStatus> words{{u"pending"_s, DeliveryStatus::Pending},
        {u"delivered"_s, DeliveryStatus::Delivered}, {u"failed"_s, DeliveryStatus::Failed},
        {u"dead"_s, DeliveryStatus::Dead}, {u"canceled"_s, DeliveryStatus::Canceled},
        {u"unknown"_s, DeliveryStatus::Unknown}};
    StatusMap map;
    map.pointers = in.pointers(u"at"_s);
    const QMap<QString, QString> values = in.textMap(u"values"_s);
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (!words.contains(it.value()))
            in.report(u"values/"_s + it.key(),
                u"must be pending, delivered, failed, dead, canceled or unknown"_s);
        map.values.insert(it.key(), words.value(it.value()));
    }
    in.complete();
    return map;
}

DurationField readDuration(ProfileObject in)
{
    DurationField field{in.pointers(u"at"_s),
        in.choice(u"unit"_s,
            {{u"milliseconds"_s, DurationField::Unit::Milliseconds},
                {u"seconds"_s, DurationField::Unit::Seconds}},
            DurationField::Unit::Milliseconds)};
    in.complete();
    return field;
}

QList<std::pair<QString, Pointers>> readExtra(ProfileObject in)
{
    QList<std::pair<QString, Pointers>> extra;
    const QStringList keys = in.keys();
    for (const QString& key : keys)
        extra.append({key, in.pointers(key)});
    return extra;
}

void readExchange(ProfileObject& in, AttemptFields& fields)
{
    fields.requestMethod = in.pointers(u"requestMethod"_s);
    fields.requestUrl = in.pointers(u"requestUrl"_s);
    fields.requestHeaders = in.pointers(u"requestHeaders"_s);
    fields.requestBody = in.pointers(u"requestBody"_s);
    fields.responseStatus = in.pointers(u"responseStatus"_s);
    fields.responseHeaders = in.pointers(u"responseHeaders"_s);
    fields.responseBody = in.pointers(u"responseBody"_s);
    fields.errors = in.pointers(u"errors"_s);
    fields.errorCode = in.pointers(u"errorCode"_s);
    fields.errorTitle = in.pointers(u"errorTitle"_s);
    fields.errorDetail = in.pointers(u"errorDetail"_s);
}

} // namespace

Flag readFlag(ProfileObject in)
{
    Flag flag{in.pointers(u"at"_s), in.texts(u"values"_s)};
    if (!flag.pointers.isEmpty() && flag.values.isEmpty())
        in.report(u"values"_s, u"missing"_s);
    in.complete();
    return flag;
}

PageFields readPageFields(ProfileObject in)
{
    PageFields fields;
    fields.items = in.pointers(u"items"_s, Presence::Required);
    fields.number = in.pointers(u"number"_s);
    fields.count = in.pointers(u"count"_s);
    fields.results = in.pointers(u"results"_s);
    fields.next = in.pointers(u"next"_s);
    fields.hasMore = readFlag(in.object(u"hasMore"_s));
    in.complete();
    return fields;
}

DeliveryFields readDeliveryFields(ProfileObject in)
{
    DeliveryFields fields;
    fields.id = in.pointers(u"id"_s, Presence::Required);
    fields.status = readStatus(in.object(u"status"_s));
    fields.eventId = in.pointers(u"eventId"_s);
    fields.eventType = in.pointers(u"eventType"_s);
    fields.occurredAt = in.pointers(u"occurredAt"_s);
    fields.startedAt = in.pointers(u"startedAt"_s);
    fields.finishedAt = in.pointers(u"finishedAt"_s);
    fields.queuedAt = in.pointers(u"queuedAt"_s);
    fields.changedAt = in.pointers(u"changedAt"_s);
    fields.nextAttemptAt = in.pointers(u"nextAttemptAt"_s);
    fields.attemptCount = in.pointers(u"attemptCount"_s);
    fields.httpStatus = in.pointers(u"httpStatus"_s);
    fields.errorCode = in.pointers(u"errorCode"_s);
    fields.errorTitle = in.pointers(u"errorTitle"_s);
    fields.endpointUrl = in.pointers(u"endpointUrl"_s);
    fields.endpointId = in.pointers(u"endpointId"_s);
    fields.payload = in.pointers(u"payload"_s);
    fields.payloadHash = in.pointers(u"payloadHash"_s);
    fields.primaryUrl = in.pointers(u"primaryUrl"_s);
    fields.failoverUrl = in.pointers(u"failoverUrl"_s);
    fields.extra = readExtra(in.object(u"extra"_s));
    in.complete();
    return fields;
}

AttemptFields readAttemptFields(ProfileObject in)
{
    AttemptFields fields;
    fields.from = in.choice(u"from"_s,
        {{u"nowhere"_s, AttemptFields::From::Nowhere}, {u"nested"_s, AttemptFields::From::Nested},
            {u"rows"_s, AttemptFields::From::Rows}},
        AttemptFields::From::Nowhere);
    fields.items = in.pointers(u"items"_s,
        fields.from == AttemptFields::From::Nested ? Presence::Required : Presence::Optional);
    fields.newestFirst = in.flag(u"newestFirst"_s, true);
    fields.id = in.pointers(u"id"_s);
    fields.status = readStatus(in.object(u"status"_s));
    fields.startedAt = in.pointers(u"startedAt"_s);
    fields.finishedAt = in.pointers(u"finishedAt"_s);
    fields.duration = readDuration(in.object(u"duration"_s));
    fields.manual = readFlag(in.object(u"manual"_s));
    readExchange(in, fields);
    in.complete();
    return fields;
}

ErrorBodyFields readErrorBodyFields(ProfileObject in)
{
    ErrorBodyFields body{in.pointers(u"code"_s), in.pointers(u"title"_s), in.pointers(u"detail"_s)};
    in.complete();
    return body;
}

ReportedFailureFields readReportedFailureFields(ProfileObject in)
{
    ReportedFailureFields failure{
        in.pointers(u"nonEmpty"_s), in.pointers(u"at"_s), in.texts(u"values"_s)};
    in.complete();
    return failure;
}

} // namespace waybill
