// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "list/celltexts.h"
#include "list/paintfacts.h"
#include "text/formatinstant.h"

#include <QHash>
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
    /// PaintFacts; beyond the roles of DeliveryTableModel.
    static constexpr int PaintRole = Qt::UserRole + 1000;
    /// The greatest PaintFacts::change.
    static constexpr int strongestChange = 255;

    /// The clock is not owned; it says which day is today.
    explicit DeliveryTablePresenter(const Clock* clock, QObject* parent = nullptr);

    /// Times in UTC, or in the local zone (default).
    void setUtc(bool utc);
    bool isUtc() const { return m_utc; }
    /// Stands in for the system's zone.
    void setLocalZone(const QTimeZone& zone);
    TimeDisplay timeDisplay() const;

    /// What is told of a row beside its cells, by row number: its accessible description.
    void setRowNotes(const QHash<int, QString>& notes);
    /// How strongly rows are marked as changed just now, by row number: 1 to strongestChange.
    void setChangedRows(const QHash<int, int>& changed);

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// The column's name without the zone, for menus.
    static QString columnName(int column);
    /// What is copied: as shown, but times in ISO UTC and durations in plain
    /// milliseconds.
    static QString copyText(const QModelIndex& index);

private:
    void forgetTexts();
    QString cellText(const QModelIndex& index) const;
    QString accessibleText(const QModelIndex& index) const;
    PaintFacts paintFacts(const QModelIndex& index) const;
    void timesChanged();

    const Clock* m_clock;
    bool m_utc = false;
    QTimeZone m_localZone = QTimeZone::systemTimeZone();
    QHash<int, QString> m_notes;
    QHash<int, int> m_changed;
    mutable CellTexts m_texts;
    mutable qint64 m_textsSecond = 0; ///< when they were made: what is due becomes overdue
};

} // namespace waybill
