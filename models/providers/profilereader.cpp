// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/profilereader.h"

#include "providers/profileobject.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonParseError>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

using Presence = ProfileObject::Presence;
using Profile = ProviderProfile;

Profile::Auth readAuth(ProfileObject in)
{
    Profile::Auth auth;
    auth.header = in.headerName(u"header"_s);
    auth.valueTemplate = QString::fromUtf8(in.headerText(u"value"_s, Presence::Required));
    auth.stripPrefixes = in.texts(u"stripPrefixes"_s);
    auth.whereFound = in.text(u"whereFound"_s);
    auth.leastScope = in.text(u"leastScope"_s);
    if (!auth.valueTemplate.contains(u"{token}"_s))
        in.report(u"value"_s, u"must contain {token}"_s);
    in.complete();
    return auth;
}

QList<Profile::Parameter> readParameters(QList<ProfileObject> list)
{
    QList<Profile::Parameter> parameters;
    for (ProfileObject& in : list) {
        parameters.append(
            {in.text(u"name"_s, Presence::Required), in.text(u"label"_s, Presence::Required),
                in.text(u"help"_s), in.flag(u"required"_s, true)});
        in.complete();
    }
    return parameters;
}

Profile::Order readOrder(ProfileObject& in)
{
    const QString order = in.text(u"order"_s);
    if (order == u"newestFirst"_s)
        return Profile::Order::NewestFirst;
    if (!order.isEmpty() && order != u"unknown"_s)
        in.report(u"order"_s, u"must be newestFirst or unknown"_s);
    return Profile::Order::Unknown;
}

QMap<QString, QString> readFilters(ProfileObject& in)
{
    static const QStringList known{u"status"_s, u"eventType"_s, u"webhookText"_s, u"attemptsText"_s,
        u"startedAt.from"_s, u"startedAt.to"_s, u"finishedAt.from"_s, u"finishedAt.to"_s};
    QMap<QString, QString> filters = in.textMap(u"filters"_s);
    for (auto it = filters.cbegin(); it != filters.cend(); ++it) {
        if (!known.contains(it.key()))
            in.report(u"filters/"_s + it.key(), u"unknown key"_s);
    }
    return filters;
}

