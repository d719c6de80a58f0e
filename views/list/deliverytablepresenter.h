// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/formatinstant.h"

#include <QIdentityProxyModel>

namespace waybill {

class Clock;

/// Turns the raw values of DeliveryTableModel into what is read: display,
/// accessible and tooltip text, alignment and header titles. Every other role
/// passes through raw.
class DeliveryTablePresenter : public QIdentityProxyModel
{
    Q_OBJECT

public:
    /// The clock is not owned; it says which day is today.
    explicit DeliveryTablePresenter(const Clock* clock, QObject* parent = nullptr);

    /// Times in UTC, or in the local zone (default).
    void setUtc(bool utc);
    bool isUtc() const { return m_utc; }
    /// Stands in for the system's zone.
    void setLocalZone(const QTimeZone& zone);

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// The column's name without the zone, for menus.
    static QString columnName(int column);
    /// What is copied: as shown, but times in ISO UTC and durations in plain
    /// milliseconds.
    static QString copyText(const QModelIndex& index);

private:
    QString displayText(const QModelIndex& index) const;
    QString toolTip(const QModelIndex& index) const;
    TimeDisplay timeDisplay() const;
    void timesChanged();

    const Clock* m_clock;
    bool m_utc = false;
    QTimeZone m_localZone = QTimeZone::systemTimeZone();
};

} // namespace waybill
