// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <array>
#include <memory>

namespace waybill {

/// Turns the first Ctrl+C (SIGINT) or SIGTERM into a signal of the event loop; a second one,
/// half a second later or more, ends the process. One watch at a time. While it lives, SIGPIPE is
/// ignored.
class InterruptWatch : public QObject
{
    Q_OBJECT

public:
    explicit InterruptWatch(QObject* parent = nullptr);
    ~InterruptWatch() override;

    /// True from the first signal on, also where no event loop runs.
    bool isInterrupted() const;

signals:
    void interrupted();

private:
    std::array<int, 2> m_pipe{-1, -1};
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace waybill
