// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/exitcode.h"
#include "domain/fetcherror.h"
#include "domain/instant.h"

#include <QString>

#include <cstdio>

namespace waybill {

struct FeedProgress;

/// What a run of `waybill fetch` ends with where nothing was printed before that error.
ExitCode exitCodeOf(FetchError::Kind kind);

/// What `waybill fetch` says while it runs: sentences, and on a terminal a line of progress.
class FetchReport
{
public:
    /// `name`: whose log, or which file. The stream stays the caller's.
    FetchReport(std::FILE* stream, QString name);

    void say(const QString& sentence) const;
    void say(const FetchError& error) const;
    void progress(const FeedProgress& progress) const;
    void details(qint64 done, qint64 of) const;
    void wait(Instant until, const FetchError& reason) const;
    void clearProgress() const;

private:
    void show(const QString& line) const;

    std::FILE* m_stream;
    QString m_name;
    bool m_isTerminal;
};

} // namespace waybill
