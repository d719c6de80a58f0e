// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/fetchstatus.h"

#include "ports/clock.h"
#include "text/fetcherrortext.h"
#include "text/formatcount.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace waybill {

namespace {

qint64 secondsLeft(Instant until, Instant now)
{
    const auto left = std::chrono::ceil<std::chrono::seconds>(until - now);
    return std::max<qint64>(left.count(), 0);
}

} // namespace

QString progressText(const FeedProgress& progress)
{
    const QString page = progress.pageCount
        ? FetchStatus::tr("page %1 of %2").arg(progress.page).arg(*progress.pageCount)
        : FetchStatus::tr("page %1").arg(progress.page);
    const QString read = formatCount(progress.deliveries);
    return page + QStringLiteral(", ")
        + (progress.total ? FetchStatus::tr("%1 of %2").arg(read, formatCount(*progress.total))
                          : FetchStatus::tr("%1 deliveries").arg(read));
}

FetchStatus::FetchStatus(const Clock* clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_label(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setAccessibleName(tr("State of the fetch"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(fontMetrics().averageCharWidth() * 16);
    m_bar->setFixedHeight(std::max(6, fontMetrics().height() / 2));
    m_bar->setAccessibleName(tr("Progress of the fetch"));
    m_cancel->setAccessibleName(tr("Cancel fetching"));
    m_cancel->setFlat(true);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->addWidget(m_label);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    layout->addStretch();

    connect(m_cancel, &QPushButton::clicked, this, &FetchStatus::cancelRequested);
    m_timer.setInterval(250);
    connect(&m_timer, &QTimer::timeout, this, &FetchStatus::countDown);
    clear();
}

void FetchStatus::showState(DeliveryFeed::State state, const FeedProgress& progress)
{
    using State = DeliveryFeed::State;
    const bool running = state == State::Loading || state == State::Waiting;
    if (state != State::Waiting)
        m_timer.stop();
    m_bar->setVisible(running);
    m_cancel->setVisible(running);
    m_bar->setRange(0, progress.pageCount.value_or(0));
    m_bar->setValue(progress.page);

    switch (state) {
    case State::Idle:
        say({});
        return;
    case State::Loading:
        say(progress.page == 0 ? tr("Loading the first page…")
                               : tr("Loading: %1").arg(progressText(progress)));
        return;
    case State::Waiting:
        return;
    case State::Complete:
        say(tr("Read %1 deliveries").arg(formatCount(progress.deliveries)));
        return;
    case State::LimitReached:
        say(tr("Stopped at the page limit: %1; press Try again to go on")
                .arg(progressText(progress)));
        return;
    case State::Cancelled:
        say(progress.page == 0 ? tr("Cancelled before the first page")
                               : tr("Cancelled: %1").arg(progressText(progress)));
        return;
    case State::Failed:
        say(progress.page == 0 ? tr("Stopped before the first page")
                               : tr("Stopped: %1").arg(progressText(progress)));
        return;
    }
}

void FetchStatus::showWaiting(Instant until, const FetchError& reason, const QString& sourceName)
{
    m_until = until;
    m_reason = describeFetchError(reason, sourceName).headline;
    m_bar->show();
    m_cancel->show();
    m_timer.start();
    countDown();
}

void FetchStatus::showRestoring(qint64 rows, qint64 ofAll)
{
    constexpr int steps = 1000;
    m_bar->show();
    m_bar->setRange(0, ofAll > 0 ? steps : 0);
    m_bar->setValue(ofAll > 0 ? int(std::min(rows, ofAll) * steps / ofAll) : 0);
    say(ofAll > 0 ? tr("Reading the archive: %1 of %2").arg(formatCount(rows), formatCount(ofAll))
                  : tr("Reading the archive…"));
}

void FetchStatus::countDown()
{
    say(tr("%1 Trying again in %2 s").arg(m_reason).arg(secondsLeft(m_until, m_clock->now())));
}

void FetchStatus::setNote(const QString& note)
{
    m_note = note;
}

void FetchStatus::clear()
{
    m_note.clear();
    m_timer.stop();
    m_bar->hide();
    m_cancel->hide();
    say({});
}

QString FetchStatus::text() const
{
    return m_label->text();
}

void FetchStatus::say(const QString& text)
{
    const bool isSilent = text.isEmpty() || m_note.isEmpty();
    m_label->setText(isSilent ? text + m_note : text + QStringLiteral(" · ") + m_note);
    m_label->setToolTip(m_label->text());
}

} // namespace waybill
