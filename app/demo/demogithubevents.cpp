// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demogithubevents.h"

#include "demo/demotext.h"

#include <array>

namespace waybill {

namespace {

struct Kind
{
    const char* event;
    const char* action;
    const char* subject; ///< members that only this event has
};

constexpr std::array<Kind, 6> kinds{{
    {"push", nullptr,
        R"("ref":"refs/heads/main","before":"$hash$","after":"$hash2$","compare":"https://github.com/acme/shop/compare/$hash$...$hash2$","commits":[{"id":"$hash2$","message":"Round totals once, at the end","distinct":true}])"},
    {"pull_request", "opened",
        R"("action":"opened","number":$number$,"pull_request":{"id":$id$,"title":"Retry webhooks that time out","draft":false,"head":{"ref":"retry","sha":"$hash$"},"base":{"ref":"main","sha":"$hash2$"}})"},
    {"issues", "opened",
        R"("action":"opened","issue":{"id":$id$,"number":$number$,"title":"Checkout shows 0,00 €","labels":[{"name":"bug"}],"state":"open"})"},
    {"check_run", "completed",
        R"("action":"completed","check_run":{"id":$id$,"name":"unit tests","head_sha":"$hash$","status":"completed","conclusion":"failure"})"},
    {"release", "published",
        R"("action":"published","release":{"id":$id$,"tag_name":"v1.$number$","name":"v1.$number$","prerelease":false})"},
    {"star", "created", R"("action":"created","starred_at":"2026-01-01T00:00:00Z")"},
}};

constexpr QByteArrayView tail
    = R"(,"repository":{"id":$repository$,"name":"shop","full_name":"acme/shop","private":true},"sender":{"login":"mona","id":583231,"type":"User"}})";

QByteArray hash(QRandomGenerator& random)
{
    QByteArray digits = demoUuid(random) + demoUuid(random);
    return digits.replace("-", "").first(40);
}

} // namespace

DemoGitHubEvent demoGitHubEvent(QRandomGenerator& random)
{
    const Kind& kind = kinds.at(std::size_t(random.bounded(int(kinds.size()))));
    const QByteArray subject = filled(kind.subject,
        {{"hash", hash(random)}, {"hash2", hash(random)},
            {"id", QByteArray::number(qint64(9'007'199'254'740'993) + random.bounded(900'000))},
            {"number", QByteArray::number(random.bounded(100, 990))}});
    const QByteArray rest = filled(tail, {{"repository", QByteArray::number(demoRepositoryId)}});
    return {kind.event, QByteArray(kind.action), '{' + subject + rest};
}

} // namespace waybill
