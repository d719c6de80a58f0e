// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetcherror.h"
#include "domain/instant.h"

#include <QObject>
#include <QString>

namespace waybill {

class Clock;
class MainWindow;
class SourceSession;

/// Tells in the window how the read of the open source goes: status line, list and banner.
class SourceStatus : public QObject
{
    Q_OBJECT

public:
    /// Neither is owned.
    SourceStatus(MainWindow* window, const Clock* clock, QObject* parent = nullptr);

    /// Follows this session from now on; nullptr: none. Not owned.
    void follow(SourceSession* session);
    /// The secret store holds no token for the open source.
    void tokenIsMissing();
    void update();

    /// The state in words, for a screenshot that failed.
    QString text() const;

signals:
    void tokenRequested();

private:
    enum class BannerAction { None, EnterToken, TryAgain };

    void showFailure(const FetchError& error);
    void showList();
    QString emptyText() const;

    MainWindow* m_window;
    const Clock* m_clock;
    SourceSession* m_session = nullptr;
    bool m_tokenMissing = false;
    BannerAction m_action = BannerAction::None;
    QString m_failure;
};

} // namespace waybill
