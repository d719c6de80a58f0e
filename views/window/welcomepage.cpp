// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/welcomepage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace waybill {

namespace {

QLabel* headline(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 1.6);
    font.setBold(true);
    label->setFont(font);
    label->setAlignment(Qt::AlignCenter);
    return label;
}

QLabel* paragraph(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    // Nested in an aligned cell, a wrapped label is not asked for its height at its width.
    const int width = label->fontMetrics().averageCharWidth() * 72;
    label->setFixedSize(width, label->heightForWidth(width));
    return label;
}

} // namespace

WelcomePage::WelcomePage(QWidget* parent)
    : QWidget(parent)
{
    auto* add = new QPushButton(tr("Add a source…"), this);
    add->setDefault(true);
    add->setAutoDefault(true);
    auto* demo = new QPushButton(tr("Try the demo"), this);
    demo->setAutoDefault(true);
    connect(add, &QPushButton::clicked, this, &WelcomePage::addSourceRequested);
    connect(demo, &QPushButton::clicked, this, &WelcomePage::demoRequested);

    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(add);
    buttons->addWidget(demo);
    buttons->addStretch();

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(16);
    layout->addStretch(2);
    layout->addWidget(headline(tr("See why a webhook failed"), this));
    layout->addWidget(paragraph(tr("Waybill reads your provider's delivery log, shows each attempt "
                                   "with its request and response, and replays the payload to "
                                   "your own machine."),
                          this),
        0, Qt::AlignHCenter);
    layout->addLayout(buttons);
    layout->addWidget(
        paragraph(tr("The demo needs no account: a provider and a receiver run inside "
                     "Waybill."),
            this),
        0, Qt::AlignHCenter);
    layout->addStretch(3);
    setFocusProxy(add);
}

} // namespace waybill
