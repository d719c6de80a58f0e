// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "list/gapmarks.h"

#include <QHash>
#include <QObject>
#include <QPersistentModelIndex>

class QWidget;

namespace waybill {

class DeliveryTableModel;
class DeliveryTablePresenter;
class DeliveryTableView;
class GapBand;

/// Marks gaps between the rows of a table: makes room above the row that follows each, and puts a
/// band there while it is on screen. Follows the rows through sorting, filtering and reading; its
/// work depends on the number of gaps, not of rows.
class GapBands : public QObject
{
    Q_OBJECT

public:
    /// None is owned; all outlive this, and the table shows the presenter of the model.
    GapBands(DeliveryTableModel* model, DeliveryTablePresenter* presenter, DeliveryTableView* table,
        QObject* parent = nullptr);
    ~GapBands() override;

    void setGaps(const QList<Gap>& gaps);
    const QList<Gap>& gaps() const { return m_gaps; }
    const QList<GapMark>& marks() const { return m_marks; }
    /// Times or names are told in another way.
    void updateTexts();

    /// The mark after the current row (by: 1) or before it (-1), round again; -1: there is none.
    int stepFrom(int row, int by) const;
    /// The gaps marked above this row; empty: none.
    QList<Gap> gapsAbove(int row) const;
    /// The band above a row; nullptr: it is not on screen.
    GapBand* band(int row) const;

signals:
    void whyRequested(int row);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void watchTable();
    void update();
    void resetHeights();
    void setHeights();
    void keepTopRow();
    void showBands();
    QStringList linesOf(const GapMark& mark) const;

    DeliveryTableModel* m_model;
    DeliveryTablePresenter* m_presenter;
    DeliveryTableView* m_table;
    QList<Gap> m_gaps;
    QList<GapMark> m_marks;
    QList<QPersistentModelIndex> m_tall; ///< rows with room above them
    QHash<int, GapBand*> m_bands; ///< on screen, by row; children of the viewport
};

} // namespace waybill
