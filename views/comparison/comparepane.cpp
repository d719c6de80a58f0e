// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/comparepane.h"

#include "comparison/comparebar.h"
#include "comparison/comparisonmodel.h"
#include "comparison/comparisonview.h"
#include "text/comparisontext.h"
#include "window/selectablelabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace waybill {

namespace {

QLabel* plainLabel()
{
    auto* label = new SelectableLabel;
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

ComparePane::ComparePane(QWidget* parent)
    : QWidget(parent)
    , m_bar(new CompareBar)
    , m_summary(plainLabel())
    , m_stack(new QStackedWidget)
    , m_message(plainLabel())
    , m_cancelButton(new QToolButton)
    , m_model(new ComparisonModel(this))
    , m_view(new ComparisonView(m_model, this))
    , m_sideways(new QScrollBar(Qt::Horizontal))
    , m_comparing(this)
{
    setupLayout();
    connectBar();
    m_patience.setSingleShot(true);
    m_patience.setInterval(100ms);
    connect(&m_patience, &QTimer::timeout, this, &ComparePane::showWaiting);
    connect(m_view, &ComparisonView::widthsChanged, this, &ComparePane::showWidths);
    connect(m_sideways, &QScrollBar::valueChanged, m_view, &ComparisonView::setOffset);
    connect(m_cancelButton, &QToolButton::clicked, this, [this] {
        cancel();
        setMessage(tr("Cancelled. Close, or compare again."));
    });
}

ComparePane::~ComparePane()
{
    cancel();
}

void ComparePane::setupLayout()
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_summary->setContentsMargins(12, 2, 12, 4);
    m_summary->setWordWrap(true);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setForegroundRole(QPalette::PlaceholderText);
    m_cancelButton->setText(tr("Cancel"));
    auto* comparison = new QWidget;
    auto* column = new QVBoxLayout(comparison);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_summary);
    column->addWidget(m_view, 1);
    column->addWidget(m_sideways);
    auto* notice = new QWidget;
    auto* noticeColumn = new QVBoxLayout(notice);
    noticeColumn->addStretch();
    noticeColumn->addWidget(m_message);
    noticeColumn->addWidget(m_cancelButton, 0, Qt::AlignHCenter);
    noticeColumn->addStretch();
    m_cancelButton->hide();
    m_stack->addWidget(comparison);
    m_stack->addWidget(notice);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_bar);
    outer->addWidget(m_stack, 1);
    m_sideways->hide();
}

void ComparePane::connectBar()
{
    connect(m_bar, &CompareBar::stepRequested, this, &ComparePane::stepRequested);
    connect(m_bar, &CompareBar::swapRequested, this, &ComparePane::swapSides);
    connect(m_bar, &CompareBar::differenceRequested, this, &ComparePane::stepDifference);
    connect(m_bar, &CompareBar::foldToggled, m_model, &ComparisonModel::setFolded);
    connect(m_bar, &CompareBar::volatileToggled, m_model, &ComparisonModel::setVolatileHidden);
    connect(m_bar, &CompareBar::copyRequested, this, &ComparePane::copyDifference);
    connect(m_bar, &CompareBar::volatileNamesRequested, this, &ComparePane::volatileNamesRequested);
    connect(m_bar, &CompareBar::closeRequested, this, &ComparePane::closeRequested);
}

void ComparePane::compare(const ComparedAttempt& left, const ComparedAttempt& right,
    std::shared_ptr<const PayloadHistory> history)
{
    m_left = left;
    m_right = right;
    m_history = std::move(history);
    showTitles();
    start();
}

void ComparePane::showTitles()
{
    m_bar->setSides(m_left.shortName, m_right.shortName);
    m_model->setTitles(m_left.title, m_right.title);
}

void ComparePane::start()
{
    run([left = m_left.exchange, right = m_right.exchange, names = m_volatileNames,
            history = m_history](const std::atomic_bool& cancelled) {
        return compareExchanges(left, right, names, history.get(), &cancelled);
    });
}

/// On a worker, until cancelled.
void ComparePane::run(const std::function<ExchangeComparison(const std::atomic_bool&)>& compare)
{
    cancel();
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    const auto job = [compare, hidden = m_areSecretsHidden, cancelled = m_cancelled]() -> Compared {
        auto rows = std::make_shared<ComparisonRows>(
            std::make_shared<const ExchangeComparison>(compare(*cancelled)));
        rows->setSecretsHidden(hidden);
        return rows;
    };
    m_patience.start();
    m_comparing.run(job, [this](const Compared& rows) { take(rows); });
}

void ComparePane::cancel()
{
    m_patience.stop();
    if (m_cancelled)
        *m_cancelled = true;
    m_cancelled.reset();
    m_comparing.cancel();
}

void ComparePane::take(const Compared& rows)
{
    m_patience.stop();
    m_cancelled.reset();
    m_rows = rows;
    m_model->setRows(rows, m_history ? m_history->count() : 0);
    m_cancelButton->hide();
    m_stack->setCurrentIndex(0);
    m_bar->setComparisonShown(true);
    showSummary();
    m_view->stepDifference(1);
    emit shown();
}

void ComparePane::showSummary()
{
    const ExchangeComparison& comparison = m_model->rows().comparison();
    QString text = differenceSummary(comparison);
    if (m_history && comparison.novelties.empty())
        text += tr(". The payload has nothing that the last %1 successes did not have.")
                    .arg(m_history->count());
    m_summary->setText(text);
}

QString ComparePane::summary() const
{
    return m_summary->text();
}

void ComparePane::showWaiting()
{
    setMessage(tr("Comparing…"));
    m_cancelButton->show();
}

void ComparePane::setMessage(const QString& text)
{
    m_cancelButton->hide();
    m_message->setText(text);
    m_stack->setCurrentIndex(1);
    m_bar->setComparisonShown(false);
}

void ComparePane::setCanStep(bool back, bool forward)
{
    m_bar->setCanStep(back, forward);
}

void ComparePane::setVolatileNames(const VolatileNames& names)
{
    if (m_volatileNames == names)
        return;
    m_volatileNames = names;
    if (!m_right.title.isEmpty())
        start();
}

void ComparePane::setSecretsHidden(bool hidden)
{
    m_areSecretsHidden = hidden;
    if (!m_right.title.isEmpty())
        start();
}

void ComparePane::swapSides()
{
    if (!m_rows)
        return;
    std::swap(m_left, m_right);
    m_history.reset(); // it was about what stood on the right
    showTitles();
    run([rows = m_rows](const std::atomic_bool&) { return swapped(rows->comparison()); });
    emit sidesSwapped();
}

void ComparePane::stepDifference(int by)
{
    if (m_stack->currentIndex() == 0 && !m_view->stepDifference(by))
        m_bar->tellEnd(by);
}

void ComparePane::copyDifference()
{
    const auto job = [sides = m_model->sides(), left = m_left.title, right = m_right.title] {
        return sides.difference(left, right);
    };
    m_copying.run(job, [](const QString& text) { QGuiApplication::clipboard()->setText(text); });
}

void ComparePane::showWidths(int needed, int seen)
{
    m_sideways->setRange(0, std::max(0, needed - seen));
    m_sideways->setPageStep(std::max(1, seen));
    m_sideways->setSingleStep(24);
    m_sideways->setVisible(needed > seen || m_sideways->value() > 0);
}

} // namespace waybill
