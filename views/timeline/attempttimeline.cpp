// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline/attempttimeline.h"

#include "timeline/attempttimelineaccessible.h"
#include "timeline/timelinelabels.h"
#include "timeline/timelinepainter.h"

#include <QAccessible>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace waybill {

namespace {

constexpr int mostRowsShown = 6;

} // namespace

AttemptTimeline::AttemptTimeline(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    QAccessible::installFactory(&AttemptTimelineAccessible::create);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Attempts over time"));
    viewport()->setMouseTracking(true);
    connect(&m_nextTry, &NextTryClock::ticked, viewport(), qOverload<>(&QWidget::update));
    updateLayout();
}

AttemptTimeline::~AttemptTimeline() = default;

void AttemptTimeline::setDelivery(const Delivery& delivery, const QList<Attempt>& replays,
    const ProviderProfile& profile, const TimeDisplay& display)
{
    if (m_delivery.id != delivery.id)
        m_window = {};
    m_delivery = delivery;
    m_replays = replays;
    m_profile = profile;
    m_display = display;
    m_hasDelivery = true;
    m_hovered = -1;
    m_current = int(delivery.attempts.size()) - 1;
    m_dragFrom = m_dragTo = -1;
    verticalScrollBar()->setValue(0);
    m_nextTry.setDue(delivery.nextAttemptAt);
    updateLayout();
    scrollToCurrent();
}

void AttemptTimeline::clear()
{
    setDelivery({}, {}, {}, {});
    m_hasDelivery = false;
    updateLayout();
}

int AttemptTimeline::count() const
{
    return int(m_delivery.attempts.size() + m_replays.size());
}

const Attempt& AttemptTimeline::attemptAt(int index) const
{
    const int attempts = int(m_delivery.attempts.size());
    return index < attempts ? m_delivery.attempts.at(index) : m_replays.at(index - attempts);
}

QString AttemptTimeline::attemptName(int index) const
{
    return attemptAccessibleName(attemptAt(index), m_profile);
}

QRect AttemptTimeline::attemptRect(int index) const
{
    const TimelineBar* bar = m_layout.bar(index);
    if (!bar)
        return {};
    const QRectF rect = bar->rect.isNull() ? bar->labelRect : bar->rect;
    return rect.translated(0, -verticalScrollBar()->value()).toAlignedRect();
}

void AttemptTimeline::setCurrent(int index)
{
    const int known = index >= 0 && index < count() ? index : -1;
    if (m_current == known)
        return;
    m_current = known;
    showInWindow(known);
    scrollToCurrent();
    viewport()->update();
    announceCurrent();
}

void AttemptTimeline::choose(int index)
{
    if (index < 0 || index >= count())
        return;
    setCurrent(index);
    emit attemptChosen(index);
}

/// Tells a screen reader, if the user is here.
void AttemptTimeline::announceCurrent()
{
    if (!hasFocus() || m_current < 0 || !QAccessible::isActive())
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(m_current);
    QAccessible::updateAccessibility(&event);
}

TimelineLayout AttemptTimeline::layoutIn(const TimelineWindow& window) const
{
    const QFontMetricsF metrics(font());
    const TimelineMetrics measure{
        [&metrics](const QString& text) { return metrics.horizontalAdvance(text); },
        metrics.height()};
    return timelineLayout(
        {m_delivery, m_replays, m_profile, m_display, window}, measure, viewport()->width());
}

void AttemptTimeline::updateLayout()
{
    m_layout = m_hasDelivery ? layoutIn(m_window) : TimelineLayout{};
    updateScrollBar();
    updateGeometry();
    viewport()->update();
}

double AttemptTimeline::visibleHeight() const
{
    const double hidden
        = double(std::max<qsizetype>(0, m_layout.rows.size() - mostRowsShown)) * m_layout.rowPitch;
    return m_layout.height - hidden;
}

void AttemptTimeline::updateScrollBar()
{
    const int page = viewport()->height();
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setSingleStep(int(m_layout.rowPitch));
    verticalScrollBar()->setRange(0, std::max(0, int(std::ceil(m_layout.height)) - page));
}

void AttemptTimeline::scrollToCurrent()
{
    const TimelineBar* bar = m_layout.bar(m_current);
    if (!bar)
        return;
    const double top = m_layout.rows.at(bar->row).top;
    const double room = viewport()->height() - m_layout.tickHeight;
    const int value = verticalScrollBar()->value();
    if (top < value)
        verticalScrollBar()->setValue(int(top));
    else if (top + m_layout.rowPitch > value + room)
        verticalScrollBar()->setValue(int(std::ceil(top + m_layout.rowPitch - room)));
}

QSize AttemptTimeline::sizeHint() const
{
    return {640, int(std::ceil(visibleHeight()))};
}

QSize AttemptTimeline::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

void AttemptTimeline::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(viewport());
    painter.setFont(font());
    paintTimeline(painter, m_layout,
        {palette(), viewport()->size(), double(verticalScrollBar()->value()), m_current, m_hovered,
            hasFocus(), m_nextTry.text(), dragged()});
}

void AttemptTimeline::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateLayout();
}

void AttemptTimeline::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateLayout();
}

