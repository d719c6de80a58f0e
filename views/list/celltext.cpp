// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/celltext.h"

#include "items/deliveryvalues.h"
#include "list/attemptstext.h"
#include "list/resulttext.h"
#include "text/endpointtext.h"
#include "text/formatduration.h"
#include "text/statustext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waybill {

namespace {

using Model = DeliveryTableModel;

QString tr(const char* text)
{
    return QCoreApplication::translate("DeliveryTablePresenter", text);
}

QVariant rawValue(const QModelIndex& index)
{
    return index.data(rawRoleOf(Model::Column(index.column())));
}

QString durationText(const QVariant& raw)
{
    return raw.isValid() ? formatDuration(Nanoseconds(raw.toLongLong())) : QString();
}

QString attemptsTextOf(const QModelIndex& index)
{
    return attemptsText(attemptMarks(index.data(Model::AttemptMarksRole).toUInt()),
        index.data(Model::AttemptCountRole).toInt());
}

QString statusTextOf(const QModelIndex& index, const TimeDisplay& display)
{
    RetryFacts retry{index.data(Model::AttemptCountRole).toInt(), std::nullopt};
    const QVariant next = index.data(Model::NextAttemptRole);
    if (next.isValid())
        retry.nextAttemptAt = Instant{next.toLongLong()};
    return statusText(DeliveryStatus(index.data(Model::StatusRole).toInt()), retry, display);
}

QString endpointTextOf(const QModelIndex& index)
{
    const QStringList route = index.data(Model::RouteRole).toStringList();
    return route.isEmpty() ? index.data(Model::EndpointNameRole).toString() : routeText(route);
}

QStringList endpointDetails(const QModelIndex& index)
{
    QStringList lines = index.data(Model::RouteRole).toStringList();
    const QString id = index.data(Model::EndpointIdRole).toString();
    if (!id.isEmpty())
        lines += tr("Endpoint id: %1").arg(id);
    return lines;
}

/// The time column of a log that keeps no start shows the next best time; this says which it is.
QString otherTimeText(const QModelIndex& index)
{
    if (index.column() != Model::Started || index.data(Model::StartedRole).isValid())
        return {};
    return index.data(Model::QueuedRole).isValid()
        ? tr("Queued; this log does not say when it was started")
        : tr("Event occurred; this log does not say when it was started");
}

} // namespace

CellKind cellKind(int column)
{
    switch (column) {
    case Model::Started:
    case Model::Occurred:
    case Model::Queued:
    case Model::Changed:
        return CellKind::Time;
    case Model::AnswerTime:
    case Model::Lag:
    case Model::TotalTime:
        return CellKind::Duration;
    default:
        return CellKind::Text;
    }
}

QString cellText(const QModelIndex& index, const TimeDisplay& display)
{
    switch (Model::Column(index.column())) {
    case Model::Status:
        return statusTextOf(index, display);
    case Model::Result:
        return resultText(resultFacts(index));
    case Model::Attempts:
        return attemptsTextOf(index);
    case Model::Endpoint:
        return endpointTextOf(index);
    case Model::Started:
    case Model::Occurred:
    case Model::Queued:
    case Model::Changed: {
        const QVariant raw = rawValue(index);
        return raw.isValid() ? formatInstant(Instant{raw.toLongLong()}, display) : QString();
    }
    case Model::AnswerTime:
    case Model::Lag:
    case Model::TotalTime:
        return durationText(rawValue(index));
    case Model::Source:
    case Model::EventType:
    case Model::EventId:
    case Model::DeliveryIdColumn:
    case Model::ErrorCode:
    case Model::ColumnCount:
        break;
    }
    return rawValue(index).toString();
}

QString cellToolTip(const QModelIndex& index, const TimeDisplay& display)
{
    const int column = index.column();
    if (cellKind(column) == CellKind::Time) {
        const QVariant raw = rawValue(index);
        if (!raw.isValid())
            return {};
        QStringList lines{
            otherTimeText(index), formatInstantLong(Instant{raw.toLongLong()}, display)};
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    if (column == Model::Result)
        return resultDetails(resultFacts(index));
    if (column == Model::Endpoint)
        return endpointDetails(index).join(u'\n');
    if (column == Model::Attempts)
        return attemptsTextOf(index);
    if (column != Model::Status)
        return {};
    QStringList lines;
    const QString word = index.data(Model::ProviderStatusRole).toString();
    if (!word.isEmpty())
        lines += tr("The provider says: %1").arg(word);
    if (index.data(Model::BadUtf8Role).toBool())
        lines += tr("The log has bytes here that are not UTF-8");
    return lines.join(u'\n');
}

} // namespace waybill
