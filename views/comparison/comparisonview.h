// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace waybill {

class ComparisonDelegate;
class ComparisonModel;

/// The table of a comparison: both sides scroll together, up and down and sideways. Enter opens a
/// fold, or goes to the value a novelty is about; Ctrl+C copies the rows selected.
class ComparisonView : public QTableView
{
    Q_OBJECT

public:
    /// The model is not owned.
    explicit ComparisonView(ComparisonModel* model, QWidget* parent = nullptr);

    /// Goes to the next difference (`by` 1) or the one before (-1); false: there is none.
    bool stepDifference(int by);
    /// The lines selected, left and right, tab-separated.
    QString selectedText() const;
    /// By how many pixels both sides are moved to the left.
    void setOffset(int offset);

    void keyboardSearch(const QString&) override { }

signals:
    /// What the longest of the rows seen needs, and how much of it is seen: pixels.
    void widthsChanged(int needed, int seen);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void setupLook();
    void activateRow(const QModelIndex& index);
    void goTo(int row);
    void copy() const;
    void copyPointer() const;
    void measure();

    ComparisonModel* m_model;
    ComparisonDelegate* m_delegate;
};

} // namespace waybill
