// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "handwrittenparser.h"

#include "domain/instant.h"

#include <algorithm>

namespace waybill {

namespace ondemand = simdjson::ondemand;

namespace {

QByteArrayView viewOf(std::string_view text)
{
    return QByteArrayView(text.data(), qsizetype(text.size()));
}

qint64 timeOf(ondemand::value value)
{
    const auto instant = Instant::fromIso(viewOf(value.get_string()));
    return instant ? instant->ns : unknownTime;
}

} // namespace

PageRows HandWrittenParser::parse(const QByteArray& page)
{
    PageRows rows;
    m_texts = TextTable();
    ondemand::document document = m_parser.iterate(
        page.constData(), std::size_t(page.size()), std::size_t(page.capacity()));
    for (auto field : document.get_object()) {
        if (field.key() != "data")
            continue;
        for (auto element : field.value().get_array()) {
            DeliveryRow row;
            const char* start = document.current_location();
            readItem(element.get_object(), row);
            const char* end = document.current_location();
            while (end[-1] != '}')
                --end;
            row.sliceOffset = quint32(start - page.constData());
            row.sliceLength = quint32(end - start);
            rows.rows.push_back(std::move(row));
        }
    }
    rows.texts = m_texts.takeTexts();
    rows.bytes = page;
    return rows;
}

void HandWrittenParser::readItem(ondemand::object item, DeliveryRow& row)
{
    m_tries.clear();
    for (auto field : item) {
        const ondemand::raw_json_string key = field.key();
        if (key == "id") {
            row.id = viewOf(field.value().get_string()).toByteArray();
        } else if (key == "status") {
            const std::string_view status = field.value().get_string();
            row.providerStatus = code(status);
            row.status = status == "delivered" ? DeliveryStatus::Delivered : DeliveryStatus::Failed;
        } else if (key == "started_at") {
            row.startedAt = timeOf(field.value());
        } else if (key == "finished_at") {
            row.finishedAt = timeOf(field.value());
        } else if (key == "webhook") {
            readEvent(field.value().get_object(), row);
        } else if (key == "attempts") {
            readAttempts(field.value().get_array());
        }
    }
    row.recordId = row.id;
    summarise(row);
}

void HandWrittenParser::readEvent(ondemand::object event, DeliveryRow& row)
{
    for (auto field : event) {
        const ondemand::raw_json_string key = field.key();
        if (key == "id")
            row.eventId = viewOf(field.value().get_string()).toByteArray();
        else if (key == "event_type")
            row.eventType = code(field.value().get_string());
        else if (key == "occurred_at")
            row.occurredAt = timeOf(field.value());
    }
}

void HandWrittenParser::readAttempts(ondemand::array attempts)
{
    for (auto attempt : attempts)
        m_tries.push_back(readAttempt(attempt.get_object()));
}

HandWrittenParser::Try HandWrittenParser::readAttempt(ondemand::object attempt)
{
    Try read;
    for (auto field : attempt) {
        const ondemand::raw_json_string key = field.key();
        if (key == "status")
            read.hasFailed = std::string_view(field.value().get_string()) == "failed";
        else if (key == "started_at")
            read.startedAt = timeOf(field.value());
        else if (key == "finished_at")
            read.finishedAt = timeOf(field.value());
        else if (key == "http")
            readExchange(field.value().get_object(), read);
        else if (key == "errors")
            readErrors(field.value().get_array(), read);
    }
    return read;
}

void HandWrittenParser::readExchange(ondemand::object http, Try& attempt)
{
    for (auto side : http) {
        const bool isRequest = side.key() == "request";
        for (auto field : side.value().get_object()) {
            if (isRequest && field.key() == "url")
                attempt.url = field.value().get_string();
            else if (!isRequest && field.key() == "status")
                attempt.httpStatus = quint16(std::uint64_t(field.value().get_uint64()));
        }
    }
}

void HandWrittenParser::readErrors(ondemand::array errors, Try& attempt)
{
    for (auto error : errors) {
        for (auto field : error.get_object()) {
            if (attempt.errorCode.empty() && field.key() == "code")
                attempt.errorCode = field.value().get_string();
            else if (attempt.errorTitle.empty() && field.key() == "title")
                attempt.errorTitle = field.value().get_string();
        }
    }
}

void HandWrittenParser::summarise(DeliveryRow& row)
{
    row.attemptCount = quint8(m_tries.size());
    std::vector<std::string_view> urls;
    std::reverse(m_tries.begin(), m_tries.end());
    for (std::size_t i = 0; i < m_tries.size(); ++i) {
        const Try& attempt = m_tries[i];
        row.attemptMarks |= (attempt.hasFailed ? 2u : 3u) << (2 * i);
        if (std::find(urls.begin(), urls.end(), attempt.url) == urls.end())
            urls.push_back(attempt.url);
        if (attempt.hasFailed) {
            row.errorCode = code(attempt.errorCode);
            row.errorTitle = code(attempt.errorTitle);
        }
    }
    if (m_tries.empty())
        return;
    row.firstAttemptAt = m_tries.front().startedAt;
    row.answerTime = m_tries.back().finishedAt - m_tries.back().startedAt;
    row.httpStatus = m_tries.back().httpStatus;
    std::string route;
    for (const std::string_view url : urls)
        route.append(route.empty() ? "" : "\n").append(url);
    row.route = code(route);
}

TextCode HandWrittenParser::code(std::string_view text)
{
    return m_texts.codeOf(viewOf(text));
}

} // namespace waybill
