// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/exchangesides.h"

#include "detail/bodypane.h"
#include "detail/exchangetext.h"
#include "detail/messagepane.h"
#include "window/selectablelabel.h"
#include "window/theme.h"

#include <QEvent>
#include <QLabel>
#include <QSplitter>
#include <QTabBar>
#include <QVBoxLayout>

namespace waybill {

ExchangeSides::ExchangeSides(QWidget* parent)
    : QWidget(parent)
    , m_failure(new SelectableLabel)
    , m_tabs(new QTabBar)
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_request(new MessagePane)
    , m_response(new MessagePane)
{
    setupLayout();
    shareModes();
    connect(m_tabs, &QTabBar::currentChanged, this, &ExchangeSides::arrange);
}

void ExchangeSides::setupLayout()
{
    m_failure->setContentsMargins(12, 4, 12, 4);
    m_failure->setWordWrap(true);
    m_failure->setAutoFillBackground(true);
    m_failure->setBackgroundRole(QPalette::Window);
    m_failure->setTextFormat(Qt::PlainText);
    m_failure->hide();
    colorFailure();
    m_tabs->addTab(tr("Request"));
    m_tabs->addTab(tr("Response"));
    m_tabs->setDocumentMode(true);
    m_splitter->addWidget(m_request);
    m_splitter->addWidget(m_response);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setSizes({1000, 1000});
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_failure);
    column->addWidget(m_tabs);
    column->addWidget(m_splitter, 1);
}

void ExchangeSides::shareModes()
{
    connect(m_request->body(), &BodyPane::modeChoiceChanged, this,
        [this] { m_response->body()->setModeChoice(m_request->body()->modeChoice()); });
    connect(m_response->body(), &BodyPane::modeChoiceChanged, this,
        [this] { m_request->body()->setModeChoice(m_response->body()->modeChoice()); });
}

void ExchangeSides::setExchange(const Delivery& delivery, const Attempt& attempt,
    const WireBody& requestBody, const QString& absence)
{
    const QString failure = reportedFailureText(delivery);
    m_failure->setText(failure);
    m_failure->setVisible(!failure.isEmpty());
    m_request->setContent(requestContent(delivery, attempt, requestBody, absence));
    m_response->setContent(responseContent(attempt, absence));
    arrange();
}

MessageContent ExchangeSides::requestContent(
    const Delivery& delivery, const Attempt& attempt, const WireBody& body, const QString& absence)
{
    MessageContent content;
    content.title = requestTitle(attempt);
    if (attempt.request) {
        content.headers = attempt.request->headers;
        content.added = attempt.request->added;
    }
    content.body = body.bytes;
    content.fidelity = body.fidelity;
    if (body.fidelity == Fidelity::Absent)
        content.absence = absence.isEmpty() ? tr("The body is not in this log.") : absence;
    else if (body.fidelity == Fidelity::HashOnly)
        content.absence = hashOnlyText(delivery);
    return content;
}

MessageContent ExchangeSides::responseContent(const Attempt& attempt, const QString& absence)
{
    MessageContent content;
    content.title = responseTitle(attempt);
    content.errors = errorLines(attempt);
    if (!attempt.response) {
        content.absence = absence.isEmpty() ? tr("No response recorded.") : absence;
        return content;
    }
    content.headers = attempt.response->headers;
    if (attempt.response->body)
        content.body = *attempt.response->body;
    else
        content.absence = absence.isEmpty() ? tr("The body is not in this log.") : absence;
    return content;
}

void ExchangeSides::setSecretsHidden(bool hidden)
{
    m_request->setSecretsHidden(hidden);
    m_response->setSecretsHidden(hidden);
}

void ExchangeSides::focusSide(Side which)
{
    m_tabs->setCurrentIndex(which == Side::Request ? 0 : 1);
    side(which)->body()->view()->setFocus();
}

void ExchangeSides::arrange()
{
    const bool narrow = width() < narrowWidth;
    m_tabs->setVisible(narrow);
    m_request->setVisible(!narrow || m_tabs->currentIndex() == 0);
    m_response->setVisible(!narrow || m_tabs->currentIndex() == 1);
}

void ExchangeSides::colorFailure()
{
    QPalette colors = palette();
    colors.setColor(
        QPalette::Window, isDark(colors) ? QColor(0x3D, 0x31, 0x1C) : QColor(0xFF, 0xF1, 0xD6));
    m_failure->setPalette(colors);
}

void ExchangeSides::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ExchangeSides::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colorFailure();
}

} // namespace waybill
