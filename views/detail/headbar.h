// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace waybill {

/// Above a large body of which only the head is shown: how much is hidden, and Show all.
class HeadBar : public QWidget
{
    Q_OBJECT

public:
    explicit HeadBar(QWidget* parent = nullptr);

    /// In bytes. Nothing hidden: the bar hides itself.
    void showHidden(qsizetype hidden, qsizetype size);
    QString text() const;

signals:
    void showAllRequested();

private:
    QLabel* m_text;
};

} // namespace waybill
