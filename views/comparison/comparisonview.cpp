// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/comparisonview.h"

#include "comparison/comparisondelegate.h"
#include "comparison/comparisonmodel.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace waybill {

ComparisonView::ComparisonView(ComparisonModel* model, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new ComparisonDelegate(this))
{
    setModel(model);
    setItemDelegate(m_delegate);
    setupLook();
    connect(this, &QAbstractItemView::doubleClicked, this, &ComparisonView::activateRow);
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (index.data(ComparisonModel::IsFoldRole).toBool())
            activateRow(index);
    });
    connect(model, &QAbstractItemModel::modelReset, this, &ComparisonView::measure);
    connect(model, &QAbstractItemModel::rowsInserted, this, &ComparisonView::measure);
}

void ComparisonView::setupLook()
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setAccessibleName(tr("Comparison"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    QHeaderView* header = horizontalHeader();
    header->setFont(QApplication::font());
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(ComparisonModel::SignColumn, QHeaderView::Fixed);
    measure();
}

void ComparisonView::measure()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 3);
    horizontalHeader()->resizeSection(ComparisonModel::SignColumn,
        fontMetrics().horizontalAdvance(u'≠') + 2 * ComparisonDelegate::margin);
    const int first = std::max(0, rowAt(0));
    const int rows = viewport()->height() / std::max(1, verticalHeader()->defaultSectionSize());
    int longest = 0;
    for (int row = first; row <= std::min(first + rows, m_model->rowCount() - 1); ++row) {
        for (const int column : {ComparisonModel::LeftColumn, ComparisonModel::RightColumn})
            longest = std::max(longest, int(m_model->index(row, column).data().toString().size()));
    }
    const int needed
        = longest * fontMetrics().horizontalAdvance(u'0') + 2 * ComparisonDelegate::margin;
    emit widthsChanged(needed, columnWidth(ComparisonModel::LeftColumn));
}

void ComparisonView::setOffset(int offset)
{
    m_delegate->setOffset(offset);
    viewport()->update();
}

bool ComparisonView::stepDifference(int by)
{
    const int from = currentIndex().isValid() ? currentIndex().row()
        : by > 0                              ? -1
                                              : m_model->rowCount();
    const int row = m_model->nextDifference(from, by);
    if (row < 0)
        return false;
    goTo(row);
    return true;
}

/// With some lines around it.
void ComparisonView::goTo(int row)
{
    const QModelIndex index = m_model->index(row, ComparisonModel::RightColumn);
    scrollTo(m_model->index(std::min(row + 3, m_model->rowCount() - 1), 0));
    scrollTo(m_model->index(std::max(row - 3, 0), 0));
    setCurrentIndex(index);
}

void ComparisonView::activateRow(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const int place = m_model->placeOfNovelty(index.row());
    if (place >= 0)
        goTo(place);
    else
        m_model->unfold(index.row());
}

QString ComparisonView::selectedText() const
{
    QModelIndexList rows = selectionModel()->selectedRows(ComparisonModel::LeftColumn);
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList lines;
    for (const QModelIndex& left : rows) {
        const QModelIndex right = left.siblingAtColumn(ComparisonModel::RightColumn);
        lines.append(left.data().toString() + u'\t' + right.data().toString());
    }
    return lines.join(u'\n');
}

void ComparisonView::copy() const
{
    QGuiApplication::clipboard()->setText(selectedText());
}

void ComparisonView::copyPointer() const
{
    QGuiApplication::clipboard()->setText(m_model->pointer(currentIndex().row()));
}

void ComparisonView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        activateRow(currentIndex());
        return;
    }
    const bool isPlain
        = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    const bool isLetter = event->text().size() == 1 && event->text().at(0).isPrint()
        && event->key() != Qt::Key_Space;
    if ((isPlain && isLetter) || event->key() == Qt::Key_Escape) {
        event->ignore(); // keys of the window
        return;
    }
    QTableView::keyPressEvent(event);
}

void ComparisonView::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Copy lines"), this, &ComparisonView::copy)
        ->setEnabled(selectionModel()->hasSelection());
    menu->addAction(tr("Copy JSON &Pointer"), this, &ComparisonView::copyPointer)
        ->setEnabled(currentIndex().isValid() && !m_model->pointer(currentIndex().row()).isEmpty());
    menu->popup(event->globalPos());
}

void ComparisonView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    measure();
}

void ComparisonView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        measure();
}

void ComparisonView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dy != 0)
        measure();
}

} // namespace waybill
