// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/attemptsummary.h"

#include "providers/fieldvalue.h"
#include "providers/htmltitle.h"
#include "providers/jsonstring.h"
#include "providers/texttable.h"

#include <QtNumeric>
#include <QVarLengthArray>

#include <algorithm>

namespace waybill {

namespace {

constexpr qsizetype titleSearchLength = 16LL * 1024;
constexpr std::size_t maxMarks = 16;

quint32 marksOf(const std::vector<AttemptFacts>& attempts)
{
    quint32 marks = 0;
    for (std::size_t i = 0; i < std::min(attempts.size(), maxMarks); ++i)
        marks |= static_cast<quint32>(markOf(attempts[i].status)) << (2 * i);
    return marks;
}

/// Only what begins like markup, or with an escape, is looked into.
TextCode titleOf(QByteArrayView body, TextTable& texts)
{
    if (body.size() < 2 || (body[1] != '<' && body[1] != '\\'))
        return 0;
    const QByteArrayView start = body.first(std::min(body.size(), titleSearchLength));
    return texts.codeOf(shortHtmlTitle(decodeJsonString(start)));
}

TextCode routeOf(const std::vector<AttemptFacts>& attempts, TextTable& texts)
{
    QVarLengthArray<QByteArrayView, 8> urls;
    for (const AttemptFacts& attempt : attempts) {
        if (!attempt.url.isEmpty() && !urls.contains(attempt.url))
            urls.append(attempt.url);
    }
    if (urls.size() <= 1)
        return urls.isEmpty() ? 0 : texts.codeOfToken(urls.front());
    QVarLengthArray<char, 512> route;
    for (const QByteArrayView url : urls) {
        if (!route.isEmpty())
            route.append('\n');
        const QByteArrayView plain = plainJsonString(url);
        const QByteArray decoded = plain.isNull() ? decodeJsonString(url) : QByteArray();
        const QByteArrayView text = plain.isNull() ? QByteArrayView(decoded) : plain;
        route.append(text.data(), text.size());
    }
    return texts.codeOf(route);
}

} // namespace

void AttemptFacts::completeTimes()
{
    if (duration == unknownDuration)
        return;
    const bool isStarted = startedAt != unknownTime;
    const bool isFinished = finishedAt != unknownTime;
    if (isStarted && !isFinished && qAddOverflow(startedAt, duration, &finishedAt))
        finishedAt = unknownTime;
    else if (!isStarted && isFinished && qSubOverflow(finishedAt, duration, &startedAt))
        startedAt = unknownTime;
}

AttemptMark markOf(DeliveryStatus status)
{
    switch (status) {
    case DeliveryStatus::Delivered:
        return AttemptMark::Delivered;
    case DeliveryStatus::Failed:
    case DeliveryStatus::Dead:
        return AttemptMark::Failed;
    case DeliveryStatus::Unknown:
    case DeliveryStatus::Pending:
    case DeliveryStatus::Canceled:
        break;
    }
    return AttemptMark::Unknown;
}

void summariseAttempts(
    const std::vector<AttemptFacts>& attempts, TextTable& texts, DeliveryRow& row)
{
    row.attemptCount = static_cast<quint8>(std::min(attempts.size(), std::size_t{255}));
    if (attempts.empty())
        return;
    row.attemptMarks = marksOf(attempts);
    row.route = routeOf(attempts, texts);
    row.firstAttemptAt = attempts.front().startedAt;

    const AttemptFacts& newest = attempts.back();
    row.httpStatus = newest.httpStatus;
    row.responseTitle = titleOf(newest.body, texts);
    row.answerTime = newest.duration;
    if (row.answerTime == unknownDuration && newest.startedAt != unknownTime) {
        const auto took = timeBetween({newest.startedAt}, {newest.finishedAt});
        row.answerTime = took ? took->count() : unknownDuration;
    }

    const auto failed = std::find_if(attempts.rbegin(), attempts.rend(),
        [](const AttemptFacts& a) { return markOf(a.status) == AttemptMark::Failed; });
    if (failed != attempts.rend()) {
        row.errorCode = texts.codeOfToken(failed->errorCode);
        row.errorTitle = texts.codeOfToken(failed->errorTitle);
    }
}

} // namespace waybill
