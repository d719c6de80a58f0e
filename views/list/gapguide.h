// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/gap.h"

#include <QObject>
#include <QSet>

namespace waybill {

class DeliveryTableModel;
class DeliveryTableView;
class GapBands;
class GapPanel;

/// Takes the user to the gaps of a list and explains them: from mark to mark by key, sorting by
/// time first where the list is sorted otherwise, and a panel over the list that says why.
class GapGuide : public QObject
{
    Q_OBJECT

public:
    /// None is owned; all outlive this. The panel is a child of the table's parent.
    GapGuide(DeliveryTableModel* model, DeliveryTableView* table, GapBands* bands,
        QObject* parent = nullptr);
    ~GapGuide() override;

    /// Makes the row after the next mark (by: 1), or the one before (-1), current.
    void step(int by);
    /// Why there is a gap above the current row; above another one where there is none.
    void explain();
    /// Sources that are read live: that need not be offered.
    void setLive(const QSet<SourceId>& sources) { m_live = sources; }
    const QSet<SourceId>& live() const { return m_live; }
    GapPanel* panel() const { return m_panel; }

signals:
    /// The user wants the read that was stopped to go on.
    void refreshRequested();
    /// The user wants the source to be read live.
    void liveRequested(const waybill::SourceId& source);

private:
    void go();
    void explainRow(int row);
    void act();
    void placePanel(int row);

    DeliveryTableModel* m_model;
    DeliveryTableView* m_table;
    GapBands* m_bands;
    GapPanel* m_panel;
    Gap m_explained;
    QSet<SourceId> m_live;
    int m_wantedStep = 0; ///< once the list is sorted
};

} // namespace waybill
