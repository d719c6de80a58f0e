// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/replaycodec.h"

#include <QDataStream>
#include <QIODevice>

namespace waybill {

namespace {

constexpr quint8 form = 1; ///< counts up with every change of what is written below
constexpr auto streamVersion = QDataStream::Qt_6_4;

// QDataStream's own for optional values came with Qt 6.8.
template <typename T, typename Write>
void writeOptional(QDataStream& stream, const std::optional<T>& value, const Write& write)
{
    stream << value.has_value();
    if (value)
        write(*value);
}

template <typename T, typename Read>
void readOptional(QDataStream& stream, std::optional<T>& value, const Read& read)
{
    bool isThere = false;
    stream >> isThere;
    if (isThere && stream.status() == QDataStream::Ok)
        read(value.emplace());
}

void writeTime(QDataStream& stream, const std::optional<Instant>& time)
{
    writeOptional(stream, time, [&](Instant value) { stream << qint64(value.ns); });
}

void readTime(QDataStream& stream, std::optional<Instant>& time)
{
    readOptional(stream, time, [&](Instant& value) {
        qint64 ns = 0;
        stream >> ns;
        value.ns = ns;
    });
}

void writeBody(QDataStream& stream, const std::optional<QByteArray>& body)
{
    writeOptional(stream, body, [&](const QByteArray& bytes) { stream << bytes; });
}

void readBody(QDataStream& stream, std::optional<QByteArray>& body)
{
    readOptional(stream, body, [&](QByteArray& bytes) { stream >> bytes; });
}

void writeHeaders(QDataStream& stream, const HttpHeaders& headers)
{
    stream << qint32(headers.size());
    for (const HttpHeader& header : headers)
        stream << header.name << header.value;
}

void readHeaders(QDataStream& stream, HttpHeaders& headers)
{
    qint32 count = 0;
    stream >> count;
    for (qint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        HttpHeader header;
        stream >> header.name >> header.value;
        headers.append(std::move(header.name), std::move(header.value));
    }
}

void writeErrors(QDataStream& stream, const QList<AttemptError>& errors)
{
    stream << qint32(errors.size());
    for (const AttemptError& error : errors)
        stream << error.code << error.title << error.detail;
}

void readErrors(QDataStream& stream, QList<AttemptError>& errors)
{
    qint32 count = 0;
    stream >> count;
    for (qint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        AttemptError error;
        stream >> error.code >> error.title >> error.detail;
        errors.append(error);
    }
}

void writeRequest(QDataStream& stream, const RecordedRequest& request)
{
    stream << request.method << request.url << qint32(request.added.size());
    for (const QByteArray& name : request.added)
        stream << name;
    writeHeaders(stream, request.headers);
    writeBody(stream, request.body);
}

void readRequest(QDataStream& stream, RecordedRequest& request)
{
    qint32 added = 0;
    stream >> request.method >> request.url >> added;
    for (qint32 i = 0; i < added && stream.status() == QDataStream::Ok; ++i)
        stream >> request.added.emplace_back();
    readHeaders(stream, request.headers);
    readBody(stream, request.body);
}

void writeResponse(QDataStream& stream, const RecordedResponse& response)
{
    writeOptional(stream, response.status, [&](int status) { stream << qint32(status); });
    stream << response.reason;
    writeHeaders(stream, response.headers);
    writeBody(stream, response.body);
}

void readResponse(QDataStream& stream, RecordedResponse& response)
{
    readOptional(stream, response.status, [&](int& status) {
        qint32 read = 0;
        stream >> read;
        status = read;
    });
    stream >> response.reason;
    readHeaders(stream, response.headers);
    readBody(stream, response.body);
}

/// False where the number names none.
template <typename Enum> bool readEnum(QDataStream& stream, Enum& value, Enum last)
{
    quint8 number = 0;
    stream >> number;
    value = Enum(number);
    return number <= quint8(last);
}

} // namespace

QByteArray encodedReplay(const Attempt& replay)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(streamVersion);
    stream << form << replay.id << qint32(replay.number) << quint8(replay.origin)
           << quint8(replay.status) << replay.providerStatus;
    writeTime(stream, replay.startedAt);
    writeTime(stream, replay.finishedAt);
    writeOptional(
        stream, replay.duration, [&](Nanoseconds duration) { stream << qint64(duration.count()); });
    writeOptional(stream, replay.request,
        [&](const RecordedRequest& request) { writeRequest(stream, request); });
    writeOptional(stream, replay.response,
        [&](const RecordedResponse& response) { writeResponse(stream, response); });
    writeErrors(stream, replay.errors);
    return bytes;
}

std::optional<Attempt> decodedReplay(const QByteArray& bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(streamVersion);
    quint8 writtenForm = 0;
    qint32 number = 0;
    Attempt replay;
    stream >> writtenForm >> replay.id >> number;
    replay.number = number;
    const bool isKnown = writtenForm == form
        && readEnum(stream, replay.origin, AttemptOrigin::Capture)
        && readEnum(stream, replay.status, DeliveryStatus::Canceled);
    if (!isKnown)
        return std::nullopt;
    stream >> replay.providerStatus;
    readTime(stream, replay.startedAt);
    readTime(stream, replay.finishedAt);
    readOptional(stream, replay.duration, [&](Nanoseconds& duration) {
        qint64 ns = 0;
        stream >> ns;
        duration = Nanoseconds(ns);
    });
    readOptional(
        stream, replay.request, [&](RecordedRequest& request) { readRequest(stream, request); });
    readOptional(stream, replay.response,
        [&](RecordedResponse& response) { readResponse(stream, response); });
    readErrors(stream, replay.errors);
    if (stream.status() != QDataStream::Ok || !stream.atEnd())
        return std::nullopt;
    return replay;
}

} // namespace waybill
