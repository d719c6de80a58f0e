// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetcherror.h"
#include "domain/fetchquery.h"
#include "domain/result.h"
#include "domain/source.h"
#include "ports/httptransport.h"
#include "providers/listquery.h"

#include <QString>

#include <memory>

namespace waybill {

struct DeliveryRow;
struct Lookup;
struct PageRows;
struct ProviderProfile;
struct RowCall;

/// What stands for {id} {eventId} {endpointId} {attemptId} in a call about one row; empty where the
/// row does not tell.
struct RowNames
{
    QString id; ///< of the delivery
    QString eventId;
    QString endpointId;
    QString attemptId; ///< of the row, where each row is an attempt; else the delivery's

    static RowNames of(const PageRows& page, const DeliveryRow& row);
    bool operator==(const RowNames&) const = default;
};

/// Builds every request of one source. Holds the token; nothing else in models/ does. All requests
/// go to the origin of the base URL, so does the token.
///
/// Errors of all: InvalidRequest (base URL not http(s), plain http beyond loopback, user info in
/// it; a parameter or a row's name that a path needs and that is not given, by name; a path of
/// dots; a token with control characters), SecretMissing.
class SourceRequests
{
public:
    SourceRequests(std::shared_ptr<const ProviderProfile> profile, Source source, QString token);

    const ProviderProfile& profile() const { return *m_profile; }
    const NamedValues& parameters() const { return m_source.parameters; }

    /// A page of the list. Further errors: InvalidRequest for a filter the profile lacks;
    /// Redirected and Protocol for a next page's URL (see nextPageUrl()).
    Result<HttpRequest, FetchError> page(const FetchQuery& query, const PagePlace& place) const;
    /// A further call about one row.
    Result<HttpRequest, FetchError> rowCall(const RowCall& call, const RowNames& row) const;
    /// Asks the provider to send again; InvalidRequest where it has no such call.
    Result<HttpRequest, FetchError> redelivery(const RowNames& row) const;
    /// A page of what a parameter may be, from the parameters given so far. Further errors:
    /// Redirected and Protocol for a next page's URL.
    Result<HttpRequest, FetchError> lookup(const Lookup& lookup, const PagePlace& place) const;

private:
    Result<HttpRequest, FetchError> request(
        const QString& path, const NamedValues& values, const QByteArray& query) const;
    /// Of a list that goes on at the URL that the page before told.
    static Result<HttpRequest, FetchError> further(
        Result<HttpRequest, FetchError> first, const Paging& paging, const PagePlace& place);
    Result<QString, FetchError> withRoot(const QString& path) const;
    Result<QByteArray, FetchError> authValue() const;
    NamedValues valuesOf(const RowNames& row) const;

    std::shared_ptr<const ProviderProfile> m_profile;
    Source m_source;
    QString m_token;
};

} // namespace waybill
