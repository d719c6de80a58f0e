// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"

#include <QObject>

namespace waybill {

class MainWindow;
class Settings;
class SourceSession;
class SourceSessions;

/// Which sources are read live: chosen for all that are shown or for one, remembered, and told in
/// the toolbar and the status line. They are asked at once when the user comes back to the window.
class LiveController : public QObject
{
    Q_OBJECT

public:
    /// None is owned.
    LiveController(Settings* settings, SourceSessions* sessions, MainWindow* window,
        QObject* parent = nullptr);

    /// Of an open source; remembered.
    void setLive(const SourceId& id, bool on);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setAllLive(bool on);
    void resume(const SourceId& id);
    void update();
    QList<SourceSession*> pollable() const;

    Settings* m_settings;
    SourceSessions* m_sessions;
    MainWindow* m_window;
};

} // namespace waybill
