// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/detailpane.h"

#include "cause/causeline.h"
#include "detail/attemptswitcher.h"
#include "detail/exchangepane.h"
#include "detail/exchangetext.h"
#include "detail/factsview.h"
#include "providers/providerprofile.h"
#include "text/deliveryfacts.h"
#include "timeline/attempttimeline.h"
#include "window/banner.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace waybill {

DetailPane::DetailPane(QWidget* parent)
    : QWidget(parent)
    , m_cause(new CauseLine(this))
    , m_timeline(new AttemptTimeline(this))
    , m_switcher(new AttemptSwitcher(this))
    , m_failures(new Banner(this))
    , m_exchange(new ExchangePane(this))
    , m_factsButton(new QToolButton(this))
    , m_stack(new QStackedWidget(this))
{
    setupLayout();
    connect(m_timeline, &AttemptTimeline::attemptChosen, this, &DetailPane::chooseAttempt);
    connect(m_switcher, &AttemptSwitcher::chosen, this, &DetailPane::chooseAttempt);
    connect(m_factsButton, &QToolButton::toggled, this, &DetailPane::showFacts);
    connect(m_factsButton, &QToolButton::toggled, this, &DetailPane::factsToggled);
    connect(m_failures, &Banner::actionTriggered, this, &DetailPane::tryAgainRequested);
    clear();
}

void DetailPane::setupLayout()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_cause);
    layout->addWidget(m_timeline);
    auto* attempts = new QHBoxLayout;
    attempts->addWidget(m_switcher, 1);
    attempts->addWidget(m_factsButton);
    attempts->setContentsMargins(0, 0, 12, 0);
    layout->addLayout(attempts);
    layout->addWidget(m_failures);
    m_stack->addWidget(m_exchange);
    layout->addWidget(m_stack, 1);
    m_factsButton->setText(tr("Facts"));
    m_factsButton->setToolTip(
        tr("What the log tells of the delivery besides its attempts (Ctrl+I)"));
    m_factsButton->setCheckable(true);
    m_factsButton->setAutoRaise(true);
}

void DetailPane::setDetail(std::shared_ptr<const DeliveryDetail> detail, int attempt)
{
    m_detail = std::move(detail);
    const int last = int(m_detail->delivery.attempts.size()) - 1;
    m_current = attempt >= 0 ? std::min(attempt, int(m_detail->attemptCount()) - 1) : last;
    showDelivery();
    showAttempt();
}

void DetailPane::showDelivery()
{
    const DeliveryDetail& detail = *m_detail;
    m_cause->setDelivery(detail.delivery, *detail.profile, m_display);
    m_timeline->setDelivery(detail.delivery, detail.replays, *detail.profile, m_display);
    m_switcher->setAttempts(detail.delivery.attempts, detail.replays);
    m_timeline->show();
    m_switcher->setVisible(detail.attemptCount() > 0);
    m_factsButton->setVisible(detail.attemptCount() > 0);
}

void DetailPane::showAttempt()
{
    m_timeline->setCurrent(m_current);
    m_switcher->setCurrentIndex(m_current);
    showExchange();
    emit attemptChanged(m_current);
}

void DetailPane::showExchange()
{
    m_exchange->setAbsence(absence());
    if (m_current >= 0)
        m_exchange->setExchange(
            m_detail->delivery, m_detail->attempt(m_current), m_detail->bodies.at(m_current));
    showFacts();
}

/// Without attempts the facts are all there is.
void DetailPane::showFacts()
{
    const bool hasAttempt = m_current >= 0;
    const bool areFacts = m_detail && (!hasAttempt || m_factsButton->isChecked());
    if (areFacts)
        facts()->setFacts(shownFacts(),
            hasAttempt                ? QString()
                : absence().isEmpty() ? noAttemptText(m_detail->delivery)
                                      : absence(),
            m_detail->delivery.nextAttemptAt);
    m_stack->setCurrentWidget(areFacts ? static_cast<QWidget*>(facts()) : m_exchange);
}

QList<std::pair<QString, QString>> DetailPane::shownFacts() const
{
    auto facts = deliveryFacts(m_detail->delivery, m_display, m_detail->seen);
    const auto own = int(m_detail->delivery.attempts.size());
    const auto place
        = [](int index, qsizetype count) { return tr("%1 of %2").arg(index + 1).arg(count); };
    if (m_current >= own)
        facts.prepend({tr("Replay"), place(m_current - own, m_detail->replays.size())});
    else if (m_current >= 0)
        facts.prepend({tr("Attempt"), place(m_current, own)});
    return facts;
}

FactsView* DetailPane::facts()
{
    if (!m_facts) {
        m_facts = new FactsView;
        m_facts->setSecretsHidden(m_areSecretsHidden);
        m_stack->addWidget(m_facts);
    }
    return m_facts;
}

void DetailPane::setSecretsHidden(bool hidden)
{
    m_areSecretsHidden = hidden;
    m_exchange->setSecretsHidden(hidden);
    if (m_facts)
        m_facts->setSecretsHidden(hidden);
}

void DetailPane::setFactsShown(bool shown)
{
    m_factsButton->setChecked(shown);
}

QString DetailPane::absence() const
{
    if (m_note.isOffline)
        return tr("Not in this file. The answer of the detail call would have it.");
    return m_note.isLoading ? tr("Loading details…") : m_note.failures.join(QLatin1Char('\n'));
}

void DetailPane::setFetchNote(const FetchNote& note)
{
    if (note == m_note)
        return;
    const bool wasLoading = std::exchange(m_note, note).isLoading;
    if (note.failures.isEmpty())
        m_failures->dismiss();
    else
        m_failures->tell(Banner::Kind::Trouble, note.failures.join(QLatin1Char('\n')),
            note.isLoading ? QString() : tr("Try again"));
    if (!m_detail)
        return;
    showExchange();
    if (wasLoading != note.isLoading)
        emit attemptChanged(m_current);
}

void DetailPane::clear()
{
    m_detail.reset();
    m_current = -1;
    setFetchNote({});
    m_cause->clear();
    m_timeline->clear();
    m_switcher->clear();
    m_timeline->hide();
    m_switcher->hide();
    m_factsButton->hide();
    m_stack->setCurrentWidget(m_exchange);
    m_exchange->clear();
    emit attemptChanged(-1);
}

void DetailPane::setError(const QString& text)
{
    clear();
    m_exchange->setError(text);
}

void DetailPane::setTimeDisplay(const TimeDisplay& display)
{
    m_display = display;
    if (!m_detail)
        return;
    showDelivery();
    m_timeline->setCurrent(m_current);
    m_switcher->setCurrentIndex(m_current);
    showFacts();
}

void DetailPane::chooseAttempt(int index)
{
    if (!m_detail || index < 0 || index >= m_detail->attemptCount() || index == m_current)
        return;
    m_current = index;
    showAttempt();
}

void DetailPane::stepAttempt(int by)
{
    chooseAttempt(m_current + by);
}

} // namespace waybill
