// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace waybill {

/// One line across the window that says what is wrong and offers what to do about it. Hidden until
/// told something; announced by name to assistive tools.
class Banner : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Notice, Trouble };

    explicit Banner(QWidget* parent = nullptr);

    /// Shows `text`; an empty `actionText` shows no button.
    void tell(Kind kind, const QString& text, const QString& actionText = {});
    void dismiss();

signals:
    void actionTriggered();
    void dismissed();

private:
    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_action;
    QToolButton* m_close;
};

} // namespace waybill
