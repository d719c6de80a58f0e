// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/deliveryvalues.h"

#include <array>

namespace waybill {

namespace {

using Model = DeliveryTableModel;

using Columns = const DeliveryColumns&;

QVariant text(const QByteArray& utf8)
{
    return utf8.isEmpty() ? QVariant() : QVariant(QString::fromUtf8(utf8));
}

template <auto column> QVariant wordOf(Columns columns, quint32 row)
{
    return text(columns.text(column, row));
}

template <auto column> QVariant idOf(Columns columns, quint32 row)
{
    return text(columns.value(column, row));
}

template <auto column> QVariant timeOf(Columns columns, quint32 row)
{
    const qint64 ns = columns.value(column, row);
    return ns == unknownTime ? QVariant() : QVariant(ns);
}

/// What is made of several times.
template <auto make> QVariant madeOf(Columns columns, quint32 row)
{
    const qint64 ns = make(columns, row);
    return ns == unknownTime ? QVariant() : QVariant(ns);
}

template <auto column> QVariant numberOf(Columns columns, quint32 row)
{
    return int(columns.value(column, row));
}

QVariant sourceId(Columns columns, quint32 row)
{
    return columns.source(row).id.value;
}

QVariant sourceName(Columns columns, quint32 row)
{
    return columns.source(row).name;
}

QVariant endpointName(Columns columns, quint32 row)
{
    return text(endpointNameOf(columns, row));
}

QVariant errorText(Columns columns, quint32 row)
{
    const QByteArray& code = columns.text(&DeliveryChunk::errorCode, row);
    const QString words = columns.source(row).errorTexts.value(QString::fromUtf8(code));
    return words.isEmpty() ? QVariant() : QVariant(words);
}

QVariant httpStatus(Columns columns, quint32 row)
{
    const int status = columns.value(&DeliveryChunk::httpStatus, row);
    return status == 0 ? QVariant() : QVariant(status);
}

QVariant route(Columns columns, quint32 row)
{
    const QByteArray& urls = columns.text(&DeliveryChunk::route, row);
    return urls.isEmpty() ? QVariant() : QVariant(QString::fromUtf8(urls).split(u'\n'));
}

QVariant attemptMarks(Columns columns, quint32 row)
{
    return columns.value(&DeliveryChunk::attemptMarks, row);
}

QVariant answerTime(Columns columns, quint32 row)
{
    const qint64 ns = columns.value(&DeliveryChunk::answerTime, row);
    return ns == unknownDuration ? QVariant() : QVariant(ns);
}

QVariant hasBadUtf8(Columns columns, quint32 row)
{
    return columns.value(&DeliveryChunk::hasBadUtf8, row) != 0;
}

struct RoleReader
{
    Model::Role role;
    QVariant (*read)(Columns columns, quint32 row);
};

/// In the order of the roles: asked for every cell that is painted.
constexpr std::array readers{
    RoleReader{Model::IdRole, idOf<&DeliveryChunk::id>},
    RoleReader{Model::SourceRole, sourceId},
    RoleReader{Model::SourceNameRole, sourceName},
    RoleReader{Model::EventIdRole, idOf<&DeliveryChunk::eventId>},
    RoleReader{Model::EventTypeRole, wordOf<&DeliveryChunk::eventType>},
    RoleReader{Model::StatusRole, numberOf<&DeliveryChunk::status>},
    RoleReader{Model::ProviderStatusRole, wordOf<&DeliveryChunk::providerStatus>},
    RoleReader{Model::HttpStatusRole, httpStatus},
    RoleReader{Model::ErrorCodeRole, wordOf<&DeliveryChunk::errorCode>},
    RoleReader{Model::ErrorTitleRole, wordOf<&DeliveryChunk::errorTitle>},
    RoleReader{Model::ErrorTextRole, errorText},
    RoleReader{Model::ResponseTitleRole, wordOf<&DeliveryChunk::responseTitle>},
    RoleReader{Model::AttemptMarksRole, attemptMarks},
    RoleReader{Model::AttemptCountRole, numberOf<&DeliveryChunk::attemptCount>},
    RoleReader{Model::RouteRole, route},
    RoleReader{Model::EndpointIdRole, wordOf<&DeliveryChunk::endpointId>},
    RoleReader{Model::EndpointNameRole, endpointName},
    RoleReader{Model::ShownTimeRole, madeOf<&shownTimeOf>},
    RoleReader{Model::OccurredRole, timeOf<&DeliveryChunk::occurredAt>},
    RoleReader{Model::StartedRole, timeOf<&DeliveryChunk::startedAt>},
    RoleReader{Model::FinishedRole, timeOf<&DeliveryChunk::finishedAt>},
    RoleReader{Model::FirstAttemptRole, timeOf<&DeliveryChunk::firstAttemptAt>},
    RoleReader{Model::QueuedRole, timeOf<&DeliveryChunk::queuedAt>},
    RoleReader{Model::ChangedRole, timeOf<&DeliveryChunk::changedAt>},
    RoleReader{Model::NextAttemptRole, timeOf<&DeliveryChunk::nextAttemptAt>},
    RoleReader{Model::AnswerTimeRole, answerTime},
    RoleReader{Model::LagRole, madeOf<&lagOf>},
    RoleReader{Model::TotalTimeRole, madeOf<&totalTimeOf>},
    RoleReader{Model::BadUtf8Role, hasBadUtf8},
};

constexpr bool areInOrder()
{
    int role = Model::IdRole;
    for (const RoleReader& reader : readers) {
        if (reader.role != role++)
            return false;
    }
    return true;
}
static_assert(areInOrder());

} // namespace

QVariant deliveryValue(const DeliveryColumns& columns, quint32 row, int role)
{
    const int index = role - Model::IdRole;
    if (index < 0 || index >= int(readers.size()))
        return {};
    return readers.at(size_t(index)).read(columns, row);
}

DeliveryTableModel::Role rawRoleOf(DeliveryTableModel::Column column)
{
    switch (column) {
    case Model::Status:
        return Model::StatusRole;
    case Model::Source:
        return Model::SourceNameRole;
    case Model::EventType:
        return Model::EventTypeRole;
    case Model::Result:
        return Model::HttpStatusRole;
    case Model::Attempts:
        return Model::AttemptMarksRole;
    case Model::Endpoint:
        return Model::RouteRole;
    case Model::Started:
        return Model::ShownTimeRole;
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
    case Model::Queued:
        return Model::QueuedRole;
    case Model::Changed:
        return Model::ChangedRole;
    }
    return Model::IdRole;
}

} // namespace waybill
