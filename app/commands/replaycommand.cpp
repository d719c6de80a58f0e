// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/replaycommand.h"

#include "commands/replayoptions.h"
#include "ports/replayer.h"
#include "replay/curlreplayer.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace waybill {

namespace {

enum ExitCode : quint8 { Ok = 0, Usage = 2, Unreachable = 3, Unreadable = 5, Unexpected = 7 };

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
        finishLater(Usage);
    } else if (options->help) {
        m_streams.out->write(replayHelp().toUtf8());
        finishLater(Ok);
    } else {
        send(*options);
    }
}

void ReplayCommand::send(const ReplayOptions& options)
{
    m_options = std::make_unique<ReplayOptions>(options);
    ReplayRequest& request = m_options->request;
    if (!readBody(options.bodyFile, request.body)) {
        finishLater(Usage);
        return;
    }
    const bool isJson = !QJsonDocument::fromJson(request.body).isNull();
    if (isJson && !request.headers.contains("Content-Type"))
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
    if (outcome.response)
        print(*outcome.response, outcome.statusLine);
    if (!outcome.cause.isEmpty())
        complain(outcome.cause);
    const int code = exitCode(outcome);
    if (code == Unexpected)
        complain(tr("expected %1").arg(m_options->expectText));
    emit finished(code);
}

void ReplayCommand::print(const RecordedResponse& response, const QByteArray& statusLine)
{
    QByteArray head = statusLine + '\n';
    for (const HttpHeader& header : response.headers)
        head += header.name + ": " + header.value + '\n';
    m_streams.err->write(head);
    m_streams.out->write(response.body.value_or(QByteArray()));
}

void ReplayCommand::complain(const QString& text)
{
    m_streams.err->write("waybill replay: " + text.toUtf8() + '\n');
}

void ReplayCommand::finishLater(int exitCode)
{
    QMetaObject::invokeMethod(
        this, [this, exitCode] { emit finished(exitCode); }, Qt::QueuedConnection);
}

int ReplayCommand::exitCode(const ReplayOutcome& outcome)
{
    switch (outcome.kind) {
    case ReplayOutcome::Kind::Answered: {
        const int status = outcome.response ? outcome.response->status.value_or(0) : 0;
        return m_options->expect && !m_options->expect->matches(status) ? Unexpected : Ok;
    }
    case ReplayOutcome::Kind::Refused:
        return Usage;
    case ReplayOutcome::Kind::NotListening:
    case ReplayOutcome::Kind::TimedOut:
    case ReplayOutcome::Kind::Dropped:
    case ReplayOutcome::Kind::Tls:
    case ReplayOutcome::Kind::Cancelled:
        return Unreachable;
    case ReplayOutcome::Kind::Garbage:
    case ReplayOutcome::Kind::TooLarge:
        return Unreadable;
    }
    return Unreadable;
}

int runReplayCommand(QCoreApplication& application, const QStringList& arguments)
{
    QFile in;
    QFile out;
    QFile err;
    // Unbuffered, so that what is written is out when the program ends.
    if (!in.open(stdin, QIODevice::ReadOnly)
        || !out.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered)
        || !err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return Unreadable;
    CurlReplayer replayer;
    ReplayCommand command(&replayer, {&in, &out, &err});
    QObject::connect(&command, &ReplayCommand::finished, &application,
        [](int exitCode) { QCoreApplication::exit(exitCode); });
    command.start(arguments);
    return QCoreApplication::exec();
}

} // namespace waybill
