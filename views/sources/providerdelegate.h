// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace waybill {

/// Paints a provider in two lines: its name and, at the right, a note; what its log keeps.
class ProviderDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Beside Qt::DisplayRole, the name. All QString.
    enum Role {
        IdRole = Qt::UserRole, ///< empty: cannot be chosen
        SummaryRole,
        NoteRole,
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace waybill
