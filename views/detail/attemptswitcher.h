// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/attempt.h"

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QScrollArea;

namespace waybill {

class AttemptButton;

/// A row of buttons, one an attempt: the provider's, then the replays. Indexes run over both.
class AttemptSwitcher : public QWidget
{
    Q_OBJECT

public:
    explicit AttemptSwitcher(QWidget* parent = nullptr);

    /// Keeps the current index where it still exists; else the last provider attempt, as on
    /// opening.
    void setAttempts(const QList<Attempt>& provider, const QList<Attempt>& replays);
    /// Empty of attempts and of choice: the next setAttempts() opens anew.
    void clear();

    int count() const { return int(m_buttons.size()); }
    /// -1: none.
    int currentIndex() const { return m_current; }
    /// Shows the choice without telling it; an index that does not exist chooses nothing.
    void setCurrentIndex(int index);

public slots:
    void choosePrevious();
    void chooseNext();

signals:
    /// The user chose an attempt.
    void chosen(int index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addButton(const Attempt& attempt, qsizetype count);
    void choose(int index);
    void showCurrent();

    QLabel* m_label;
    QScrollArea* m_scroll;
    QWidget* m_strip;
    QHBoxLayout* m_row;
    QList<AttemptButton*> m_buttons;
    int m_current = -1;
};

} // namespace waybill
