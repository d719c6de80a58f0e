// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetcherror.h"
#include "domain/fetchquery.h"
#include "domain/result.h"
#include "domain/source.h"
#include "ports/httptransport.h"

#include <QString>

#include <memory>

namespace waybill {

struct ProviderProfile;

/// Builds the requests of one source. Holds the token; nothing else in models/ does.
class PageRequestBuilder
{
public:
    PageRequestBuilder(
        std::shared_ptr<const ProviderProfile> profile, Source source, QString token);

    /// The request for a page, 1-based. Errors: InvalidRequest (base URL not http(s), plain http
    /// beyond loopback, user info in it, a filter the profile lacks, a parameter not given, a token
    /// with control characters), SecretMissing.
    Result<HttpRequest, FetchError> page(const FetchQuery& query, int number) const;

private:
    std::shared_ptr<const ProviderProfile> m_profile;
    Source m_source;
    QString m_token;
};

} // namespace waybill
