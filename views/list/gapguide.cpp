// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/gapguide.h"

#include "items/deliverytablemodel.h"
#include "list/deliverytableview.h"
#include "list/gapbands.h"
#include "list/gappanel.h"
#include "text/gaptext.h"

#include <algorithm>
#include <utility>

namespace waybill {

namespace {

constexpr int panelMargin = 12;

/// Empty: nothing is left to do.
QString actionText(Gap::Reason reason, bool isLive)
{
    switch (reason) {
    case Gap::Reason::NewestOnly:
    case Gap::Reason::Retention:
        return isLive ? QString() : GapGuide::tr("Turn Live on");
    case Gap::Reason::CutOff:
        break;
    }
    return GapGuide::tr("Refresh");
}

} // namespace

GapGuide::GapGuide(
    DeliveryTableModel* model, DeliveryTableView* table, GapBands* bands, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_table(table)
    , m_bands(bands)
    , m_panel(new GapPanel(table->parentWidget()))
{
    connect(bands, &GapBands::whyRequested, this, &GapGuide::explainRow);
    connect(m_panel, &GapPanel::actionRequested, this, &GapGuide::act);
    connect(m_panel, &GapPanel::closed, table, qOverload<>(&QWidget::setFocus));
    connect(table, &DeliveryTableView::currentDeliveryChanged, m_panel, &GapPanel::dismiss);
    connect(model, &DeliveryTableModel::queryApplied, this, [this] {
        if (m_wantedStep != 0)
            go();
    });
}

GapGuide::~GapGuide() = default;

void GapGuide::step(int by)
{
    if (m_bands->gaps().isEmpty())
        return;
    m_wantedStep = by;
    if (m_model->order().key == RowKey::Started)
        go();
    else
        m_table->sortByColumn(DeliveryTableModel::Started, Qt::DescendingOrder);
}

void GapGuide::go()
{
    const int by = std::exchange(m_wantedStep, 0);
    const int row = m_bands->stepFrom(m_table->currentIndex().row(), by);
    if (row < 0)
        return;
    const int column = std::max(0, m_table->currentIndex().column());
    m_table->setCurrentIndex(m_table->model()->index(row, column));
    m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::PositionAtCenter);
    m_table->setFocus();
}

void GapGuide::explain()
{
    const int current = m_table->currentIndex().row();
    if (m_bands->gapsAbove(current).isEmpty())
        step(1);
    if (m_wantedStep == 0)
        explainRow(m_table->currentIndex().row());
}

void GapGuide::explainRow(int row)
{
    const QList<Gap> gaps = m_bands->gapsAbove(row);
    if (gaps.isEmpty())
        return;
    m_explained = gaps.constFirst();
    QStringList texts;
    for (const Gap& gap : gaps)
        texts += gapExplanation(gap, m_model->source(gap.source).name);
    m_panel->explain(texts.join(QStringLiteral("\n\n")),
        actionText(m_explained.reason, m_live.contains(m_explained.source)));
    placePanel(row);
}

/// Below the mark and the row that follows it, else above; as wide as is good to read.
void GapGuide::placePanel(int row)
{
    const QWidget* viewport = m_table->viewport();
    const int width = std::min(
        viewport->width() - 2 * panelMargin, 72 * m_panel->fontMetrics().averageCharWidth());
    const int height = m_panel->heightForWidth(width);
    const int top = m_table->rowViewportPosition(row);
    const int below = top + m_table->rowHeight(row) + 1;
    const bool fits = below + height <= viewport->height();
    const QPoint place(panelMargin, fits ? below : std::max(0, top - height - 1));
    m_panel->setGeometry(
        QRect(viewport->mapTo(m_panel->parentWidget(), place), QSize(width, height)));
}

void GapGuide::act()
{
    if (m_explained.reason == Gap::Reason::CutOff)
        emit refreshRequested();
    else
        emit liveRequested(m_explained.source);
}

} // namespace waybill
