// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/deliveryvalues.h"

namespace waybill {

namespace {

using Model = DeliveryTableModel;

QVariant text(const QByteArray& utf8)
{
    return utf8.isEmpty() ? QVariant() : QVariant(QString::fromUtf8(utf8));
}

QVariant time(qint64 ns)
{
    return ns == unknownTime ? QVariant() : QVariant(ns);
}

QVariant errorText(const DeliveryColumns& columns, quint32 row)
{
    const QByteArray& code = columns.text(&DeliveryChunk::errorCode, row);
    const QString words = columns.errorTexts->value(QString::fromUtf8(code));
    return words.isEmpty() ? QVariant() : QVariant(words);
}

QVariant httpStatus(const DeliveryColumns& columns, quint32 row)
{
    const int status = columns.value(&DeliveryChunk::httpStatus, row);
    return status == 0 ? QVariant() : QVariant(status);
}

QVariant route(const DeliveryColumns& columns, quint32 row)
{
    const QByteArray& urls = columns.text(&DeliveryChunk::route, row);
    return urls.isEmpty() ? QVariant() : QVariant(QString::fromUtf8(urls).split(u'\n'));
}

QVariant duration(qint64 ns)
{
    return ns == unknownDuration ? QVariant() : QVariant(ns);
}

} // namespace

QVariant deliveryValue(const DeliveryColumns& columns, quint32 row, int role)
{
    switch (role) {
    case Model::IdRole:
        return text(columns.value(&DeliveryChunk::id, row));
    case Model::EventIdRole:
        return text(columns.value(&DeliveryChunk::eventId, row));
    case Model::EventTypeRole:
        return text(columns.text(&DeliveryChunk::eventType, row));
    case Model::StatusRole:
        return int(columns.value(&DeliveryChunk::status, row));
    case Model::ProviderStatusRole:
        return text(columns.text(&DeliveryChunk::providerStatus, row));
    case Model::HttpStatusRole:
        return httpStatus(columns, row);
    case Model::ErrorCodeRole:
        return text(columns.text(&DeliveryChunk::errorCode, row));
    case Model::ErrorTitleRole:
        return text(columns.text(&DeliveryChunk::errorTitle, row));
    case Model::ErrorTextRole:
        return errorText(columns, row);
    case Model::ResponseTitleRole:
        return text(columns.text(&DeliveryChunk::responseTitle, row));
    case Model::AttemptMarksRole:
        return columns.value(&DeliveryChunk::attemptMarks, row);
    case Model::AttemptCountRole:
        return int(columns.value(&DeliveryChunk::attemptCount, row));
    case Model::RouteRole:
        return route(columns, row);
    case Model::OccurredRole:
        return time(columns.value(&DeliveryChunk::occurredAt, row));
    case Model::StartedRole:
        return time(columns.value(&DeliveryChunk::startedAt, row));
    case Model::FinishedRole:
        return time(columns.value(&DeliveryChunk::finishedAt, row));
    case Model::FirstAttemptRole:
        return time(columns.value(&DeliveryChunk::firstAttemptAt, row));
    case Model::NextAttemptRole:
        return time(columns.value(&DeliveryChunk::nextAttemptAt, row));
    case Model::AnswerTimeRole:
        return duration(columns.value(&DeliveryChunk::answerTime, row));
    case Model::LagRole:
        return time(lagOf(columns, row));
    case Model::TotalTimeRole:
        return time(totalTimeOf(columns, row));
    case Model::BadUtf8Role:
        return columns.value(&DeliveryChunk::hasBadUtf8, row) != 0;
    default:
        return {};
    }
}

DeliveryTableModel::Role rawRoleOf(DeliveryTableModel::Column column)
{
    switch (column) {
    case Model::Status:
        return Model::StatusRole;
    case Model::EventType:
        return Model::EventTypeRole;
    case Model::Result:
        return Model::HttpStatusRole;
    case Model::Attempts:
        return Model::AttemptMarksRole;
    case Model::Endpoint:
        return Model::RouteRole;
    case Model::Started:
        return Model::StartedRole;
    case Model::AnswerTime:
        return Model::AnswerTimeRole;
    case Model::Occurred:
        return Model::OccurredRole;
    case Model::Lag:
        return Model::LagRole;
    case Model::TotalTime:
        return Model::TotalTimeRole;
    case Model::EventId:
        return Model::EventIdRole;
    case Model::DeliveryIdColumn:
    case Model::ColumnCount:
        break;
    case Model::ErrorCode:
        return Model::ErrorCodeRole;
    }
    return Model::IdRole;
}

} // namespace waybill
