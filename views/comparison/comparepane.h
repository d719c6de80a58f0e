// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/comparisonrows.h"
#include "compare/volatilenames.h"
#include "comparison/comparedattempt.h"
#include "detail/latesttask.h"

#include <QTimer>
#include <QWidget>

#include <atomic>
#include <functional>
#include <memory>

class QLabel;
class QScrollBar;
class QStackedWidget;
class QToolButton;

namespace waybill {

class CompareBar;
class ComparisonModel;
class ComparisonView;

/// Two attempts side by side, with a summary, what to hide and how to go from difference to
/// difference. The comparing itself runs on a worker and can be cancelled.
class ComparePane : public QWidget
{
    Q_OBJECT

public:
    explicit ComparePane(QWidget* parent = nullptr);
    ~ComparePane() override;

    /// `history`: what payloads of this kind looked like when all went well; null: not asked.
    void compare(const ComparedAttempt& left, const ComparedAttempt& right,
        std::shared_ptr<const PayloadHistory> history = {});
    /// In place of a comparison: what is under way, or why there is none.
    void setMessage(const QString& text);
    /// Whether the right side can be exchanged for the attempt before or behind it.
    void setCanStep(bool back, bool forward);
    void setVolatileNames(const VolatileNames& names);
    const VolatileNames& volatileNames() const { return m_volatileNames; }
    /// Masks secrets in headers and bodies.
    void setSecretsHidden(bool hidden);

    bool isComparing() const { return m_comparing.isRunning(); }
    ComparisonModel* model() const { return m_model; }
    ComparisonView* view() const { return m_view; }
    CompareBar* bar() const { return m_bar; }
    QString summary() const;
    void stepDifference(int by);
    void swapSides();
    void copyDifference();

signals:
    /// A comparison is on the screen.
    void shown();
    void closeRequested();
    /// The attempt before (-1) or behind (1) that on the right is wanted.
    void stepRequested(int by);
    void volatileNamesRequested();
    void sidesSwapped();

private:
    using Compared = std::shared_ptr<const ComparisonRows>;

    void setupLayout();
    void connectBar();
    void start();
    void run(const std::function<ExchangeComparison(const std::atomic_bool&)>& compare);
    void cancel();
    void take(const Compared& rows);
    void showTitles();
    void showSummary();
    void showWaiting();
    void showWidths(int needed, int seen);

    CompareBar* m_bar;
    QLabel* m_summary;
    QStackedWidget* m_stack;
    QLabel* m_message;
    QToolButton* m_cancelButton;
    ComparisonModel* m_model;
    ComparisonView* m_view;
    QScrollBar* m_sideways;
    QTimer m_patience;
    LatestTask<Compared> m_comparing;
    LatestTask<QString> m_copying{this};
    std::shared_ptr<std::atomic_bool> m_cancelled; ///< of the comparing under way
    ComparedAttempt m_left;
    ComparedAttempt m_right;
    std::shared_ptr<const PayloadHistory> m_history;
    Compared m_rows; ///< on the screen
    VolatileNames m_volatileNames = VolatileNames::usual();
    bool m_areSecretsHidden = false;
};

} // namespace waybill
