// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace waybill {

/// A label whose text can be selected, by the keyboard, too, if wanted. What that takes is made
/// when it is first shown: a window has many of them, and few are seen at its start.
class SelectableLabel : public QLabel
{
    Q_OBJECT

public:
    enum class By { Mouse, MouseAndKeyboard };

    explicit SelectableLabel(By by = By::Mouse, QWidget* parent = nullptr);

protected:
    bool event(QEvent* event) override;

private:
    const By m_by;
};

} // namespace waybill
