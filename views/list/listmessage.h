// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace waybill {

/// Stands where rows would be: a sentence that says why there are none, and at
/// most one thing to do about it.
class ListMessage : public QWidget
{
    Q_OBJECT

public:
    explicit ListMessage(QWidget* parent = nullptr);

    /// An empty button text: no button.
    void setMessage(const QString& text, const QString& buttonText = {});
    QString text() const;
    QString buttonText() const;

signals:
    void buttonClicked();

private:
    QLabel* m_text;
    QPushButton* m_button;
};

} // namespace waybill
