// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/replayexport.h"

#include "providers/jsonstring.h"
#include "providers/utf8repair.h"

#include <QSaveFile>

#include <chrono>
#include <initializer_list>
#include <utility>

namespace waybill {

namespace {

QByteArray quoted(QByteArrayView text)
{
    QByteArray out;
    appendJsonString(out, text);
    return out;
}

QByteArray quotedTime(const std::optional<Instant>& time)
{
    return time ? quoted(time->toIso()) : QByteArray();
}

QByteArray body(const std::optional<QByteArray>& bytes)
{
    if (!bytes)
        return {};
    return isValidUtf8(*bytes) ? quoted(*bytes) : R"({"base64":")" + bytes->toBase64() + "\"}";
}

// An object of the members that have a value; empty where none has.
QByteArray object(std::initializer_list<std::pair<QByteArrayView, QByteArray>> members)
{
    QByteArray out;
    for (const auto& [name, value] : members) {
        if (!value.isEmpty())
            out += (out.isEmpty() ? "{\"" : ",\"") + name.toByteArray() + "\":" + value;
    }
    return out.isEmpty() ? out : out + '}';
}

QByteArray headerList(const HttpHeaders& headers)
{
    QByteArray out;
    for (const HttpHeader& header : headers)
        out += (out.isEmpty() ? "[[" : ",[") + quoted(header.name) + ',' + quoted(header.value)
            + ']';
    return out.isEmpty() ? out : out + ']';
}

QByteArray errorList(const QList<AttemptError>& errors)
{
    QByteArray out;
    for (const AttemptError& error : errors) {
        out += out.isEmpty() ? '[' : ',';
        out += object({{"code", quoted(error.code.toUtf8())},
            {"title", quoted(error.title.toUtf8())}, {"detail", quoted(error.detail.toUtf8())}});
    }
    return out.isEmpty() ? out : out + ']';
}

QByteArray statusWord(DeliveryStatus status)
{
    switch (status) {
    case DeliveryStatus::Unknown:
        return {};
    case DeliveryStatus::Pending:
        return "\"pending\"";
    case DeliveryStatus::Delivered:
        return "\"delivered\"";
    case DeliveryStatus::Failed:
        return "\"failed\"";
    case DeliveryStatus::Dead:
        return "\"dead\"";
    case DeliveryStatus::Canceled:
        return "\"canceled\"";
    }
    return {};
}

QByteArray request(const std::optional<RecordedRequest>& sent)
{
    if (!sent)
        return {};
    return object({{"method", sent->method.isEmpty() ? QByteArray() : quoted(sent->method)},
        {"url", quoted(sent->url.toUtf8())}, {"headers", headerList(sent->headers)},
        {"body", body(sent->body)}});
}

QByteArray response(const std::optional<RecordedResponse>& received)
{
    if (!received)
        return {};
    return object(
        {{"status", received->status ? QByteArray::number(*received->status) : QByteArray()},
            {"headers", headerList(received->headers)}, {"body", body(received->body)}});
}

QByteArray durationMs(const std::optional<Nanoseconds>& duration)
{
    using std::chrono::milliseconds;
    if (!duration)
        return {};
    return QByteArray::number(qint64(std::chrono::duration_cast<milliseconds>(*duration).count()));
}

QByteArray attempt(const Attempt& replay)
{
    return object({{"number", QByteArray::number(replay.number)}, {"origin", "\"replay\""},
        {"status", statusWord(replay.status)}, {"startedAt", quotedTime(replay.startedAt)},
        {"finishedAt", quotedTime(replay.finishedAt)}, {"durationMs", durationMs(replay.duration)},
        {"request", request(replay.request)}, {"response", response(replay.response)},
        {"errors", errorList(replay.errors)}});
}

} // namespace

QByteArray replayLine(const ExportedReplay& replay)
{
    return object({{"source", quoted(replay.sourceName.toUtf8())},
        {"id", quoted(replay.delivery.value.toUtf8())}, {"attempt", attempt(replay.replay)}});
}

Result<qsizetype, FetchError> saveReplays(const QList<ExportedReplay>& replays, const QString& path)
{
    QSaveFile file(path);
    bool isWritten = file.open(QIODevice::WriteOnly);
    for (const ExportedReplay& replay : replays) {
        if (isWritten)
            isWritten = file.write(replayLine(replay) + '\n') >= 0;
    }
    if (!isWritten || !file.commit())
        return Failure{FetchError{.kind = FetchError::Kind::Storage,
            .cause = QStringLiteral("%1: %2").arg(path, file.errorString())}};
    return replays.size();
}

} // namespace waybill
