// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace waybill {

/// A line to search a text with: what is looked for, "3 of 12", previous, next, close.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget* parent = nullptr);

    QString query() const;
    /// Shows the bar with its text selected, ready to be typed over.
    void open();
    /// `current` counts from 0 (-1: none); `isCut`: there are more than `count`.
    void showCount(qsizetype current, qsizetype count, bool isCut);

signals:
    void queryChanged(const QString& query);
    void nextRequested();
    void previousRequested();
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void close();

    QLineEdit* m_query;
    QLabel* m_count;
};

} // namespace waybill
