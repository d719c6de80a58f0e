// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/listmessage.h"

#include "window/selectablelabel.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace waybill {

ListMessage::ListMessage(QWidget* parent)
    : QWidget(parent)
    , m_text(new SelectableLabel(SelectableLabel::By::Mouse, this))
    , m_button(new QPushButton(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    auto* layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addWidget(m_text);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(m_button, &QPushButton::clicked, this, &ListMessage::buttonClicked);
    setMessage({});
}

void ListMessage::setMessage(const QString& text, const QString& buttonText)
{
    m_text->setText(text);
    m_button->setText(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
}

QString ListMessage::text() const
{
    return m_text->text();
}

QString ListMessage::buttonText() const
{
    return m_button->text();
}

} // namespace waybill
