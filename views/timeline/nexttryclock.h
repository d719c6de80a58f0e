// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/instant.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <optional>

namespace waybill {

/// Counts down to the next try of a delivery, a second at a time, by the time of day: a window may
/// stay open for days.
class NextTryClock : public QObject
{
    Q_OBJECT

public:
    using Now = std::function<Instant()>;

    /// `now` is for tests; without it, the system's time.
    explicit NextTryClock(QObject* parent = nullptr, Now now = {});

    /// Empty: no try is due.
    void setDue(std::optional<Instant> due);
    /// "next try in 4 min 12 s"; empty where none is due.
    QString text() const;

signals:
    /// The text may have changed.
    void ticked();

private:
    const Now m_now;
    std::optional<Instant> m_due;
    QTimer m_timer;
};

} // namespace waybill
