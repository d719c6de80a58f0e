// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetcherror.h"
#include "domain/instant.h"
#include "services/deliveryfeed.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace waybill {

class Clock;

/// The status line's account of a fetch: how far it is, what it waits for (with a countdown), how
/// it ended; and the button that cancels it. Before the first: of the list that comes back.
class FetchStatus : public QWidget
{
    Q_OBJECT

public:
    /// The clock is not owned and must outlive the widget.
    explicit FetchStatus(const Clock* clock, QWidget* parent = nullptr);

    void showState(DeliveryFeed::State state, const FeedProgress& progress);
    /// A countdown to `until`; lasts until the next showState().
    void showWaiting(Instant until, const FetchError& reason, const QString& sourceName);
    /// The list comes back from the archive; `ofAll` 0: how far is not known yet. Lasts until the
    /// next showState() or clear().
    void showRestoring(qint64 rows, qint64 ofAll);
    /// Said behind the state, from the next change of it on; empty: nothing.
    void setNote(const QString& note);
    void clear();

    QString text() const;

signals:
    void cancelRequested();

private:
    void countDown();
    void say(const QString& text);

    const Clock* m_clock;
    QLabel* m_label;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
    QTimer m_timer;
    Instant m_until;
    QString m_reason;
    QString m_note;
};

/// "page 7 of 80, 1,750 of 20,000", with what is not known left out.
QString progressText(const FeedProgress& progress);

} // namespace waybill
