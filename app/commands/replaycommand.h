// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/replay.h"

#include <QObject>
#include <QStringList>

#include <memory>

class QCoreApplication;
class QIODevice;

namespace waybill {

class Replayer;
class ReplayJob;
enum class ExitCode : int;
struct ReplayOptions;

/// `waybill replay`: sends one body to a local URL and prints the answer. See replayHelp() for its
/// options and exit codes.
class ReplayCommand : public QObject
{
    Q_OBJECT

public:
    /// Open devices, not owned: standard input, output and error, or a test's buffers.
    struct Streams
    {
        QIODevice* in = nullptr;
        QIODevice* out = nullptr;
        QIODevice* err = nullptr;
    };

    /// The replayer is not owned and must outlive the command.
    ReplayCommand(Replayer* replayer, const Streams& streams, QObject* parent = nullptr);
    ~ReplayCommand() override;

    /// `arguments`: the words after `waybill replay`. Reads the body to its end before it sends;
    /// finished() follows, never inside this call.
    void start(const QStringList& arguments);

signals:
    void finished(int exitCode);

private:
    void send(const ReplayOptions& options);
    bool readBody(const QString& file, QByteArray& body);
    void report(const ReplayOutcome& outcome);
    bool print(const RecordedResponse& response, const QByteArray& statusLine);
    bool write(const QByteArray& bytes);
    void complain(const QString& text);
    void finishLater(ExitCode code);
    ExitCode exitCode(const ReplayOutcome& outcome);

    Replayer* m_replayer;
    Streams m_streams;
    std::unique_ptr<ReplayOptions> m_options;
    std::unique_ptr<ReplayJob> m_job;
};

/// Runs `waybill replay` on the program's own standard streams; the exit code for main() to return.
/// `arguments`: the words after `waybill replay`.
int runReplayCommand(QCoreApplication& application, const QStringList& arguments);

} // namespace waybill