void AttemptTimeline::keyPressEvent(QKeyEvent* event)
{
    const int last = count() - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(std::max(0, m_current - 1));
    case Qt::Key_Right:
        return choose(std::min(last, m_current + 1));
    case Qt::Key_Home:
        return choose(0);
    case Qt::Key_End:
        return choose(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit opened();
        return;
    default:
        if (!zoomByKey(*event))
            QAbstractScrollArea::keyPressEvent(event);
    }
}

int AttemptTimeline::indexAt(const QPoint& viewportPoint) const
{
    if (viewportPoint.y() >= viewport()->height() - m_layout.tickHeight)
        return -1;
    return m_layout.indexAt(QPointF(viewportPoint) + QPointF(0, verticalScrollBar()->value()));
}

bool AttemptTimeline::zoomByKey(const QKeyEvent& event)
{
    constexpr double step = 1.5;
    const TimelineBar* bar = m_layout.bar(m_current);
    const double x = bar && !bar->rect.isNull() ? bar->rect.center().x()
                                                : (m_layout.axisLeft + m_layout.axisRight) / 2;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(step, x);
        return true;
    case Qt::Key_Minus:
        zoomBy(1 / step, x);
        return true;
    case Qt::Key_0:
        fit();
        return true;
    default:
        return false;
    }
}

void AttemptTimeline::setWindow(const TimelineWindow& window)
{
    m_window = window;
    updateLayout();
}

void AttemptTimeline::zoomBy(double factor, double x)
{
    setWindow(m_window.zoomedBy(factor, m_layout.placeOf(x)));
}

void AttemptTimeline::fit()
{
    setWindow({});
}

/// A try that is chosen is seen.
void AttemptTimeline::showInWindow(int index)
{
    const TimelineBar* bar = m_layout.bar(index);
    if (!bar || !bar->isOutside)
        return;
    const TimelineLayout whole = layoutIn({.openFolds = m_window.openFolds});
    setWindow(m_window.centredOn(whole.placeOf(whole.bar(index)->rect.center().x())));
}

BarExtent AttemptTimeline::dragged() const
{
    constexpr double least = 6; // less is a click
    const BarExtent stretch{std::max(std::min(m_dragFrom, m_dragTo), m_layout.axisLeft),
        std::min(std::max(m_dragFrom, m_dragTo), m_layout.axisRight)};
    return m_dragFrom >= 0 && stretch.width() >= least ? stretch : BarExtent{};
}

void AttemptTimeline::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragFrom = m_dragTo = event->position().x();
    choose(indexAt(event->position().toPoint()));
}

/// The end of a drag zooms; a click on a fold opens it.
void AttemptTimeline::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_dragFrom < 0)
        return;
    const BarExtent stretch = dragged();
    m_dragFrom = m_dragTo = -1;
    const int fold = m_layout.foldAt(event->position().x());
    if (stretch.width() > 0)
        setWindow(
            m_window.zoomedTo(m_layout.placeOf(stretch.left), m_layout.placeOf(stretch.right)));
    else if (fold >= 0 && indexAt(event->position().toPoint()) < 0)
        setWindow(m_window.withOpenFold(fold));
    viewport()->update();
}

void AttemptTimeline::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        fit();
}

/// Sideways: along the axis. Rows that do not all fit are scrolled unless Ctrl is held.
void AttemptTimeline::wheelEvent(QWheelEvent* event)
{
    const QPoint angle = event->angleDelta();
    const bool isSideways = angle.x() != 0 || event->modifiers().testFlag(Qt::ShiftModifier);
    const bool zooms
        = event->modifiers().testFlag(Qt::ControlModifier) || verticalScrollBar()->maximum() == 0;
    if (isSideways)
        setWindow(m_window.movedBy(-(angle.x() + angle.y()) / 1200.0));
    else if (zooms)
        zoomBy(std::pow(1.2, angle.y() / 120.0), event->position().x());
    else
        QAbstractScrollArea::wheelEvent(event);
}

void AttemptTimeline::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragFrom >= 0 && event->buttons().testFlag(Qt::LeftButton)) {
        m_dragTo = event->position().x();
        viewport()->update();
        return;
    }
    setHovered(indexAt(event->position().toPoint()));
}

void AttemptTimeline::setHovered(int index)
{
    if (m_hovered == index)
        return;
    m_hovered = index;
    viewport()->setCursor(index < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    viewport()->update();
}

void AttemptTimeline::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
    announceCurrent();
}

void AttemptTimeline::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

/// Of the bar under the pointer, else of the lane's name.
QString AttemptTimeline::toolTipAt(const QPoint& viewportPoint) const
{
    if (const int index = indexAt(viewportPoint); index >= 0)
        return attemptToolTip(attemptAt(index), m_profile, m_display);
    const TimelineRowName* row = m_layout.rowAt(viewportPoint.y() + verticalScrollBar()->value());
    return row && viewportPoint.x() < m_layout.axisLeft ? row->toolTip : QString();
}

bool AttemptTimeline::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        setHovered(-1);
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    // Escaped and broken by hand: what a provider wrote must not be read as rich text.
    const QString lines = toolTipAt(help->pos()).toHtmlEscaped();
    QToolTip::showText(help->globalPos(),
        lines.isEmpty() ? QString()
                        : QStringLiteral("<p style='white-space:pre'>%1</p>").arg(lines),
        viewport());
    return true;
}

} // namespace waybill
