// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/rowaddition.h"

#include "domain/delivery.h"
#include "providers/attemptsummary.h"

#include <algorithm>

namespace waybill {

namespace {

constexpr qsizetype maxMarks = 16;

QByteArray routeOf(const Delivery& delivery)
{
    QByteArrayList urls;
    for (const Attempt& attempt : delivery.attempts) {
        const QByteArray url = attempt.request ? attempt.request->url.toUtf8() : QByteArray();
        if (!url.isEmpty() && !urls.contains(url))
            urls.append(url);
    }
    return urls.isEmpty() ? delivery.endpointUrl.toUtf8() : urls.join('\n');
}

quint32 marksOf(const QList<Attempt>& attempts)
{
    quint32 marks = 0;
    for (qsizetype i = 0; i < std::min(attempts.size(), maxMarks); ++i)
        marks |= static_cast<quint32>(markOf(attempts.at(i).status)) << (2 * i);
    return marks;
}

TextCode codeOf(QList<QByteArray>& texts, const QByteArray& text)
{
    const qsizetype known = texts.indexOf(text);
    if (known >= 0)
        return static_cast<TextCode>(known);
    texts.append(text);
    return static_cast<TextCode>(texts.size() - 1);
}

template <typename T> void fill(T& value, const T& empty, const T& known)
{
    if (value == empty)
        value = known;
}

} // namespace

RowAddition RowAddition::of(const Delivery& delivery)
{
    RowAddition addition{.route = routeOf(delivery)};
    const Attempt* newest = delivery.lastAttempt();
    if (!newest)
        return addition;
    addition.attempts = delivery.attempts.size();
    addition.attemptMarks = marksOf(delivery.attempts);
    if (newest->response)
        addition.httpStatus = static_cast<quint16>(newest->response->status.value_or(0));
    if (const auto& first = delivery.attempts.first().startedAt)
        addition.firstAttemptAt = first->ns;
    if (newest->duration)
        addition.answerTime = newest->duration->count();
    return addition;
}

void RowAddition::addTo(DeliveryRow& row, QList<QByteArray>& texts) const
{
    if (row.route == 0 && !route.isEmpty())
        row.route = codeOf(texts, route);
    if (attempts == 0 || row.attemptCount != attempts)
        return;
    fill(row.attemptMarks, quint32(0), attemptMarks);
    fill(row.httpStatus, quint16(0), httpStatus);
    fill(row.firstAttemptAt, unknownTime, firstAttemptAt);
    fill(row.answerTime, unknownDuration, answerTime);
}

bool RowAddition::isMoreThan(const DeliveryRow& row) const
{
    if (row.route == 0 && !route.isEmpty())
        return true;
    if (attempts == 0 || row.attemptCount != attempts)
        return false;
    return (row.attemptMarks == 0 && attemptMarks != 0) || (row.httpStatus == 0 && httpStatus != 0)
        || (row.firstAttemptAt == unknownTime && firstAttemptAt != unknownTime)
        || (row.answerTime == unknownDuration && answerTime != unknownDuration);
}

} // namespace waybill
