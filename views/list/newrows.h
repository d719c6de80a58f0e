// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QPushButton;

namespace waybill {

class DeliveryTableModel;
class DeliveryTableView;

/// What becomes of deliveries that arrive above the others. They are shown while the user looks at
/// the top of the list and has chosen none; else nothing moves, and a button "12 new" floats at the
/// table's upper edge until the top was seen.
class NewRows : public QObject
{
    Q_OBJECT

public:
    /// Neither is owned; both outlive this. The button is a child of the table's parent.
    NewRows(DeliveryTableModel* model, DeliveryTableView* table, QObject* parent = nullptr);
    ~NewRows() override;

    int count() const { return m_count; }
    QPushButton* button() const { return m_button; }
    /// To the newest, and stays with them.
    void showNewest();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void take(int count);
    void setCount(int count);
    void placeButton();

    DeliveryTableView* m_table;
    QPushButton* m_button;
    int m_count = 0; ///< new rows above the first that is in sight
    bool m_isChosen = false; ///< the user has gone to a delivery
    bool m_wasAtTop = true; ///< before the rows moved
};

} // namespace waybill
