// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/messagepane.h"

#include "detail/bodypane.h"
#include "detail/headerlist.h"
#include "domain/redaction.h"
#include "window/selectablelabel.h"
#include "window/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPalette>
#include <QVBoxLayout>

#include <algorithm>

namespace waybill {

namespace {

constexpr int bodyLines = 7;

QLabel* selectableLabel()
{
    auto* const label = new SelectableLabel;
    // A long URL must not set the width of the pane.
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    label->setContentsMargins(12, 3, 8, 3);
    return label;
}

} // namespace

MessagePane::MessagePane(QWidget* parent)
    : QWidget(parent)
    , m_title(selectableLabel())
    , m_errors(selectableLabel())
    , m_headers(new HeaderList)
    , m_body(new BodyPane)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_title->setTextFormat(Qt::RichText);
    m_errors->setTextFormat(Qt::PlainText);
    m_errors->setForegroundRole(QPalette::WindowText);
    m_errors->hide();
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_errors);
    auto* const indented = new QVBoxLayout;
    indented->setContentsMargins(8, 0, 0, 0);
    indented->addWidget(m_headers);
    connect(m_headers, &HeaderList::filterRequested, this, &MessagePane::openFilter);
    column->addLayout(indented);
    column->addWidget(m_body, 1);
}

/// Above the headers, until Escape.
void MessagePane::openFilter()
{
    if (!m_filter) {
        m_filter = new QLineEdit(this);
        m_filter->setPlaceholderText(tr("Filter headers"));
        m_filter->setAccessibleName(tr("Filter headers"));
        m_filter->setClearButtonEnabled(true);
        m_filter->installEventFilter(this);
        static_cast<QVBoxLayout*>(layout())->insertWidget(2, m_filter);
        connect(m_filter, &QLineEdit::textChanged, m_headers, &HeaderList::setFilter);
    }
    m_filter->show();
    m_filter->setFocus();
    m_filter->selectAll();
}

void MessagePane::closeFilter()
{
    m_filter->clear();
    m_filter->hide();
    m_headers->setFocus();
}

bool MessagePane::eventFilter(QObject* watched, QEvent* event)
{
    const bool isEscape = watched == m_filter && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    if (isEscape)
        closeFilter();
    return isEscape || QWidget::eventFilter(watched, event);
}

void MessagePane::setContent(const MessageContent& content)
{
    m_titleText = content.title;
    showTitle();
    m_errorLines = content.errors;
    showErrors();
    m_headers->setHeaders(content.headers, content.added);
    const QByteArray type = content.headers.value("Content-Type").value_or(QByteArray());
    if (content.absence.isEmpty())
        m_body->setBody(content.body, type, content.fidelity);
    else
        m_body->setAbsence(content.absence);
    shareHeight();
}

void MessagePane::setSecretsHidden(bool hidden)
{
    m_areSecretsHidden = hidden;
    showTitle();
    showErrors();
    m_headers->setSecretsHidden(hidden);
    m_body->setSecretsHidden(hidden);
}

QString MessagePane::titleText() const
{
    return m_areSecretsHidden ? redacted(m_titleText.plain()) : m_titleText.plain();
}

void MessagePane::showErrors()
{
    const QString lines = m_errorLines.join(u'\n');
    m_errors->setText(m_areSecretsHidden ? redacted(lines) : lines);
    m_errors->setToolTip(m_errors->text());
    m_errors->setVisible(!lines.isEmpty());
    colorErrors();
}

void MessagePane::showTitle()
{
    const QString text = m_areSecretsHidden ? redacted(m_titleText.text) : m_titleText.text;
    const QString quiet = palette().color(QPalette::PlaceholderText).name();
    m_title->setText(QStringLiteral("<b>%1</b> %2 <span style='color:%4'>%3</span>")
                         .arg(m_titleText.head.toHtmlEscaped(), text.toHtmlEscaped(),
                             m_titleText.quiet.toHtmlEscaped(), quiet));
    m_title->setToolTip(titleText().toHtmlEscaped());
}

void MessagePane::colorErrors()
{
    QPalette colors = palette();
    colors.setColor(
        QPalette::WindowText, isDark(colors) ? QColor(0xFF, 0x8A, 0x80) : QColor(0xB3, 0x20, 0x1A));
    m_errors->setPalette(colors);
}

void MessagePane::shareHeight()
{
    const int chrome = m_title->sizeHint().height()
        + (m_errors->isHidden() ? 0 : m_errors->sizeHint().height()) + m_body->chromeHeight()
        + (!m_filter || m_filter->isHidden() ? 0 : m_filter->sizeHint().height()) + 4;
    const int body = bodyLines * m_body->view()->rowHeight();
    const int rows = (height() - chrome - body) / m_headers->rowHeight();
    m_headers->setMostRows(std::clamp(rows, 2, 5));
}

void MessagePane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    shareHeight();
}

void MessagePane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    showTitle();
    colorErrors();
}

} // namespace waybill
