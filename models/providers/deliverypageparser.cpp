// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/deliverypageparser.h"

#include "providers/jsonsyntax.h"
#include "providers/jsontoken.h"
#include "providers/pagewalker.h"
#include "providers/providerprofile.h"
#include "providers/redactedsample.h"
#include "providers/rowbuilder.h"
#include "providers/utf8repair.h"

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

FetchError pageError(FetchError::Kind kind, const QString& cause, const QByteArray& body)
{
    FetchError error;
    error.kind = kind;
    error.cause = cause;
    error.sample = redactedSample(body);
    return error;
}

FetchError malformed(const QByteArray& body, const QString& reason, qsizetype offset)
{
    const QString where = u"%1, at byte %2 of %3"_s.arg(
        reason, QString::number(offset < 0 ? body.size() : offset), QString::number(body.size()));
    return pageError(FetchError::Kind::Malformed, where, body);
}

FetchError notAList(const QByteArray& body, const QString& cause)
{
    return pageError(FetchError::Kind::NotADeliveryLog, cause, body);
}

/// Bytes that are shared with the caller are only copied if they have no room.
void pad(QByteArray& bytes)
{
    if (bytes.capacity() < bytes.size() + PageWalker::padding())
        bytes.reserve(bytes.size() + PageWalker::padding());
}

void markBadUtf8(PageRows& page, const QByteArray& repaired)
{
    for (DeliveryRow& row : page.rows) {
        const QByteArrayView copy
            = QByteArrayView(repaired).sliced(row.sliceOffset, row.sliceLength);
        row.hasBadUtf8 = page.slice(row) != copy;
    }
}

} // namespace

struct DeliveryPageParser::Private
{
    explicit Private(const std::shared_ptr<const ProviderProfile>& of)
        : profile(of)
        , places(*of)
    {
    }

    Result<PageRows, FetchError> parse(const QByteArray& padded) const;
    Result<PageRows, FetchError> parseRepaired(const QByteArray& padded) const;

    std::shared_ptr<const ProviderProfile> profile;
    PageSlots places;
    PageWalker walker;
};

Result<PageRows, FetchError> DeliveryPageParser::Private::parse(const QByteArray& padded) const
{
    const QByteArrayView text = QByteArrayView(padded).trimmed();
    if (text.isEmpty())
        return Failure{malformed(padded, u"no JSON found"_s, 0)};
    if (!text.startsWith('{') && !text.startsWith('[')) {
        if (isValidJson(text))
            return Failure{notAList(padded, jsonKindName(jsonTokenKind(text)))};
        return Failure{malformed(padded, u"this is not JSON"_s, 0)};
    }
    RowBuilder builder(*profile, places);
    const PageWalker::End end = walker.walk(padded, places.tree(), builder);
    if (end.fault == PageWalker::Fault::NotUtf8)
        return parseRepaired(padded);
    if (end.fault == PageWalker::Fault::Malformed)
        return Failure{malformed(padded, end.reason, end.offset)};
    if (!builder.error().isEmpty())
        return Failure{notAList(padded, builder.error())};
    if (const QString problem = builder.itemsProblem(); !problem.isEmpty())
        return Failure{notAList(padded, problem)};
    return builder.takeRows();
}

Result<PageRows, FetchError> DeliveryPageParser::Private::parseRepaired(
    const QByteArray& padded) const
{
    QByteArray repaired = repairedUtf8(padded);
    pad(repaired);
    Result<PageRows, FetchError> page = parse(repaired);
    if (!page)
        return page;
    PageRows rows = std::move(page).value();
    rows.bytes = padded;
    markBadUtf8(rows, repaired);
    return rows;
}

DeliveryPageParser::DeliveryPageParser(const std::shared_ptr<const ProviderProfile>& profile)
    : d(std::make_unique<Private>(profile))
{
}

DeliveryPageParser::~DeliveryPageParser() = default;

Result<PageRows, FetchError> DeliveryPageParser::parse(QByteArray body) const
{
    pad(body);
    Result<PageRows, FetchError> page = d->parse(body);
    if (!page)
        return page;
    PageRows rows = std::move(page).value();
    rows.bytes = std::move(body);
    return rows;
}

} // namespace waybill
