// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/headerlist.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QRegularExpression>
#include <QSortFilterProxyModel>
#include <QStringList>
#include <QStyledItemDelegate>

#include <algorithm>

namespace waybill {

namespace {

/// Says what the mark of a header means, and leaves out what the filter does not fit.
class HeaderPresenter : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    QVariant data(const QModelIndex& index, int role) const override
    {
        const bool isSaid = role == Qt::ToolTipRole || role == Qt::AccessibleTextRole;
        if (!isSaid || !index.data(HeaderTableModel::IsAddedRole).toBool())
            return QSortFilterProxyModel::data(index, role);
        if (role == Qt::ToolTipRole)
            return HeaderList::tr("Added by Waybill, not in the log");
        const QString text = index.data().toString();
        const bool isName = index.column() == HeaderTableModel::NameColumn;
        return isName ? HeaderList::tr("%1, added by Waybill").arg(text) : text;
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex&) const override
    {
        const auto* model = static_cast<const HeaderTableModel*>(sourceModel());
        return filterRegularExpression().match(model->lineText(row)).hasMatch();
    }
};

/// Names are quiet, values plain; what Waybill adds to a replay is marked.
class HeaderDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        // The selected row says where the keyboard is.
        option->state &= ~QStyle::State_HasFocus;
        const bool isName = index.column() == HeaderTableModel::NameColumn;
        const bool quiet = isName || index.data(HeaderTableModel::IsHiddenRole).toBool();
        if (quiet)
            option->palette.setColor(
                QPalette::Text, option->palette.color(QPalette::PlaceholderText));
        if (isName && index.data(HeaderTableModel::IsAddedRole).toBool())
            option->text.prepend(QStringLiteral("+ "));
    }
};

} // namespace

HeaderList::HeaderList(QWidget* parent)
    : QTableView(parent)
    , m_model(new HeaderTableModel(this))
    , m_shown(new HeaderPresenter(this))
{
    m_shown->setSourceModel(m_model);
    setModel(m_shown);
    setItemDelegate(new HeaderDelegate(this));
    setAccessibleName(tr("Headers"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    horizontalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setStretchLastSection(true);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    updateHeight();
}

void HeaderList::setHeaders(const HttpHeaders& headers, const QList<QByteArray>& added)
{
    m_model->setHeaders(headers, added);
    const int widest = std::max(sizeHintForColumn(0) + 16, 14 * fontMetrics().averageCharWidth());
    horizontalHeader()->resizeSection(0, std::min(widest, 32 * fontMetrics().averageCharWidth()));
    updateHeight();
}

void HeaderList::setSecretsHidden(bool hidden)
{
    m_model->setSecretsHidden(hidden);
}

void HeaderList::setMostRows(int rows)
{
    m_mostRows = std::max(1, rows);
    updateHeight();
}

int HeaderList::rowHeight() const
{
    return fontMetrics().height() + 1;
}

void HeaderList::copy() const
{
    QStringList lines;
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex& index : std::as_const(rows))
        lines.append(lineAt(index));
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void HeaderList::copyAll() const
{
    QStringList lines;
    for (int row = 0; row < m_model->rowCount(); ++row)
        lines.append(m_model->lineText(row));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

QString HeaderList::lineAt(const QModelIndex& index) const
{
    return m_model->lineText(m_shown->mapToSource(index).row());
}

void HeaderList::setFilter(const QString& text)
{
    m_shown->setFilterRegularExpression(QRegularExpression(
        QRegularExpression::escape(text), QRegularExpression::CaseInsensitiveOption));
    updateHeight();
}

void HeaderList::copyCell(int column) const
{
    const QModelIndex cell = currentIndex().siblingAtColumn(column);
    if (cell.isValid())
        QGuiApplication::clipboard()->setText(cell.data().toString());
}

void HeaderList::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::Find))
        emit filterRequested();
    else
        QTableView::keyPressEvent(event);
}

void HeaderList::contextMenuEvent(QContextMenuEvent* event)
{
    if (!currentIndex().isValid())
        return;
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy &value"), this, [this] { copyCell(HeaderTableModel::ValueColumn); });
    menu->addAction(tr("Copy &name"), this, [this] { copyCell(HeaderTableModel::NameColumn); });
    menu->addAction(tr("Copy &line"), this, &HeaderList::copy);
    menu->addAction(tr("Copy &all"), this, &HeaderList::copyAll);
    menu->addSeparator();
    menu->addAction(tr("&Filter…\tCtrl+F"), this, &HeaderList::filterRequested);
    menu->popup(event->globalPos());
}

void HeaderList::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateHeight();
}

void HeaderList::updateHeight()
{
    verticalHeader()->setDefaultSectionSize(rowHeight());
    setFixedHeight(std::clamp(m_shown->rowCount(), 1, m_mostRows) * rowHeight());
    setVisible(m_model->rowCount() > 0);
}

} // namespace waybill
