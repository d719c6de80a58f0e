// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/exchangepane.h"

#include "detail/bodypane.h"
#include "detail/messagepane.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace waybill {

ExchangePane::ExchangePane(QWidget* parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget)
    , m_message(new QLabel)
{
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_message);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    clear();
}

ExchangeSides* ExchangePane::sides()
{
    if (!m_sides) {
        m_sides = new ExchangeSides;
        m_sides->setSecretsHidden(m_areSecretsHidden);
        m_stack->addWidget(m_sides);
    }
    return m_sides;
}

void ExchangePane::setExchange(
    const Delivery& delivery, const Attempt& attempt, const WireBody& requestBody)
{
    sides()->setExchange(delivery, attempt, requestBody, m_absence);
    m_stack->setCurrentWidget(sides());
}

void ExchangePane::clear()
{
    showMessage(tr("Nothing selected. Choose a delivery above."));
}

void ExchangePane::setLoading()
{
    showMessage(tr("Loading…"));
}

void ExchangePane::setError(const QString& text)
{
    showMessage(text);
}

void ExchangePane::showMessage(const QString& text)
{
    m_message->setText(text);
    m_stack->setCurrentWidget(m_message);
}

void ExchangePane::setSecretsHidden(bool hidden)
{
    m_areSecretsHidden = hidden;
    if (m_sides)
        m_sides->setSecretsHidden(hidden);
}

void ExchangePane::focusSide(Side which)
{
    sides()->focusSide(which);
}

QByteArray ExchangePane::bodyBytes(Side which) const
{
    return m_stack->currentWidget() == m_message ? QByteArray()
                                                 : m_sides->side(which)->body()->bytes();
}

} // namespace waybill
