// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoquery.h"

namespace waybill {

namespace {

constexpr int maximumPageSize = 250;

// Each reader stores a value and tells what was expected instead; empty: it was fine.

QByteArray readNumber(int& number, const QByteArray& value, int maximum)
{
    bool isNumber = false;
    const int read = value.toInt(&isNumber);
    if (!isNumber || read < 1 || read > maximum)
        return "must be a whole number from 1 to " + QByteArray::number(maximum);
    number = read;
    return {};
}

QByteArray readTime(std::optional<Instant>& time, const QByteArray& value)
{
    time = Instant::fromIso(value);
    return time ? QByteArray() : "must be an ISO 8601 date and time";
}

QByteArray readStatus(QByteArray& status, const QByteArray& value)
{
    if (value != "delivered" && value != "failed")
        return "must be delivered or failed";
    status = value;
    return {};
}

QByteArray readText(QByteArray& text, const QByteArray& value)
{
    text = value;
    return {};
}

QByteArray readParameter(DemoQuery& query, const QByteArray& name, const QByteArray& value)
{
    if (name == "page[number]")
        return readNumber(query.page, value, 1'000'000);
    if (name == "page[size]")
        return readNumber(query.pageSize, value, maximumPageSize);
    if (name == "filter[status][eq]")
        return readStatus(query.status, value);
    if (name == "filter[event_type]") {
        query.eventTypes = value.split(',');
        return {};
    }
    if (name == "filter[webhook][contains]")
        return readText(query.webhookText, value);
    if (name == "filter[attempts][contains]")
        return readText(query.attemptsText, value);
    if (name == "filter[started_at][gte]")
        return readTime(query.startedFrom, value);
    if (name == "filter[started_at][lte]")
        return readTime(query.startedTo, value);
    if (name == "filter[finished_at][gte]")
        return readTime(query.finishedFrom, value);
    if (name == "filter[finished_at][lte]")
        return readTime(query.finishedTo, value);
    return name.startsWith("page") || name.startsWith("filter") ? "is not known" : QByteArray();
}

} // namespace

Result<DemoQuery, DemoQueryError> demoQuery(const QByteArray& query)
{
    DemoQuery result;
    const QList<QByteArray> parameters = query.split('&');
    for (const QByteArray& parameter : parameters) {
        const qsizetype equals = parameter.indexOf('=');
        const QByteArray name = QByteArray::fromPercentEncoding(
            parameter.left(equals < 0 ? parameter.size() : equals));
        const QByteArray value = equals < 0
            ? QByteArray()
            : QByteArray::fromPercentEncoding(parameter.mid(equals + 1));
        const QByteArray complaint = readParameter(result, name, value);
        if (!complaint.isEmpty())
            return Failure{DemoQueryError{name, complaint}};
    }
    return result;
}

} // namespace waybill
