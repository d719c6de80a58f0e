// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/roworder.h"

namespace waybill {

/// The names of the delivery list's columns and roles, which models and views share.
struct DeliveryTable
{
    enum Column {
        Status = int(RowKey::Status),
        Source = int(RowKey::Source),
        EventType = int(RowKey::EventType),
        Result = int(RowKey::Result),
        Attempts = int(RowKey::Attempts),
        Endpoint = int(RowKey::Endpoint),
        Started = int(RowKey::Started),
        AnswerTime = int(RowKey::AnswerTime),
        Occurred = int(RowKey::Occurred),
        Lag = int(RowKey::Lag),
        TotalTime = int(RowKey::TotalTime),
        EventId = int(RowKey::EventId),
        DeliveryIdColumn = int(RowKey::DeliveryId),
        ErrorCode = int(RowKey::ErrorCode),
        Queued = int(RowKey::Queued),
        Changed = int(RowKey::Changed),
        ColumnCount
    };

    /// Raw values of a row, the same for each of its columns. Unknown: an invalid QVariant.
    enum Role {
        IdRole = Qt::UserRole, ///< QString, unique within its source
        SourceRole, ///< QString, the SourceId
        SourceNameRole, ///< QString
        EventIdRole, ///< QString
        EventTypeRole, ///< QString
        StatusRole, ///< int, a DeliveryStatus; never unknown
        ProviderStatusRole, ///< QString
        HttpStatusRole, ///< int, the newest attempt's
        ErrorCodeRole, ///< QString, of the newest failed attempt
        ErrorTitleRole, ///< QString, the provider's words
        ErrorTextRole, ///< QString, the profile's short words for the code
        ResponseTitleRole, ///< QString, the title of an HTML answer
        AttemptMarksRole, ///< uint, see AttemptMark
        AttemptCountRole, ///< int, 0 to 255
        RouteRole, ///< QStringList, the attempts' distinct URLs, oldest first
        EndpointIdRole, ///< QString, the provider's
        EndpointNameRole, ///< QString: the name the user gave the id, else the id
        ShownTimeRole, ///< qint64: started, else queued, else occurred; ns since the epoch, as all
                       ///< times
        OccurredRole,
        StartedRole,
        FinishedRole,
        FirstAttemptRole,
        QueuedRole, ///< the provider took it up
        ChangedRole, ///< its record changed last
        NextAttemptRole,
        AnswerTimeRole, ///< qint64, ns; so are all durations
        LagRole, ///< may be negative
        TotalTimeRole,
        BadUtf8Role, ///< bool: the log has bytes here that are not UTF-8
    };
};

} // namespace waybill
