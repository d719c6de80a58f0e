// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/profilereader.h"

#include "providers/profilecallsreader.h"
#include "providers/profilecheck.h"
#include "providers/profilefieldsreader.h"
#include "providers/profileobject.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonParseError>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

using Presence = ProfileObject::Presence;

QUrl readUrl(ProfileObject& in, const QString& key)
{
    QUrl url(in.text(key), QUrl::StrictMode);
    if (!url.isEmpty() && (!url.isValid() || url.host().isEmpty()))
        in.report(key, u"not a URL"_s);
    return url;
}

void readIdentity(ProfileObject& in, ProviderProfile& profile)
{
    in.text(u"$schema"_s);
    profile.id = in.text(u"id"_s, Presence::Required);
    profile.version = in.number(u"version"_s, 1, 1, 1'000'000);
    profile.name = in.text(u"name"_s, Presence::Required);
    profile.alsoKnownAs = in.texts(u"alsoKnownAs"_s);
    profile.documentation = readUrl(in, u"documentation"_s);
    profile.tested = in.flag(u"tested"_s, false);
}

void readAddress(ProfileObject& in, ProviderProfile& profile)
{
    profile.baseUrl = readUrl(in, u"baseUrl"_s);
    profile.baseUrlHelp = in.text(u"baseUrlHelp"_s);
    QList<ProfileObject> others = in.objects(u"otherBaseUrls"_s);
    for (ProfileObject& other : others) {
        profile.otherBaseUrls.append(
            {other.text(u"label"_s, Presence::Required), readUrl(other, u"url"_s)});
        other.complete();
    }
}

void readRequests(ProfileObject& in, ProviderProfile& profile)
{
    readAddress(in, profile);
    profile.auth = readAuth(in.object(u"auth"_s, Presence::Required));
    profile.requestHeaders = in.headers(u"requestHeaders"_s);
    profile.parameters = readParameters(in.objects(u"parameters"_s));
    profile.roots = readRoots(in.objects(u"roots"_s));
    profile.pastedUrls = in.texts(u"pastedUrls"_s);
    profile.webPages = in.texts(u"webPages"_s);
    profile.list = readListCall(in.object(u"list"_s, Presence::Required));
    profile.calls = readRowCalls(in.objects(u"calls"_s));
    profile.redelivery = readRedelivery(in.object(u"redelivery"_s));
    profile.rateLimit = readRateLimit(in.object(u"rateLimit"_s));
    profile.limits = readLogLimits(in.object(u"limits"_s));
}

void readAnswers(ProfileObject& in, ProviderProfile& profile)
{
    profile.numberTimes = in.choice(u"numberTimes"_s,
        {{u"none"_s, ProviderProfile::NumberTimes::None},
            {u"seconds"_s, ProviderProfile::NumberTimes::Seconds},
            {u"milliseconds"_s, ProviderProfile::NumberTimes::Milliseconds}},
        ProviderProfile::NumberTimes::None);
    profile.page = readPageFields(in.object(u"page"_s, Presence::Required));
    profile.fields = readDeliveryFields(in.object(u"delivery"_s, Presence::Required));
    profile.attempts = readAttemptFields(in.object(u"attempts"_s));
    profile.errorBody = readErrorBodyFields(in.object(u"errorBody"_s));
    profile.requestIdHeader = in.headerName(u"requestIdHeader"_s);
    profile.reportedFailure = readReportedFailureFields(in.object(u"reportedFailure"_s));
    profile.errorTexts = in.textMap(u"errorTexts"_s);
}

void readReplay(ProfileObject& in, ProviderProfile& profile)
{
    profile.wireBody = in.text(u"wireBody"_s);
    if (!profile.wireBody.isEmpty() && !profile.wireBody.contains(u"{payload}"_s))
        in.report(u"wireBody"_s, u"must contain {payload}"_s);
    profile.replayDefaults = in.headers(u"replayDefaults"_s);
    profile.successStatuses = in.numbers(u"successStatuses"_s, 100, 599);
    profile.signatureScheme = in.text(u"signatureScheme"_s);
}

/// A look-up that says nothing of its paging goes on as the delivery list does.
void completeLookups(ProviderProfile& profile)
{
    for (Parameter& parameter : profile.parameters) {
        for (Lookup& lookup : parameter.lookups) {
            if (!lookup.pagesAsDeliveries)
                continue;
            const Pointers items = lookup.page.items;
            lookup.page = profile.page;
            lookup.page.items = items;
            lookup.paging = profile.list.paging;
        }
    }
}

ProviderProfile readAll(ProfileObject in)
{
    ProviderProfile profile;
    readIdentity(in, profile);
    readRequests(in, profile);
    readAnswers(in, profile);
    readReplay(in, profile);
    completeLookups(profile);
    in.complete();
    checkProfile(profile, in);
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
