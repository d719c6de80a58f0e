// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/replayguard.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waybill {

namespace {

/// A character of a token: RFC 9110, 5.6.2.
bool isTokenCharacter(char c)
{
    const bool alphanumeric
        = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    return alphanumeric || (c != '\0' && QByteArrayView("!#$%&'*+-.^_`|~").contains(c));
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t') || byte == 0x7f;
}

std::optional<ReplayFault> faultOf(const HttpHeader& header)
{
    using Kind = ReplayFault::Kind;
    if (!isToken(header.name))
        return ReplayFault{Kind::BadHeaderName, QString::fromLatin1(header.name)};
    if (std::any_of(header.value.begin(), header.value.end(), isControl))
        return ReplayFault{Kind::BadHeaderValue, QString::fromLatin1(header.name)};
    return std::nullopt;
}

} // namespace

std::optional<ReplayFault> faultOf(const QUrl& target)
{
    using Kind = ReplayFault::Kind;
    if (!target.isValid() || target.isRelative())
        return ReplayFault{Kind::BadUrl, target.errorString()};
    if (target.scheme() != "http"_L1 && target.scheme() != "https"_L1)
        return ReplayFault{Kind::BadScheme, target.scheme()};
    if (target.host().isEmpty())
        return ReplayFault{Kind::NoHost, {}};
    if (!target.userInfo(QUrl::FullyEncoded).isEmpty())
        return ReplayFault{Kind::UserInfo, {}};
    return std::nullopt;
}

std::optional<ReplayFault> faultOf(const ReplayRequest& request)
{
    using Kind = ReplayFault::Kind;
    if (auto fault = faultOf(request.target))
        return fault;
    if (!isToken(request.method))
        return ReplayFault{Kind::BadMethod, QString::fromLatin1(request.method)};
    if (request.method == "HEAD" && !request.body.isEmpty())
        return ReplayFault{Kind::HeadWithBody, {}};
    for (const HttpHeader& header : request.headers) {
        if (auto fault = faultOf(header))
            return fault;
    }
    return std::nullopt;
}

bool isConnectionHeader(QByteArrayView name)
{
    static constexpr std::array names{"host", "content-length", "connection", "expect",
        "keep-alive", "te", "trailer", "transfer-encoding", "upgrade"};
    const auto isIt = [&](const char* known) {
        return name.compare(QByteArrayView(known), Qt::CaseInsensitive) == 0;
    };
    constexpr QByteArrayView proxy("proxy-");
    return std::any_of(names.begin(), names.end(), isIt)
        || (name.size() > proxy.size()
            && name.first(proxy.size()).compare(proxy, Qt::CaseInsensitive) == 0);
}

QString describe(const ReplayFault& fault)
{
    switch (fault.kind) {
    case ReplayFault::Kind::BadUrl:
        return fault.subject.isEmpty() ? u"not a complete URL"_s
                                       : u"not a URL: %1"_s.arg(fault.subject);
    case ReplayFault::Kind::BadScheme:
        return u"only http and https are sent, not %1"_s.arg(fault.subject);
    case ReplayFault::Kind::NoHost:
        return u"the URL names no host"_s;
    case ReplayFault::Kind::UserInfo:
        return u"the URL holds a user name or password"_s;
    case ReplayFault::Kind::BadMethod:
        return u"not an HTTP method: \"%1\""_s.arg(fault.subject);
    case ReplayFault::Kind::HeadWithBody:
        return u"a HEAD request has no body"_s;
    case ReplayFault::Kind::BadHeaderName:
        return u"not a header name: \"%1\""_s.arg(fault.subject);
    case ReplayFault::Kind::BadHeaderValue:
        return u"control character in the value of header %1"_s.arg(fault.subject);
    }
    return {};
}

} // namespace waybill
