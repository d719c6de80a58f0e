// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"

#include <QObject>

namespace waybill {

class MainWindow;
class SourceSessions;

/// Tells the window of the gaps in the logs of the sources shown, and does what helps against them.
class GapController : public QObject
{
    Q_OBJECT

public:
    /// Neither is owned.
    GapController(SourceSessions* sessions, MainWindow* window, QObject* parent = nullptr);

signals:
    /// The user wants the source to be read live.
    void liveRequested(const waybill::SourceId& source);

private:
    void update();
    void updateLive();

    SourceSessions* m_sessions;
    MainWindow* m_window;
};

} // namespace waybill
