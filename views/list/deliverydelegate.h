// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "list/fittedtexts.h"
#include "list/paintfacts.h"
#include "list/statuscolours.h"

#include <QStyledItemDelegate>

namespace waybill {

/// Paints the rows of a delivery list from the presenter's roles: the status as shape and
/// word, one mark a try, everything else as text; only trouble is coloured. A row that changed just
/// now has a tint, and a dot in its status. Reads roles, knows no model. In a row that is higher
/// than the others it uses the lower end: above is room for a mark.
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
    struct Cell;

    const StatusColours& colours(const QPalette& palette) const;
    void paintStatus(QPainter& painter, const Cell& cell) const;
    void paintAttempts(QPainter& painter, const Cell& cell) const;

    // Colours are worked out once per palette, not once per cell.
    mutable StatusColours m_colours;
    mutable qint64 m_paletteKey = -1;
    mutable FittedTexts m_texts;
};

} // namespace waybill
