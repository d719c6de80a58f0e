// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/deliverylistpane.h"

#include "items/deliverytablemodel.h"
#include "list/changedrows.h"
#include "list/deliverytablepresenter.h"
#include "list/deliverytableview.h"
#include "list/gapbands.h"
#include "list/gapguide.h"
#include "list/listmessage.h"
#include "list/newrows.h"
#include "list/tablecolumns.h"
#include "text/formatcount.h"
#include "window/selectablelabel.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>

namespace waybill {

DeliveryListPane::DeliveryListPane(DeliveryTableModel* model, const Clock* clock, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_presenter(new DeliveryTablePresenter(clock, this))
    , m_errorBar(new QWidget(this))
    , m_errorText(new SelectableLabel(SelectableLabel::By::Mouse, m_errorBar))
    , m_loadOlder(new QPushButton(tr("Load older"), this))
{
    m_presenter->setSourceModel(model);
    m_table = new DeliveryTableView(m_presenter, this);
    m_message = new ListMessage(this);
    setupLayout();
    setupTable();
    m_gapBands = new GapBands(model, m_presenter, m_table, this);
    m_gapGuide = new GapGuide(model, m_table, m_gapBands, this);
    m_newRows = new NewRows(model, m_table, this);
    new ChangedRows(model, m_presenter, m_table, this);
    connect(m_message, &ListMessage::buttonClicked, this, &DeliveryListPane::messageButtonClicked);
    connect(m_loadOlder, &QPushButton::clicked, this, &DeliveryListPane::loadOlderRequested);
    connect(m_model, &DeliveryTableModel::countsChanged, this, &DeliveryListPane::updateMessage);
    connect(m_model, &DeliveryTableModel::queryApplied, this, &DeliveryListPane::afterQuery);
    updateMessage();
}

/// The table outlives this destructor and its parts speak up while they go.
DeliveryListPane::~DeliveryListPane()
{
    m_table->disconnect(this);
    m_table->verticalScrollBar()->disconnect(this);
    m_table->horizontalHeader()->disconnect(this);
}

void DeliveryListPane::setupLayout()
{
    auto* tryAgain = new QPushButton(tr("Try again"), m_errorBar);
    connect(tryAgain, &QPushButton::clicked, this, &DeliveryListPane::tryAgainRequested);
    m_errorText->setTextFormat(Qt::PlainText);
    m_errorText->setWordWrap(true);
    auto* bar = new QHBoxLayout(m_errorBar);
    bar->setContentsMargins(8, 4, 8, 4);
    bar->addWidget(m_errorText, 1);
    bar->addWidget(tryAgain);

    m_loadOlder->setFlat(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_errorBar);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_loadOlder);
    setFocusProxy(m_table);
}

void DeliveryListPane::setupTable()
{
    connect(
        m_table, &DeliveryTableView::currentDeliveryChanged, this, [this](const DeliveryKey& key) {
            if (!key.isEmpty())
                m_lastCurrent = key;
            emit currentChanged(key);
        });
    connect(m_table, &DeliveryTableView::deliveryActivated, this, &DeliveryListPane::activated);
    connect(m_table, &DeliveryTableView::copyPayloadRequested, this,
        &DeliveryListPane::copyPayloadRequested);
    connect(
        m_table, &DeliveryTableView::copyCurlRequested, this, &DeliveryListPane::copyCurlRequested);
    connect(m_table, &DeliveryTableView::copySummaryRequested, this,
        &DeliveryListPane::copySummaryRequested);
    connect(m_table, &DeliveryTableView::sameEventRequested, this,
        &DeliveryListPane::sameEventRequested);
    connect(m_table, &DeliveryTableView::nameEndpointRequested, this,
        &DeliveryListPane::nameEndpointRequested);
    const QScrollBar* scroll = m_table->verticalScrollBar();
    connect(scroll, &QScrollBar::valueChanged, this, &DeliveryListPane::updateFooter);
    connect(scroll, &QScrollBar::rangeChanged, this, &DeliveryListPane::updateFooter);
    connect(m_table->horizontalHeader(), &QHeaderView::geometriesChanged, this,
        &DeliveryListPane::placeMessage);
}

void DeliveryListPane::setState(ListState state, const QString& message)
{
    m_state = state;
    m_stateMessage = message;
    updateMessage();
}

void DeliveryListPane::setCanLoadOlder(bool can)
{
    m_canLoadOlder = can;
    updateMessage();
}

void DeliveryListPane::setUtc(bool utc)
{
    m_presenter->setUtc(utc);
    m_gapBands->updateTexts();
}

void DeliveryListPane::setGaps(const QList<Gap>& gaps)
{
    m_gapBands->setGaps(gaps);
}

void DeliveryListPane::updateMessage()
{
    const bool isEmpty = m_model->totalCount() == 0;
    const bool noMatch = !isEmpty && m_model->visibleCount() == 0 && !m_model->filter().isEmpty();
    const bool hasFailed = m_state == ListState::Failed;
    if (noMatch)
        m_message->setMessage(
            tr("0 of %1").arg(formatCount(m_model->totalCount())), tr("Clear filter"));
    else if (hasFailed)
        m_message->setMessage(m_stateMessage, tr("Try again"));
    else if (m_state == ListState::Loading)
        m_message->setMessage(tr("Loading the first page…"));
    else
        m_message->setMessage(m_stateMessage.isEmpty() ? tr("No deliveries") : m_stateMessage,
            m_canLoadOlder ? tr("Load older") : QString());
    m_message->setVisible(isEmpty || noMatch);
    m_errorText->setText(m_stateMessage);
    m_errorBar->setVisible(hasFailed && !isEmpty);
    placeMessage();
    updateFooter();
}

void DeliveryListPane::messageButtonClicked()
{
    if (m_model->totalCount() > 0)
        emit clearFilterRequested();
    else if (m_state == ListState::Failed)
        emit tryAgainRequested();
    else
        emit loadOlderRequested();
}

/// The footer is the list's last line: it shows once the end is reached. It
/// takes room from the rows, which moves the end; so it leaves only when the
/// user has really turned back.
void DeliveryListPane::updateFooter()
{
    constexpr int rowsBeforeItLeaves = 3;
    const QScrollBar* scroll = m_table->verticalScrollBar();
    const int toEnd = scroll->maximum() - scroll->value();
    const bool isNear = m_loadOlder->isVisibleTo(this) ? toEnd <= rowsBeforeItLeaves : toEnd == 0;
    m_loadOlder->setVisible(
        m_canLoadOlder && m_state != ListState::Loading && m_model->visibleCount() > 0 && isNear);
}

void DeliveryListPane::placeMessage()
{
    const QWidget* viewport = m_table->viewport();
    m_message->setGeometry(QRect(viewport->mapTo(this, QPoint()), viewport->size()));
    m_message->raise();
}

void DeliveryListPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeMessage();
}

void DeliveryListPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    placeMessage();
}

/// After the user filtered or sorted: the delivery looked at stays in sight,
/// else the list starts at its top.
void DeliveryListPane::afterQuery()
{
    updateMessage();
    if (!m_table->currentIndex().isValid() && selectDelivery(m_lastCurrent))
        return;
    if (m_table->currentIndex().isValid())
        m_table->scrollTo(m_table->currentIndex());
    else
        m_table->scrollToTop();
}

DeliveryKey DeliveryListPane::currentDelivery() const
{
    return m_table->currentDelivery();
}

bool DeliveryListPane::selectDelivery(const DeliveryKey& key)
{
    const int row = m_model->rowOf(key);
    if (row < 0)
        return false;
    const int column = std::max(0, m_table->currentIndex().column());
    m_table->setCurrentIndex(m_presenter->index(row, column));
    m_table->scrollTo(m_table->currentIndex());
    return true;
}

QByteArray DeliveryListPane::saveState() const
{
    return m_table->columns()->saveState();
}

bool DeliveryListPane::restoreState(const QByteArray& state)
{
    return m_table->columns()->restoreState(state);
}

} // namespace waybill
