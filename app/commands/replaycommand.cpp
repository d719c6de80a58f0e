// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/replaycommand.h"

#include "commands/exitcode.h"
#include "commands/replayoptions.h"
#include "ports/replayer.h"
#include "providers/jsonsyntax.h"
#include "replay/curlreplayer.h"

#include <QCoreApplication>
#include <QFile>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace waybill {

namespace {

bool isJsonObjectOrArray(const QByteArray& body)
{
    const QByteArray start = body.trimmed().left(1);
    return (start == "{" || start == "[") && isValidJson(body);
}

} // namespace

ReplayCommand::ReplayCommand(Replayer* replayer, const Streams& streams, QObject* parent)
    : QObject(parent)
    , m_replayer(replayer)
    , m_streams(streams)
{
}

ReplayCommand::~ReplayCommand() = default;

void ReplayCommand::start(const QStringList& arguments)
{
    const auto options = replayOptions(arguments);
    if (!options) {
        complain(options.error());
        finishLater(ExitCode::Usage);
    } else if (options->help) {
        finishLater(write(replayHelp().toUtf8()) ? ExitCode::Ok : ExitCode::OutputFailed);
    } else {
        send(*options);
    }
}

void ReplayCommand::send(const ReplayOptions& options)
{
    m_options = std::make_unique<ReplayOptions>(options);
    ReplayRequest& request = m_options->request;
    if (!readBody(options.bodyFile, request.body)) {
        finishLater(ExitCode::Usage);
        return;
    }
    if (isJsonObjectOrArray(request.body) && !request.headers.contains("Content-Type"))
        request.headers.append("Content-Type", "application/json");
    m_job = m_replayer->send(request);
    connect(m_job.get(), &ReplayJob::finished, this, &ReplayCommand::report);
}

bool ReplayCommand::readBody(const QString& file, QByteArray& body)
{
    if (file == "-"_L1) {
        body = m_streams.in->readAll();
        return true;
    }
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        complain(tr("Cannot read %1: %2").arg(file, source.errorString()));
        return false;
    }
    body = source.readAll();
    if (source.error() == QFileDevice::NoError)
        return true;
    complain(tr("Cannot read %1: %2").arg(file, source.errorString()));
    return false;
}

void ReplayCommand::report(const ReplayOutcome& outcome)
{
    const bool isPrinted = !outcome.response || print(*outcome.response, outcome.statusLine);
    if (!outcome.cause.isEmpty())
        complain(outcome.cause);
    const ExitCode code = exitCode(outcome);
    if (code == ExitCode::Unexpected)
        complain(tr("expected %1").arg(m_options->expectText));
    emit finished(int(code == ExitCode::Ok && !isPrinted ? ExitCode::OutputFailed : code));
}

bool ReplayCommand::print(const RecordedResponse& response, const QByteArray& statusLine)
{
    QByteArray head = statusLine + '\n';
    for (const HttpHeader& header : response.headers)
        head += header.name + ": " + header.value + '\n';
    m_streams.err->write(head);
    return write(response.body.value_or(QByteArray()));
}

bool ReplayCommand::write(const QByteArray& bytes)
{
    if (m_streams.out->write(bytes) == bytes.size())
        return true;
    complain(tr("The output cannot be written: %1").arg(m_streams.out->errorString()));
    return false;
}

void ReplayCommand::complain(const QString& text)
{
    m_streams.err->write("waybill replay: " + text.toUtf8() + '\n');
}

void ReplayCommand::finishLater(ExitCode code)
{
    QMetaObject::invokeMethod(
        this, [this, code] { emit finished(int(code)); }, Qt::QueuedConnection);
}

ExitCode ReplayCommand::exitCode(const ReplayOutcome& outcome)
{
    switch (outcome.kind) {
    case ReplayOutcome::Kind::Answered: {
        const int status = outcome.response ? outcome.response->status.value_or(0) : 0;
        return m_options->expect && !m_options->expect->matches(status) ? ExitCode::Unexpected
                                                                        : ExitCode::Ok;
    }
    case ReplayOutcome::Kind::Refused:
        return ExitCode::Usage;
    case ReplayOutcome::Kind::NotListening:
    case ReplayOutcome::Kind::TimedOut:
    case ReplayOutcome::Kind::Dropped:
    case ReplayOutcome::Kind::Tls:
    case ReplayOutcome::Kind::Cancelled:
        return ExitCode::Unreachable;
    case ReplayOutcome::Kind::Garbage:
    case ReplayOutcome::Kind::TooLarge:
        return ExitCode::Unreadable;
    }
    return ExitCode::Unreadable;
}

int runReplayCommand(QCoreApplication& application, const QStringList& arguments)
{
    QFile in;
    QFile out;
    QFile err;
    // By number and unbuffered, so that a write that fails says so at once.
    if (!in.open(STDIN_FILENO, QIODevice::ReadOnly)
        || !out.open(STDOUT_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered)
        || !err.open(STDERR_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return int(ExitCode::OutputFailed);
    CurlReplayer replayer;
    ReplayCommand command(&replayer, {&in, &out, &err});
    QObject::connect(&command, &ReplayCommand::finished, &application,
        [](int exitCode) { QCoreApplication::exit(exitCode); });
    command.start(arguments);
    return QCoreApplication::exec();
}

} // namespace waybill
