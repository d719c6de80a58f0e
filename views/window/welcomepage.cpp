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
    auto* buttons = new QHBoxLayout;
    const auto way = [&](const QString& text, void (WelcomePage::*requested)()) {
        auto* button = new QPushButton(text, this);
        button->setAutoDefault(true);
        connect(button, &QPushButton::clicked, this, requested);
        buttons->addWidget(button);
        return button;
    };
    buttons->addStretch();
    auto* add = way(tr("Add a source…"), &WelcomePage::addSourceRequested);
    add->setDefault(true);
    way(tr("Open a saved answer…"), &WelcomePage::openSavedRequested);
    way(tr("Try the demo"), &WelcomePage::demoRequested);
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
        paragraph(tr("No token is needed for what you have saved: drop a provider's answer here, "
                     "or paste it with Ctrl+Shift+V. The demo needs no account: providers and a "
                     "receiver run inside Waybill. F1 shows the keys and a short guide."),
            this),
        0, Qt::AlignHCenter);
    layout->addStretch(3);
    setFocusProxy(add);
}

} // namespace waybill
