// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QToolButton;

namespace waybill {

/// The head of a comparison: which two are compared, and what can be done with them.
class CompareBar : public QWidget
{
    Q_OBJECT

public:
    explicit CompareBar(QWidget* parent = nullptr);

    /// Short names of the two: "Compare 1 ↔ R2".
    void setSides(const QString& left, const QString& right);
    void setCanStep(bool back, bool forward);
    /// Without a comparison there is nothing to swap, to copy or to go to.
    void setComparisonShown(bool shown);
    /// There is no difference below (`by` 1) or above (-1).
    void tellEnd(int by);
    QString title() const;

signals:
    void stepRequested(int by);
    void swapRequested();
    void differenceRequested(int by);
    void foldToggled(bool folded);
    void volatileToggled(bool hidden);
    void copyRequested();
    void volatileNamesRequested();
    void closeRequested();

private:
    QToolButton* addButton(const QString& text, const QString& hint);
    void setupButtons();

    QLabel* m_title;
    QLabel* m_end;
    QToolButton* m_back = nullptr;
    QToolButton* m_forward = nullptr;
    QToolButton* m_swap = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QToolButton* m_copy = nullptr;
    QCheckBox* m_fold;
    QCheckBox* m_volatile;
};

} // namespace waybill
