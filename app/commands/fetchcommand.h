// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/deliveryspool.h"
#include "commands/exitcode.h"
#include "commands/fetchoptions.h"
#include "commands/fetchoutput.h"
#include "commands/fetchreport.h"
#include "commands/interruptwatch.h"
#include "services/deliveryfeed.h"

#include <QObject>
#include <QSet>

#include <cstdio>
#include <memory>

class QCoreApplication;

namespace waybill {

class DetailFetch;

/// `waybill fetch`: parses the arguments behind that word, reads the log, or files that hold its
/// answers, and prints it. Runs the application's event loop; returns the exit code (see ExitCode).
/// Streams stay the caller's.
int runFetchCommand(QCoreApplication& application, const QStringList& arguments,
    std::FILE* out = stdout, std::FILE* err = stderr);

/// One reading of a provider's log. Prints in the order of startedAt, newest first: at once where
/// the provider lists that way and a row is all there is of a delivery, else when all is read.
/// Ctrl+C stops the reading and prints what there is.
class FetchCommand : public QObject
{
    Q_OBJECT

public:
    /// What the log is read with; not owned.
    struct Services
    {
        DeliveryFeed* feed = nullptr;
        RequestQueue* queue = nullptr;
    };

    FetchCommand(const FetchOptions& options, std::shared_ptr<const ProviderProfile> profile,
        std::shared_ptr<const SourceRequests> requests, Services services, std::FILE* out,
        std::FILE* err);
    ~FetchCommand() override;

    /// finished() follows, never inside the call.
    void start();

signals:
    void finished(int exitCode);

private:
    void take(const PageRows& page);
    bool printsAtOnce() const;
    void printNow(const PageRows& page);
    void follow(DeliveryFeed::State state);
    void printSpooled(ExitCode reason);
    void fetchDetails();
    void detailFailed(const FetchError& error);
    void interrupt();
    void finish();

    FetchOptions m_options;
    std::shared_ptr<const ProviderProfile> m_profile;
    std::shared_ptr<const SourceRequests> m_requests;
    Services m_services;
    FetchReport m_report;
    FetchOutput m_output;
    InterruptWatch m_interrupt;
    TimeRange m_wanted; ///< what the provider cannot be asked for
    DeliverySpool m_spool;
    std::unique_ptr<DetailFetch> m_details;
    qint64 m_detailed = 0;
    QSet<QByteArray> m_printedIds; ///< where rows are printed as they come
    ExitCode m_reason = ExitCode::Ok;
    bool m_isOver = false; ///< the list is read
};

} // namespace waybill
