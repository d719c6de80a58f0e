// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/menubutton.h"

#include <QStyleOptionToolButton>

namespace waybill {

MenuButton::MenuButton(QWidget* parent)
    : QToolButton(parent)
{
    setPopupMode(InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::TabFocus);
}

void MenuButton::setLabel(const QString& label)
{
    // An ampersand in a source's name is no mnemonic.
    setText(QString(label).replace(QLatin1Char('&'), QStringLiteral("&&")) + QStringLiteral(" ▾"));
}

void MenuButton::initStyleOption(QStyleOptionToolButton* option) const
{
    QToolButton::initStyleOption(option);
    option->features &= ~QStyleOptionToolButton::HasMenu;
}

} // namespace waybill
