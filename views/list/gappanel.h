// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace waybill {

/// Says in some sentences why there is a gap, and offers what helps; floats over the list. Esc or
/// Close hides it.
class GapPanel : public QFrame
{
    Q_OBJECT

public:
    explicit GapPanel(QWidget* parent = nullptr);

    /// An empty `actionText`: nothing but reading helps. Takes the focus.
    void explain(const QString& text, const QString& actionText);
    QString text() const;
    /// Hides it, if it is there.
    void dismiss();

signals:
    void actionRequested();
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLabel* m_text;
    QPushButton* m_action;
    QPushButton* m_close;
};

} // namespace waybill
