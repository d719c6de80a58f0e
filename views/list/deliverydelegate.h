// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "list/statuscolours.h"

#include <QStyledItemDelegate>

namespace waybill {

/// Paints the rows of a delivery list from raw roles: the status as shape and
/// word, one mark a try, everything else as text; only trouble is coloured.
/// Reads roles, knows no model.
class DeliveryDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Between a cell's edge and its text, pixels.
    static constexpr int horizontalMargin = 8;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// The height every row has in this font.
    static int rowHeight(const QFontMetrics& metrics);

private:
    const StatusColours& colours(const QPalette& palette) const;

    // Colours are worked out once per palette, not once per cell.
    mutable StatusColours m_colours;
    mutable qint64 m_paletteKey = -1;
};

} // namespace waybill
