// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/replay.h"

#include <QObject>

#include <memory>

namespace waybill {

/// A replay under way. Lives in the caller's thread, finishes exactly once and never inside send();
/// deleting it aborts the connection and nothing is emitted.
class ReplayJob : public QObject
{
    Q_OBJECT

public:
    /// Aborts; finished() follows with Kind::Cancelled and what was read so far.
    virtual void cancel() = 0;

signals:
    void finished(const waybill::ReplayOutcome& outcome);
};

/// Sends a replay at most once, to loopback, without proxy and without following redirects.
class Replayer
{
public:
    virtual ~Replayer() = default;
    virtual std::unique_ptr<ReplayJob> send(const ReplayRequest& request) = 0;
};

} // namespace waybill
