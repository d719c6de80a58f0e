// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/filterbar.h"

#include "items/deliverytablemodel.h"
#include "list/choicebutton.h"
#include "list/menubutton.h"
#include "ports/clock.h"
#include "text/formatcount.h"
#include "text/statustext.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include <array>

using namespace std::chrono_literals;

namespace waybill {

namespace {

constexpr std::array statuses{DeliveryStatus::Delivered, DeliveryStatus::Failed,
    DeliveryStatus::Pending, DeliveryStatus::Dead, DeliveryStatus::Canceled,
    DeliveryStatus::Unknown};

constexpr auto anyTime = 0h;

QString keyOf(DeliveryStatus status)
{
    return QString::number(int(status));
}

} // namespace

FilterBar::FilterBar(DeliveryTableModel* model, const Clock* clock, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_clock(clock)
    , m_text(new QLineEdit(this))
    , m_source(new ChoiceButton(tr("Source"), this))
    , m_status(new ChoiceButton(tr("Status"), this))
    , m_eventType(new ChoiceButton(tr("Event type"), this))
    , m_time(new MenuButton(this))
    , m_event(new QToolButton(this))
    , m_count(new QLabel(this))
{
    setupText();
    setupStatuses();
    setupEventTypes();
    setupTimes();
    setupEvent();
    connect(m_source, &ChoiceButton::chosenChanged, this, &FilterBar::apply);
    m_source->hide();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text, 1);
    for (QWidget* widget :
        std::initializer_list<QWidget*>{m_event, m_source, m_status, m_eventType, m_time, m_count})
        layout->addWidget(widget);
    connect(m_model, &DeliveryTableModel::countsChanged, this, &FilterBar::updateCount);
    updateCount();
}

void FilterBar::setupText()
{
    m_text->setPlaceholderText(tr("Filter: text in any column   ( / )"));
    m_text->setAccessibleName(tr("Filter text"));
    // Only now: its icon makes Qt look through the icon themes, some milliseconds of the start.
    connect(
        m_text, &QLineEdit::textChanged, m_text, [this] { m_text->setClearButtonEnabled(true); },
        Qt::SingleShotConnection);
    m_text->installEventFilter(this);
    setFocusProxy(m_text);
    connect(m_text, &QLineEdit::textChanged, this, &FilterBar::apply);
}

void FilterBar::setupStatuses()
{
    QList<Choice> choices;
    for (const DeliveryStatus status : statuses)
        choices.append({keyOf(status), statusText(status)});
    m_status->setChoices(choices);
    connect(m_status, &ChoiceButton::chosenChanged, this, &FilterBar::apply);
}

void FilterBar::setupEventTypes()
{
    connect(m_eventType, &ChoiceButton::aboutToOpen, this, [this] {
        QList<Choice> choices;
        for (const EventTypeCount& type : m_model->eventTypes())
            choices.append({type.type, type.type, type.count});
        m_eventType->setChoices(choices);
    });
    connect(m_eventType, &ChoiceButton::chosenChanged, this, &FilterBar::apply);
}

void FilterBar::setupTimes()
{
    auto* menu = new QMenu(m_time);
    const std::array<std::pair<std::chrono::hours, QString>, 5> ranges{
        {{anyTime, tr("Any time")}, {1h, tr("Last hour")}, {24h, tr("Last 24 hours")},
            {7 * 24h, tr("Last 7 days")}, {30 * 24h, tr("Last 30 days")}}};
    for (const auto& [back, name] : ranges)
        connect(menu->addAction(name), &QAction::triggered, this,
            [this, back = back, name = name] { chooseTime(back, name); });
    m_time->setMenu(menu);
    m_time->setLabel(ranges.front().second);
    m_time->setAccessibleName(tr("Started: %1").arg(ranges.front().second));
}

void FilterBar::setupEvent()
{
    m_event->hide();
    m_event->setFocusPolicy(Qt::TabFocus);
    connect(m_event, &QToolButton::clicked, this, [this] {
        m_eventId.clear();
        apply();
    });
}

void FilterBar::setSources(const QList<Choice>& sources)
{
    QSet<QString> chosen;
    for (const Choice& source : sources) {
        if (m_source->chosen().contains(source.key))
            chosen.insert(source.key);
    }
    if (sources.size() < 2)
        chosen.clear();
    const bool changes = chosen != m_source->chosen();
    m_source->setChosen(chosen);
    m_source->setChoices(sources);
    m_source->setVisible(sources.size() > 1);
    if (changes)
        apply();
}

void FilterBar::showOneEvent(const QString& eventId)
{
    reset();
    m_eventId = eventId;
    apply();
}

void FilterBar::chooseTime(std::chrono::hours back, const QString& name)
{
    m_startedAt = back == anyTime ? TimeRange{} : TimeRange{m_clock->now() - back, std::nullopt};
    m_time->setLabel(name);
    m_time->setAccessibleName(tr("Started: %1").arg(name));
    apply();
}

void FilterBar::apply()
{
    RowFilter filter;
    filter.text = m_text->text().trimmed();
    for (const DeliveryStatus status : statuses) {
        if (m_status->chosen().contains(keyOf(status)))
            filter.statuses.insert(status);
    }
    filter.eventTypes = m_eventType->chosen();
    filter.startedAt = m_startedAt;
    filter.eventId = m_eventId;
    for (const QString& source : m_source->chosen())
        filter.sources.insert(SourceId{source});
    m_event->setVisible(!m_eventId.isEmpty());
    m_event->setText(tr("Event %1 ✕")
                         .arg(m_event->fontMetrics().elidedText(m_eventId, Qt::ElideMiddle,
                             14 * m_event->fontMetrics().averageCharWidth())));
    m_event->setToolTip(tr("Only deliveries of the event %1. Press to show all.").arg(m_eventId));
    m_event->setAccessibleName(m_event->toolTip());
    m_model->setFilter(filter);
}

void FilterBar::updateCount()
{
    const QString total = formatCount(m_model->totalCount());
    m_count->setText(m_model->filter().isEmpty()
            ? (m_model->totalCount() == 1 ? tr("1 delivery") : tr("%1 deliveries").arg(total))
            : tr("%1 of %2").arg(formatCount(m_model->visibleCount()), total));
}

void FilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FilterBar::clear()
{
    reset();
    apply();
}

void FilterBar::reset()
{
    m_source->setChosen({});
    m_status->setChosen({});
    m_eventType->setChosen({});
    m_startedAt = {};
    m_eventId.clear();
    m_time->setLabel(tr("Any time"));
    m_time->setAccessibleName(tr("Started: %1").arg(tr("Any time")));
    m_text->clear();
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_text || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool leaves = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down
        || (key == Qt::Key_Escape && m_text->text().isEmpty());
    if (leaves)
        emit leaveRequested();
    else if (key == Qt::Key_Escape)
        m_text->clear();
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

} // namespace waybill
