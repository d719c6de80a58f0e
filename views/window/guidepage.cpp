// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/guidepage.h"

#include "window/guidepicture.h"

#include <QLabel>
#include <QVBoxLayout>

namespace waybill {

namespace {

constexpr int margin = 16;

QLabel* makeLabel(const QString& text)
{
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

GuidePage::GuidePage(const QString& name, const QList<GuideStep>& steps, QWidget* parent)
    : QScrollArea(parent)
{
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(margin, margin, margin, margin);
    for (const GuideStep& step : steps)
        addStep(step, *column);
    column->addStretch();
    setWidget(content);
}

void GuidePage::addStep(const GuideStep& step, QVBoxLayout& column)
{
    if (column.count() > 0)
        column.addSpacing(margin);
    QLabel* title = makeLabel(step.title);
    QFont bold = title->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.2);
    title->setFont(bold);
    column.addWidget(title);
    column.addWidget(makeLabel(step.text));
    if (!step.picture.isEmpty())
        column.addWidget(new GuidePicture(step.picture, step.shows));
}

} // namespace waybill
