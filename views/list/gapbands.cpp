// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/gapbands.h"

#include "items/deliverytablemodel.h"
#include "list/deliverydelegate.h"
#include "list/deliverytablepresenter.h"
#include "list/deliverytableview.h"
#include "list/gapband.h"
#include "text/gaptext.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace waybill {

GapBands::GapBands(DeliveryTableModel* model, DeliveryTablePresenter* presenter,
    DeliveryTableView* table, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_presenter(presenter)
    , m_table(table)
{
    watchTable();
}

GapBands::~GapBands() = default;

void GapBands::watchTable()
{
    connect(m_presenter, &QAbstractItemModel::layoutChanged, this, &GapBands::update);
    connect(m_presenter, &QAbstractItemModel::rowsInserted, this, &GapBands::update);
    connect(m_presenter, &QAbstractItemModel::rowsRemoved, this, &GapBands::update);
    connect(m_presenter, &QAbstractItemModel::modelReset, this, &GapBands::update);
    // An order in which no row moves is another order nevertheless.
    connect(m_model, &DeliveryTableModel::queryApplied, this, &GapBands::update);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &GapBands::showBands);
    connect(m_table->horizontalScrollBar(), &QScrollBar::valueChanged, this, &GapBands::showBands);
    connect(m_table, &DeliveryTableView::rowHeightChanged, this, &GapBands::update);
    m_table->viewport()->installEventFilter(this);
}

bool GapBands::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        showBands();
    return QObject::eventFilter(watched, event);
}

void GapBands::setGaps(const QList<Gap>& gaps)
{
    if (gaps == m_gaps)
        return;
    m_gaps = gaps;
    update();
}

void GapBands::update()
{
    if (m_gaps.isEmpty() && m_marks.isEmpty())
        return;
    QHeaderView* header = m_table->verticalHeader();
    // Else the header adds up a million heights for each that is changed.
    header->setUpdatesEnabled(false);
    resetHeights();
    m_marks = gapMarks(m_gaps, *m_model);
    setHeights();
    header->setUpdatesEnabled(true);
    keepTopRow();
    updateTexts();
}

/// Qt's header keeps a height with its row, and with the row's number where the row is gone.
void GapBands::resetHeights()
{
    const int height = DeliveryDelegate::rowHeight(m_table->fontMetrics());
    const auto reset = [&](int row) {
        if (row >= 0 && row < m_presenter->rowCount() && m_table->rowHeight(row) != height)
            m_table->setRowHeight(row, height);
    };
    for (const QPersistentModelIndex& tall : std::exchange(m_tall, {}))
        reset(tall.row());
    for (const GapMark& mark : m_marks)
        reset(mark.row);
}

void GapBands::setHeights()
{
    const QFontMetrics metrics = m_table->fontMetrics();
    for (const GapMark& mark : m_marks) {
        m_table->setRowHeight(mark.row,
            DeliveryDelegate::rowHeight(metrics) + GapBand::heightFor(metrics, mark.gaps.size()));
        m_tall.append(m_presenter->index(mark.row, 0));
    }
}

/// The header's offset is in pixels, which rows above the first in sight may have changed; the
/// table itself follows on scrolling only.
void GapBands::keepTopRow()
{
    const QScrollBar* bar = m_table->verticalScrollBar();
    if (bar->value() < bar->maximum())
        m_table->verticalHeader()->setOffsetToSectionPosition(bar->value());
    else
        m_table->verticalHeader()->setOffsetToLastSection();
    m_table->viewport()->update();
}

QStringList GapBands::linesOf(const GapMark& mark) const
{
    QStringList lines;
    for (const Gap& gap : mark.gaps)
        lines += gapText(gap, m_model->source(gap.source).name, m_presenter->timeDisplay());
    return lines;
}

void GapBands::updateTexts()
{
    QHash<int, QString> notes;
    for (const GapMark& mark : m_marks)
        notes.insert(mark.row, linesOf(mark).join(u' '));
    m_presenter->setRowNotes(notes);
    showBands();
}

/// Bands that are needed no more are used again.
void GapBands::showBands()
{
    QList<GapBand*> unused;
    for (auto it = m_bands.begin(); it != m_bands.end();) {
        unused.append(*it);
        it = m_bands.erase(it);
    }
    const int first = m_table->rowAt(0);
    const auto from = std::ranges::lower_bound(m_marks, first, {}, &GapMark::row);
    for (auto mark = from; first >= 0 && mark != m_marks.end(); ++mark) {
        const int top = m_table->rowViewportPosition(mark->row);
        if (top >= m_table->viewport()->height())
            break;
        GapBand* band = unused.isEmpty() ? nullptr : unused.takeLast();
        if (!band) {
            band = new GapBand(m_table->viewport());
            QWidget::setTabOrder(m_table, band->why());
        }
        band->disconnect(this);
        connect(band, &GapBand::whyRequested, this,
            [this, row = mark->row] { emit whyRequested(row); });
        band->setFont(m_table->font());
        band->setLines(linesOf(*mark));
        band->setGeometry(0, top, m_table->viewport()->width(),
            GapBand::heightFor(m_table->fontMetrics(), mark->gaps.size()));
        band->show();
        m_bands.insert(mark->row, band);
    }
    for (GapBand* band : unused)
        band->deleteLater();
    for (GapBand* band : unused)
        band->hide();
}

int GapBands::stepFrom(int row, int by) const
{
    if (m_marks.isEmpty())
        return -1;
    if (by > 0) {
        const auto next = std::ranges::upper_bound(m_marks, row, {}, &GapMark::row);
        return next == m_marks.end() ? m_marks.constFirst().row : next->row;
    }
    const auto next = std::ranges::lower_bound(m_marks, row, {}, &GapMark::row);
    return next == m_marks.begin() ? m_marks.constLast().row : std::prev(next)->row;
}

QList<Gap> GapBands::gapsAbove(int row) const
{
    const auto mark = std::ranges::lower_bound(m_marks, row, {}, &GapMark::row);
    return mark != m_marks.end() && mark->row == row ? mark->gaps : QList<Gap>();
}

GapBand* GapBands::band(int row) const
{
    return m_bands.value(row);
}

} // namespace waybill
