// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/deliverytablepresenter.h"

#include "items/deliveryvalues.h"
#include "list/celltext.h"
#include "ports/clock.h"

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

/// Trouble that is over (a failure before a try that was accepted) is not trouble any more.
bool isTrouble(const QModelIndex& index, DeliveryStatus status)
{
    constexpr int firstError = 400;
    if (status == DeliveryStatus::Failed || status == DeliveryStatus::Dead)
        return true;
    const int http = index.data(Model::HttpStatusRole).toInt();
    return status != DeliveryStatus::Delivered
        && (http >= firstError || (http == 0 && index.data(Model::ErrorCodeRole).isValid()));
}

} // namespace

DeliveryTablePresenter::DeliveryTablePresenter(const Clock* clock, QObject* parent)
    : QIdentityProxyModel(parent)
    , m_clock(clock)
{
    // First of all that is connected: nobody reads an outdated text.
    connect(this, &QAbstractItemModel::dataChanged, this, &DeliveryTablePresenter::forgetTexts);
    connect(this, &QAbstractItemModel::layoutChanged, this, &DeliveryTablePresenter::forgetTexts);
    connect(this, &QAbstractItemModel::modelReset, this, &DeliveryTablePresenter::forgetTexts);
    connect(this, &QAbstractItemModel::rowsInserted, this, &DeliveryTablePresenter::forgetTexts);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &DeliveryTablePresenter::forgetTexts);
}

void DeliveryTablePresenter::forgetTexts()
{
    m_texts.clear();
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

void DeliveryTablePresenter::setRowNotes(const QHash<int, QString>& notes)
{
    m_notes = notes;
}

void DeliveryTablePresenter::setChangedRows(const QHash<int, int>& changed)
{
    m_changed = changed;
}

void DeliveryTablePresenter::timesChanged()
{
    forgetTexts();
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
        return cellText(index);
    case Qt::AccessibleTextRole:
        return accessibleText(index);
    case Qt::AccessibleDescriptionRole:
        return m_notes.value(index.row());
    case PaintRole:
        return QVariant::fromValue(paintFacts(index));
    case Qt::ToolTipRole:
        return cellToolTip(index, timeDisplay());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter
            | (cellKind(index.column()) == CellKind::Text ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QString DeliveryTablePresenter::cellText(const QModelIndex& index) const
{
    constexpr qint64 nsPerSecond = 1'000'000'000;
    const qint64 second = m_clock->now().ns / nsPerSecond;
    if (std::exchange(m_textsSecond, second) != second)
        m_texts.clear();
    if (const QString* known = m_texts.find(index.row(), index.column()))
        return *known;
    QString text = waybill::cellText(index, timeDisplay());
    m_texts.keep(index.row(), index.column(), text);
    return text;
}

/// A change is told where the status is, as long as it is marked.
QString DeliveryTablePresenter::accessibleText(const QModelIndex& index) const
{
    const QString text = cellText(index);
    const bool isMarked = index.column() == Model::Status && m_changed.contains(index.row());
    return isMarked ? tr("%1, changed just now").arg(text) : text;
}

PaintFacts DeliveryTablePresenter::paintFacts(const QModelIndex& index) const
{
    PaintFacts facts;
    facts.status = DeliveryStatus(index.data(Model::StatusRole).toInt());
    facts.change = quint8(m_changed.value(index.row()));
    if (index.column() == Model::Attempts) {
        facts.attemptCount = quint8(index.data(Model::AttemptCountRole).toInt());
        facts.attemptMarks = index.data(Model::AttemptMarksRole).toUInt();
    }
    if (index.column() == Model::Result || index.column() == Model::ErrorCode)
        facts.isTrouble = isTrouble(index, facts.status);
    return facts;
}

QVariant DeliveryTablePresenter::headerData(
    int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QIdentityProxyModel::headerData(section, orientation, role);
    const CellKind kind = cellKind(section);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (kind == CellKind::Text ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    const QString name = columnName(section);
    return (kind == CellKind::Time ? u"%1 (%2)"_s.arg(name, zoneLabel(timeDisplay())) : name)
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
    const CellKind kind = cellKind(index.column());
    if (kind == CellKind::Text)
        return index.data(Qt::DisplayRole).toString();
    const QVariant raw = index.data(rawRoleOf(Model::Column(index.column())));
    if (!raw.isValid())
        return {};
    if (kind == CellKind::Time)
        return isoInstant(Instant{raw.toLongLong()});
    constexpr double nsPerMillisecond = 1e6;
    return QString::number(double(raw.toLongLong()) / nsPerMillisecond, 'g', 15);
}

} // namespace waybill
