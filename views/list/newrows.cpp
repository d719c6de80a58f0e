// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/newrows.h"

#include "items/deliverytablemodel.h"
#include "list/deliverytableview.h"
#include "text/formatcount.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QScrollBar>

#include <algorithm>

namespace waybill {

namespace {

constexpr int fromEdge = 6;

/// Keys with which one goes to a delivery.
bool isChoice(int key)
{
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_End:
    case Qt::Key_J:
    case Qt::Key_K:
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return true;
    default:
        return false;
    }
}

} // namespace

NewRows::NewRows(DeliveryTableModel* model, DeliveryTableView* table, QObject* parent)
    : QObject(parent)
    , m_table(table)
    , m_button(new QPushButton(table->parentWidget()))
{
    m_button->setFocusPolicy(Qt::TabFocus);
    m_button->setToolTip(tr("Show the newest (Home)"));
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, &NewRows::showNewest);
    const QScrollBar* bar = table->verticalScrollBar();
    connect(table->model(), &QAbstractItemModel::layoutAboutToBeChanged, this,
        [this, bar] { m_wasAtTop = bar->value() == 0; });
    connect(bar, &QScrollBar::valueChanged, this,
        [this](int top) { setCount(std::min(m_count, top)); });
    connect(model, &DeliveryTableModel::rowsCameFirst, this, &NewRows::take);
    connect(model, &DeliveryTableModel::queryApplied, this, [this] { setCount(0); });
    table->installEventFilter(this);
    table->viewport()->installEventFilter(this);
}

NewRows::~NewRows() = default;

bool NewRows::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::MouseButtonPress && watched == m_table->viewport()) {
        m_isChosen = true;
    } else if (type == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        m_isChosen = key != Qt::Key_Home && (m_isChosen || isChoice(key));
    } else if (type == QEvent::Resize || type == QEvent::Show) {
        placeButton();
    }
    return QObject::eventFilter(watched, event);
}

/// The table has kept its first row in place.
void NewRows::take(int count)
{
    const int top = m_table->verticalScrollBar()->value();
    if (m_wasAtTop && !m_isChosen)
        m_table->verticalScrollBar()->setValue(0);
    else
        setCount(std::min(m_count + count, top));
}

void NewRows::setCount(int count)
{
    m_count = count;
    m_button->setVisible(count > 0);
    if (count == 0)
        return;
    m_button->setText(tr("↑ %1 new").arg(formatCount(count)));
    m_button->setAccessibleName(tr("Show %1 new deliveries").arg(formatCount(count)));
    placeButton();
}

void NewRows::placeButton()
{
    const QWidget* viewport = m_table->viewport();
    m_button->adjustSize();
    const QPoint centre((viewport->width() - m_button->width()) / 2, fromEdge);
    m_button->move(viewport->mapTo(m_button->parentWidget(), centre));
    m_button->raise();
}

void NewRows::showNewest()
{
    m_isChosen = false;
    m_table->verticalScrollBar()->setValue(0);
    setCount(0);
    if (m_button->hasFocus())
        m_table->setFocus();
}

} // namespace waybill