Profile::ListCall readList(ProfileObject in)
{
    Profile::ListCall list;
    list.path = in.text(u"path"_s, Presence::Required);
    list.order = readOrder(in);
    list.pageParameter = in.text(u"pageParameter"_s);
    list.pageSizeParameter = in.text(u"pageSizeParameter"_s);
    list.maxPageSize = in.number(u"maxPageSize"_s, list.maxPageSize, 1, 10'000);
    list.defaultPageSize = in.number(u"defaultPageSize"_s, list.defaultPageSize, 1, 10'000);
    list.filters = readFilters(in);
    if (!list.path.startsWith(u'/'))
        in.report(u"path"_s, u"must begin with a slash"_s);
    in.complete();
    return list;
}

Profile::RateLimit readRateLimit(ProfileObject in)
{
    Profile::RateLimit limit;
    limit.limitHeader = in.headerName(u"limit"_s);
    limit.remainingHeader = in.headerName(u"remaining"_s);
    limit.resetHeader = in.headerName(u"reset"_s);
    const QString unit = in.text(u"resetUnit"_s);
    if (unit == u"epochSeconds"_s)
        limit.resetUnit = Profile::RateLimit::ResetUnit::EpochSeconds;
    else if (!unit.isEmpty() && unit != u"seconds"_s)
        in.report(u"resetUnit"_s, u"must be seconds or epochSeconds"_s);
    in.complete();
    return limit;
}

Profile::StatusMap readStatus(ProfileObject in)
{
    static const QMap<QString, DeliveryStatus> words{{u"pending"_s, DeliveryStatus::Pending},
        {u"delivered"_s, DeliveryStatus::Delivered}, {u"failed"_s, DeliveryStatus::Failed},
        {u"dead"_s, DeliveryStatus::Dead}, {u"canceled"_s, DeliveryStatus::Canceled}};
    Profile::StatusMap map;
    map.pointers = in.pointers(u"at"_s);
    const QMap<QString, QString> values = in.textMap(u"values"_s);
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (!words.contains(it.value()))
            in.report(
                u"values/"_s + it.key(), u"must be pending, delivered, failed, dead or canceled"_s);
        map.values.insert(it.key(), words.value(it.value()));
    }
    in.complete();
    return map;
}

Profile::AttemptFields readAttempts(ProfileObject in)
{
    Profile::AttemptFields fields;
    fields.items = in.pointers(u"items"_s);
    fields.newestFirst = in.flag(u"newestFirst"_s, true);
    fields.status = readStatus(in.object(u"status"_s));
    fields.startedAt = in.pointers(u"startedAt"_s);
    fields.finishedAt = in.pointers(u"finishedAt"_s);
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
    in.complete();
    return fields;
}

QList<std::pair<QString, Profile::Pointers>> readExtra(ProfileObject in)
{
    QList<std::pair<QString, Profile::Pointers>> extra;
    const QStringList keys = in.keys();
    for (const QString& key : keys)
        extra.append({key, in.pointers(key)});
    return extra;
}

void readDelivery(ProfileObject in, Profile::Fields& fields)
{
    fields.id = in.pointers(u"id"_s, Presence::Required);
    fields.status = readStatus(in.object(u"status"_s));
    fields.eventId = in.pointers(u"eventId"_s);
    fields.eventType = in.pointers(u"eventType"_s);
    fields.occurredAt = in.pointers(u"occurredAt"_s);
    fields.startedAt = in.pointers(u"startedAt"_s);
    fields.finishedAt = in.pointers(u"finishedAt"_s);
    fields.nextAttemptAt = in.pointers(u"nextAttemptAt"_s);
    fields.payload = in.pointers(u"payload"_s);
    fields.payloadHash = in.pointers(u"payloadHash"_s);
    fields.primaryUrl = in.pointers(u"primaryUrl"_s);
    fields.failoverUrl = in.pointers(u"failoverUrl"_s);
    fields.extra = readExtra(in.object(u"extra"_s));
    in.complete();
}

void readPage(ProfileObject in, Profile::Fields& fields)
{
    fields.items = in.pointers(u"items"_s, Presence::Required);
    fields.pageNumber = in.pointers(u"number"_s);
    fields.pageCount = in.pointers(u"count"_s);
    fields.totalResults = in.pointers(u"results"_s);
    in.complete();
}

Profile::ErrorBody readErrorBody(ProfileObject in)
{
    Profile::ErrorBody body{
        in.pointers(u"code"_s), in.pointers(u"title"_s), in.pointers(u"detail"_s)};
    in.complete();
    return body;
}

Profile::ReportedFailure readReportedFailure(ProfileObject in)
{
    Profile::ReportedFailure failure{
        in.pointers(u"nonEmpty"_s), in.pointers(u"at"_s), in.texts(u"values"_s)};
    in.complete();
    return failure;
}

void readIdentity(ProfileObject& in, Profile& profile)
{
    in.text(u"$schema"_s);
    profile.id = in.text(u"id"_s, Presence::Required);
    profile.version = in.number(u"version"_s, 1, 1, 1);
    profile.name = in.text(u"name"_s, Presence::Required);
    profile.documentation = QUrl(in.text(u"documentation"_s), QUrl::StrictMode);
    profile.tested = in.flag(u"tested"_s, false);
    profile.baseUrl = QUrl(in.text(u"baseUrl"_s), QUrl::StrictMode);
    if (!profile.baseUrl.isEmpty() && !profile.baseUrl.isValid())
        in.report(u"baseUrl"_s, u"not a URL"_s);
}

QString readWireBody(ProfileObject& in)
{
    QString wireBody = in.text(u"wireBody"_s);
    if (!wireBody.isEmpty() && !wireBody.contains(u"{payload}"_s))
        in.report(u"wireBody"_s, u"must contain {payload}"_s);
    return wireBody;
}

Profile readAll(ProfileObject in)
{
    Profile profile;
    readIdentity(in, profile);
    profile.auth = readAuth(in.object(u"auth"_s, Presence::Required));
    profile.parameters = readParameters(in.objects(u"parameters"_s));
    profile.list = readList(in.object(u"list"_s, Presence::Required));
    profile.rateLimit = readRateLimit(in.object(u"rateLimit"_s));
    readPage(in.object(u"page"_s, Presence::Required), profile.fields);
    readDelivery(in.object(u"delivery"_s, Presence::Required), profile.fields);
    profile.fields.attempts = readAttempts(in.object(u"attempts"_s));
    profile.errorBody = readErrorBody(in.object(u"errorBody"_s));
    profile.reportedFailure = readReportedFailure(in.object(u"reportedFailure"_s));
    profile.errorTexts = in.textMap(u"errorTexts"_s);
    profile.wireBody = readWireBody(in);
    profile.replayDefaults = in.headers(u"replayDefaults"_s);
    profile.successStatuses = in.numbers(u"successStatuses"_s);
    profile.signatureScheme = in.text(u"signatureScheme"_s);
    in.complete();
    return profile;
}

} // namespace

Result<ProviderProfile, ProfileError> readProfile(const QByteArray& json, const QString& fileName)
{
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsing);
    if (parsing.error != QJsonParseError::NoError)
        return Failure{ProfileError{
            fileName, {}, u"%1 at byte %2"_s.arg(parsing.errorString()).arg(parsing.offset)}};
    if (!document.isObject())
        return Failure{ProfileError{fileName, {}, u"must be a JSON object"_s}};

    ProfileProblem problem{fileName, {}};
    ProviderProfile profile = readAll(ProfileObject(document.object(), {}, problem));
    if (problem.first)
        return Failure{*problem.first};
    return profile;
}

} // namespace waybill
