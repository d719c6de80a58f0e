// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparisoncolours.h"

#include <QStyledItemDelegate>

namespace waybill {

/// Paints the rows of a ComparisonModel: grounds and marks for what differs, quiet text for what is
/// volatile. Both sides are moved sideways together.
class ComparisonDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Between a cell's edge and its text, pixels.
    static constexpr int margin = 6;

    using QStyledItemDelegate::QStyledItemDelegate;

    /// By how many pixels the texts are moved to the left.
    void setOffset(int offset) { m_offset = offset; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;

private:
    void paintGround(
        QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    static void paintFrame(QPainter& painter, const QStyleOptionViewItem& option);
    void paintText(
        QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    int m_offset = 0;
};

} // namespace waybill
