// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

namespace waybill {

/// A button that opens its menu. Its arrow is part of the text, so that it never stands on it.
class MenuButton : public QToolButton
{
    Q_OBJECT

public:
    explicit MenuButton(QWidget* parent = nullptr);

    /// The text without the arrow.
    void setLabel(const QString& label);

protected:
    void initStyleOption(QStyleOptionToolButton* option) const override;
};

} // namespace waybill
