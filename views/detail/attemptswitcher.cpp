// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/attemptswitcher.h"

#include "detail/attemptbutton.h"
#include "detail/exchangetext.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>

#include <algorithm>

namespace waybill {

namespace {

AttemptButton::Mark markOf(DeliveryStatus status)
{
    switch (status) {
    case DeliveryStatus::Delivered:
        return AttemptButton::Mark::Delivered;
    case DeliveryStatus::Failed:
    case DeliveryStatus::Dead:
        return AttemptButton::Mark::Failed;
    case DeliveryStatus::Unknown:
    case DeliveryStatus::Pending:
    case DeliveryStatus::Canceled:
        break;
    }
    return AttemptButton::Mark::Unknown;
}

QString buttonText(const Attempt& attempt)
{
    const QString number = QString::number(attempt.number);
    const bool isReplay = attempt.origin == AttemptOrigin::Replay;
    return (isReplay ? QChar(u'R') + number : number) + QStringLiteral("  ")
        + attemptResult(attempt);
}

} // namespace

AttemptSwitcher::AttemptSwitcher(QWidget* parent)
    : QWidget(parent)
    , m_label(new QLabel(tr("Attempt")))
    , m_scroll(new QScrollArea)
    , m_strip(new QWidget)
    , m_row(new QHBoxLayout(m_strip))
{
    m_label->setForegroundRole(QPalette::PlaceholderText);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_row->setSizeConstraint(QLayout::SetFixedSize);
    m_scroll->setWidget(m_strip);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setBackgroundRole(QPalette::Window);
    m_scroll->setFixedHeight(fontMetrics().height() + 8);
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 8, 4);
    row->addWidget(m_label);
    row->addWidget(m_scroll, 1);
    setAccessibleName(tr("Attempts"));
}

void AttemptSwitcher::setAttempts(const QList<Attempt>& provider, const QList<Attempt>& replays)
{
    const int kept = m_current;
    clear();
    for (const Attempt& attempt : provider)
        addButton(attempt, provider.size());
    if (!provider.isEmpty() && !replays.isEmpty())
        m_row->addSpacing(8);
    for (const Attempt& attempt : replays)
        addButton(attempt, replays.size());
    m_strip->adjustSize();
    const auto last = int(provider.isEmpty() ? replays.size() : provider.size()) - 1;
    setCurrentIndex(kept >= 0 && kept < count() ? kept : last);
}

void AttemptSwitcher::clear()
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    while (QLayoutItem* const item = m_row->takeAt(0))
        delete item;
    m_current = -1;
}

void AttemptSwitcher::addButton(const Attempt& attempt, qsizetype count)
{
    auto* const button = new AttemptButton(
        buttonText(attempt), markOf(attempt.status), attempt.origin == AttemptOrigin::Replay);
    const QString speech = attemptSpeech(attempt, count);
    button->setAccessibleName(speech);
    button->setToolTip(speech);
    const auto index = int(m_buttons.size());
    connect(button, &QAbstractButton::clicked, this, [this, index] { choose(index); });
    m_buttons.append(button);
    m_row->addWidget(button);
    button->show();
}

void AttemptSwitcher::setCurrentIndex(int index)
{
    m_current = index >= 0 && index < count() ? index : -1;
    if (m_current >= 0)
        m_buttons.at(m_current)->setChecked(true);
    showCurrent();
}

void AttemptSwitcher::choosePrevious()
{
    choose(m_current - 1);
}

void AttemptSwitcher::chooseNext()
{
    choose(m_current + 1);
}

void AttemptSwitcher::choose(int index)
{
    if (index < 0 || index >= count() || index == m_current)
        return;
    const bool hadFocus = m_current >= 0 && m_buttons.at(m_current)->hasFocus();
    setCurrentIndex(index);
    if (hadFocus)
        m_buttons.at(index)->setFocus();
    emit chosen(index);
}

void AttemptSwitcher::showCurrent()
{
    if (m_current >= 0)
        m_scroll->ensureWidgetVisible(m_buttons.at(m_current), 40, 0);
}

void AttemptSwitcher::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_BracketLeft:
    case Qt::Key_Left:
        choosePrevious();
        break;
    case Qt::Key_BracketRight:
    case Qt::Key_Right:
        chooseNext();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void AttemptSwitcher::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showCurrent();
}

} // namespace waybill
