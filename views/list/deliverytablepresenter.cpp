// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/deliverytablepresenter.h"

#include "items/deliveryvalues.h"
#include "list/attemptstext.h"
#include "list/resulttext.h"
#include "ports/clock.h"
#include "text/endpointtext.h"
#include "text/formatduration.h"
#include "text/statustext.h"

using namespace Qt::StringLiterals;

namespace waybill {

namespace {

using Model = DeliveryTableModel;

/// Part of the text: the style's own arrow would stand on it in a narrow column.
QString sortMark(const QVariant& order)
{
    if (!order.isValid())
        return {};
    return order.toInt() == Qt::AscendingOrder ? u" ▴"_s : u" ▾"_s;
}

enum class Kind { Text, Time, Duration };

Kind kindOf(int column)
{
    switch (column) {
    case Model::Started:
    case Model::Occurred:
    case Model::Queued:
    case Model::Changed:
        return Kind::Time;
    case Model::AnswerTime:
    case Model::Lag:
    case Model::TotalTime:
        return Kind::Duration;
    default:
        return Kind::Text;
    }
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
        lines += DeliveryTablePresenter::tr("Endpoint id: %1").arg(id);
    return lines;
}

/// The time column of a log that keeps no start shows the next best time; this says which it is.
QString otherTimeText(const QModelIndex& index)
{
    if (index.column() != Model::Started || index.data(Model::StartedRole).isValid())
        return {};
    return index.data(Model::QueuedRole).isValid()
        ? DeliveryTablePresenter::tr("Queued; this log does not say when it was started")
        : DeliveryTablePresenter::tr("Event occurred; this log does not say when it was started");
}

} // namespace

DeliveryTablePresenter::DeliveryTablePresenter(const Clock* clock, QObject* parent)
    : QIdentityProxyModel(parent)
    , m_clock(clock)
{
}

void DeliveryTablePresenter::setUtc(bool utc)
{
    if (std::exchange(m_utc, utc) != utc)
        timesChanged();
}

void DeliveryTablePresenter::setLocalZone(const QTimeZone& zone)
{
    m_localZone = zone;
    timesChanged();
}

void DeliveryTablePresenter::timesChanged()
{
    emit headerDataChanged(Qt::Horizontal, 0, Model::ColumnCount - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, Model::ColumnCount - 1),
            {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
}

TimeDisplay DeliveryTablePresenter::timeDisplay() const
{
    return {m_utc, m_clock->now(), m_localZone};
}

QVariant DeliveryTablePresenter::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return displayText(index);
    case Qt::ToolTipRole:
        return toolTip(index);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter
            | (kindOf(index.column()) == Kind::Text ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QString DeliveryTablePresenter::displayText(const QModelIndex& index) const
{
    switch (Model::Column(index.column())) {
    case Model::Status:
        return statusTextOf(index, timeDisplay());
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
        return raw.isValid() ? formatInstant(Instant{raw.toLongLong()}, timeDisplay()) : QString();
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

QString DeliveryTablePresenter::toolTip(const QModelIndex& index) const
{
    const int column = index.column();
    if (kindOf(column) == Kind::Time) {
        const QVariant raw = rawValue(index);
        if (!raw.isValid())
            return {};
        QStringList lines{
            otherTimeText(index), formatInstantLong(Instant{raw.toLongLong()}, timeDisplay())};
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

QVariant DeliveryTablePresenter::headerData(
    int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QIdentityProxyModel::headerData(section, orientation, role);
    const Kind kind = kindOf(section);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (kind == Kind::Text ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    const QString name = columnName(section);
    return (kind == Kind::Time ? u"%1 (%2)"_s.arg(name, zoneLabel(timeDisplay())) : name)
        + sortMark(QIdentityProxyModel::headerData(section, orientation, Model::SortOrderRole));
}

QString DeliveryTablePresenter::columnName(int column)
{
    switch (Model::Column(column)) {
    case Model::Status:
        return tr("Status");
    case Model::Source:
        return tr("Source");
    case Model::EventType:
        return tr("Event type");
    case Model::Result:
        return tr("Result");
    case Model::Attempts:
        return tr("Attempts");
    case Model::Endpoint:
        return tr("Endpoint");
    case Model::Started:
        return tr("Started");
    case Model::AnswerTime:
        return tr("Answer time");
    case Model::Occurred:
        return tr("Occurred");
    case Model::Lag:
        return tr("Lag");
    case Model::TotalTime:
        return tr("Total time");
    case Model::EventId:
        return tr("Event id");
    case Model::DeliveryIdColumn:
        return tr("Delivery id");
    case Model::ErrorCode:
        return tr("Error code");
    case Model::Queued:
        return tr("Queued");
    case Model::Changed:
        return tr("Last change");
    case Model::ColumnCount:
        break;
    }
    return {};
}

QString DeliveryTablePresenter::copyText(const QModelIndex& index)
{
    const Kind kind = kindOf(index.column());
    if (kind == Kind::Text)
        return index.data(Qt::DisplayRole).toString();
    const QVariant raw = rawValue(index);
    if (!raw.isValid())
        return {};
    if (kind == Kind::Time)
        return isoInstant(Instant{raw.toLongLong()});
    constexpr double nsPerMillisecond = 1e6;
    return QString::number(double(raw.toLongLong()) / nsPerMillisecond, 'g', 15);
}

} // namespace waybill
