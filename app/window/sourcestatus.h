// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetcherror.h"
#include "domain/ids.h"
#include "domain/instant.h"

#include <QHash>
#include <QObject>
#include <QString>

namespace waybill {

class Clock;
class MainWindow;
class SourceSession;
class SourceSessions;
struct FeedProgress;

/// Tells in the window how the reads of the sources shown go: the sum and the worst of them in the
/// status line, what is to be done in the banner, and what an empty list means.
class SourceStatus : public QObject
{
    Q_OBJECT

public:
    /// None is owned.
    SourceStatus(MainWindow* window, SourceSessions* sessions, const Clock* clock,
        QObject* parent = nullptr);

    /// The state in words, for a screenshot that failed.
    QString text() const;

signals:
    void tokenRequested(const waybill::SourceId& id);

private:
    enum class BannerAction { None, EnterToken, TryAgain };

    /// Until when a source waits, and why.
    struct Wait
    {
        Instant until;
        FetchError reason;
    };

    void update();
    void updateActions();
    void updateStatusLine(const SourceSession* worst);
    void showWait();
    void updateBanner(const SourceSession* worst);
    void updateList();
    void act();
    QString failureText(const SourceSession& worst) const;
    QString note(const SourceSession& worst) const;
    QString emptyText() const;
    QString emptyTextOf(const SourceSession& session) const;

    MainWindow* m_window;
    SourceSessions* m_sessions;
    const Clock* m_clock;
    QHash<SourceId, Wait> m_waits;
    QHash<SourceId, QString> m_countNotes; ///< until the next read: the provider counts differently
    BannerAction m_action = BannerAction::None;
    SourceId m_worst; ///< whom the banner is about
    QString m_failure;
    QString m_dismissed; ///< the failure the user has seen enough of
};

} // namespace waybill
