// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/deliveryprinter.h"
#include "commands/deliveryspool.h"
#include "commands/exitcode.h"
#include "commands/fetchoptions.h"
#include "commands/interruptwatch.h"
#include "commands/lineoutput.h"
#include "services/deliveryfeed.h"

#include <QObject>
#include <QSet>

#include <cstdio>
#include <memory>

class QCoreApplication;

namespace waybill {

/// `waybill fetch`: parses the arguments behind that word, reads the log and prints it. Runs the
/// application's event loop; returns the exit code (see ExitCode). Streams stay the caller's.
int runFetchCommand(QCoreApplication& application, const QStringList& arguments,
    std::FILE* out = stdout, std::FILE* err = stderr);

/// One run of it. Prints in the order of startedAt, newest first: at once where the provider lists
/// that way, else when all is read. Ctrl+C stops the reading and prints what there is.
class FetchCommand : public QObject
{
    Q_OBJECT

public:
    /// The feed is not owned.
    FetchCommand(const FetchOptions& options, std::shared_ptr<const ProviderProfile> profile,
        DeliveryFeed* feed, std::FILE* out, std::FILE* err);

    /// finished() follows, never inside the call.
    void start();

signals:
    void finished(int exitCode);

private:
    void take(const PageRows& page);
    void printNow(const PageRows& page);
    void follow(DeliveryFeed::State state);
    void finish(ExitCode reason);
    ExitCode outcome(ExitCode reason) const;
    void showProgress(const FeedProgress& progress);
    void showWait(Instant until, const FetchError& reason);
    void clearProgress();
    void say(const QString& sentence);
    void say(const FetchError& error);

    FetchOptions m_options;
    std::shared_ptr<const ProviderProfile> m_profile;
    DeliveryFeed* m_feed;
    std::FILE* m_err;
    bool m_showsProgress;
    InterruptWatch m_interrupt;
    LineOutput m_output;
    DeliveryPrinter m_printer;
    DeliverySpool m_spool;
    QSet<QByteArray> m_printedIds; ///< where rows are printed as they come
    bool m_spoolFailed = false;
    bool m_isFinished = false;
};

} // namespace waybill
