// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/delivery.h"
#include "providers/providerprofile.h"
#include "timeline/nexttryclock.h"
#include "timeline/timelinelayout.h"

#include <QAbstractScrollArea>

namespace waybill {

/// The tries of one delivery, and its replays, on a time axis. An index runs over the provider's
/// attempts, then over the replays. Height follows the rows: six are shown, more are scrolled.
class AttemptTimeline : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit AttemptTimeline(QWidget* parent = nullptr);
    ~AttemptTimeline() override;

    /// Chooses the last provider attempt, without a signal.
    void setDelivery(const Delivery& delivery, const QList<Attempt>& replays,
        const ProviderProfile& profile, const TimeDisplay& display);
    void clear();

    int count() const; ///< attempts and replays
    int current() const { return m_current; } ///< -1: none
    /// Without a signal. Out of range: none.
    void setCurrent(int index);
    /// As a click does: chooses and tells.
    void choose(int index);
    /// Shows less (`factor` > 1) or more of the axis; what is at x (viewport) stays there.
    void zoomBy(double factor, double x);
    /// All of the axis, long waits folded.
    void fit();
    const TimelineWindow& window() const { return m_window; }

    /// For accessibility: "Attempt 1, failed, 404 Not Found, 356 ms, typo.example.com".
    QString attemptName(int index) const;
    /// In the viewport's coordinates; empty where it is not drawn.
    QRect attemptRect(int index) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// By mouse or keyboard.
    void attemptChosen(int index);
    /// The user wants to look at the attempt that is chosen.
    void opened();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    const Attempt& attemptAt(int index) const;
    int indexAt(const QPoint& viewportPoint) const;
    QString toolTipAt(const QPoint& viewportPoint) const;
    void setHovered(int index);
    void updateLayout();
    void updateScrollBar();
    void scrollToCurrent();
    void announceCurrent();
    double visibleHeight() const;
    TimelineLayout layoutIn(const TimelineWindow& window) const;
    void setWindow(const TimelineWindow& window);
    bool zoomByKey(const QKeyEvent& event);
    void showInWindow(int index);
    BarExtent dragged() const;

    Delivery m_delivery;
    QList<Attempt> m_replays;
    ProviderProfile m_profile;
    TimeDisplay m_display;
    TimelineLayout m_layout;
    bool m_hasDelivery = false;
    TimelineWindow m_window;
    double m_dragFrom = -1; ///< x where a drag began; -1: none
    double m_dragTo = -1;
    NextTryClock m_nextTry;
    int m_current = -1;
    int m_hovered = -1;
};

} // namespace waybill
