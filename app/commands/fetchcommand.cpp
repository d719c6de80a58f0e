// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/fetchcommand.h"

#include "commands/fetchsetup.h"
#include "net/qnamtransport.h"
#include "net/systemclock.h"
#include "profilecatalogue.h"
#include "providers/deliverypageparser.h"
#include "providers/sourcerequests.h"
#include "providers/providerprofile.h"
#include "services/requestqueue.h"
#include "text/fetcherrortext.h"
#include "text/formatcount.h"

#include <QCoreApplication>

#include <unistd.h>
#include <utility>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("fetch", text);
}

void sayTo(std::FILE* stream, const QString& sentence)
{
    std::fprintf(stream, "waybill: %s\n", sentence.toLocal8Bit().constData());
}

ExitCode exitCodeOf(FetchError::Kind kind)
{
    using Kind = FetchError::Kind;
    switch (kind) {
    case Kind::Cancelled:
        return ExitCode::StoppedEarly;
    case Kind::InvalidRequest:
    case Kind::SecretMissing:
        return ExitCode::Usage;
    case Kind::HostNotFound:
    case Kind::Unreachable:
    case Kind::Tls:
    case Kind::TimedOut:
    case Kind::Dropped:
        return ExitCode::Unreachable;
    case Kind::Unauthorized:
    case Kind::Forbidden:
    case Kind::NotFound:
    case Kind::Refused:
    case Kind::RateLimited:
    case Kind::ServerError:
        return ExitCode::Refused;
    case Kind::Redirected:
    case Kind::TooLarge:
    case Kind::BadEncoding:
    case Kind::Protocol:
    case Kind::Malformed:
    case Kind::NotADeliveryLog:
    case Kind::Endless:
        return ExitCode::Unreadable;
    case Kind::Storage:
        return ExitCode::OutputFailed;
    }
    return ExitCode::Unreadable;
}

std::shared_ptr<const SourceRequests> requestsFor(const FetchOptions& options,
    const std::shared_ptr<const ProviderProfile>& profile, const QString& token)
{
    Source source;
    source.name = profile->id;
    source.providerId = profile->id;
    source.baseUrl = options.baseUrl.isEmpty() ? profile->baseUrl : options.baseUrl;
    return std::make_shared<SourceRequests>(profile, source, token);
}

int fetch(
    QCoreApplication& application, const FetchOptions& options, std::FILE* out, std::FILE* err)
{
    const auto profile
        = knownProfile(ProfileCatalogue::load(ProfileCatalogue::ownFolder()), options.provider);
    const auto token = readToken(options);
    if (!profile || !token) {
        sayTo(err, profile ? token.error() : profile.error());
        return int(ExitCode::Usage);
    }
    const SystemClock clock;
    QnamTransport transport;
    RequestQueue queue(&transport, &clock, profile.value());
    DeliveryFeed feed(&queue, &clock, requestsFor(options, profile.value(), token.value()),
        std::make_shared<DeliveryPageParser>(profile.value()));
    FetchCommand command(options, profile.value(), &feed, out, err);
    QObject::connect(&command, &FetchCommand::finished, &application,
        [](int code) { QCoreApplication::exit(code); });
    QMetaObject::invokeMethod(&command, &FetchCommand::start, Qt::QueuedConnection);
    return application.exec();
}

} // namespace

int runFetchCommand(
    QCoreApplication& application, const QStringList& arguments, std::FILE* out, std::FILE* err)
{
    const auto options = readFetchOptions(arguments);
    if (!options) {
        sayTo(err, options.error() + QChar(u' ') + tr("See: waybill fetch --help"));
        return int(ExitCode::Usage);
    }
    if (options->help) {
        const bool isPrinted
            = std::fputs(fetchHelp().toLocal8Bit().constData(), out) >= 0 && std::fflush(out) == 0;
        return int(isPrinted ? ExitCode::Ok : ExitCode::OutputFailed);
    }
    return fetch(application, options.value(), out, err);
}

FetchCommand::FetchCommand(const FetchOptions& options,
    std::shared_ptr<const ProviderProfile> profile, DeliveryFeed* feed, std::FILE* out,
    std::FILE* err)
    : m_options(options)
    , m_profile(std::move(profile))
    , m_feed(feed)
    , m_err(err)
    , m_showsProgress(::isatty(::fileno(err)) == 1)
    , m_output(out)
    , m_printer(m_profile, {options.redact, options.payloadDir}, &m_output,
          [this](const QString& sentence) { say(sentence); })
{
    connect(feed, &DeliveryFeed::pageReady, this,
        [this](const std::shared_ptr<const PageRows>& page) { take(*page); });
    connect(feed, &DeliveryFeed::stateChanged, this, &FetchCommand::follow);
    connect(feed, &DeliveryFeed::progressChanged, this, &FetchCommand::showProgress);
    connect(feed, &DeliveryFeed::waiting, this, &FetchCommand::showWait);
    connect(feed, &DeliveryFeed::countDiffers, this, [this](qint64 read, qint64 total) {
        say(tr("Deliveries may be missing: %1 came, %2 counts %3. Did the list change meanwhile?")
                .arg(formatCount(read), m_profile->id, formatCount(total)));
    });
    connect(&m_interrupt, &InterruptWatch::interrupted, feed, &DeliveryFeed::cancel);
}

void FetchCommand::start()
{
    if (const auto ready = m_printer.prepare(); !ready) {
        say(ready.error());
        return finish(ExitCode::OutputFailed);
    }
    m_feed->read(m_options.query);
}

void FetchCommand::take(const PageRows& page)
{
    if (m_profile->list.order == ListOrder::NewestFirst)
        return printNow(page);
    if (m_spool.add(page))
        return;
    m_spoolFailed = true;
    say(tr("The temporary file cannot be written: %1").arg(m_spool.cause()));
    m_feed->cancel();
}

void FetchCommand::printNow(const PageRows& page)
{
    for (const DeliveryRow& row : page.rows) {
        if (m_printedIds.contains(row.id))
            continue; // changed since; a line once printed stands
        m_printedIds.insert(row.id);
        if (!m_printer.print(page.slice(row)))
            return m_feed->cancel();
    }
    if (!m_output.flush())
        m_feed->cancel();
}

void FetchCommand::follow(DeliveryFeed::State state)
{
    switch (state) {
    case DeliveryFeed::State::Idle:
    case DeliveryFeed::State::Loading:
    case DeliveryFeed::State::Waiting:
        return;
    case DeliveryFeed::State::Complete:
        return finish(ExitCode::Ok);
    case DeliveryFeed::State::Cancelled:
        if (m_interrupt.isInterrupted())
            say(tr("Stopped before the end of the list."));
        return finish(ExitCode::StoppedEarly);
    case DeliveryFeed::State::LimitReached:
        say(tr("10,000 pages were read and there are more. Choose a shorter time range."));
        return finish(ExitCode::StoppedEarly);
    case DeliveryFeed::State::Failed:
        say(*m_feed->error());
        return finish(exitCodeOf(m_feed->error()->kind));
    }
}

void FetchCommand::finish(ExitCode reason)
{
    if (std::exchange(m_isFinished, true))
        return;
    clearProgress();
    const bool drained
        = m_spool.drain([this](QByteArrayView slice) { return m_printer.print(slice); });
    if (!drained) {
        m_spoolFailed = true;
        say(tr("The temporary file cannot be read: %1").arg(m_spool.cause()));
    }
    m_output.flush();
    if (m_output.state() == LineOutput::State::Failed)
        say(tr("The output cannot be written: %1").arg(m_output.cause()));
    if (const int count = m_printer.unreadValues(); count > 0)
        say(tr("Values that could not be read: %1. The first: %2.")
                .arg(formatCount(count), m_printer.firstUnread()));
    emit finished(int(outcome(reason)));
}

ExitCode FetchCommand::outcome(ExitCode reason) const
{
    if (m_output.state() == LineOutput::State::Closed)
        return ExitCode::Ok; // `| head` has what it wanted
    if (m_output.state() == LineOutput::State::Failed || m_spoolFailed)
        return ExitCode::OutputFailed;
    if (reason != ExitCode::Ok)
        return m_printer.printed() > 0 ? ExitCode::StoppedEarly : reason;
    if (m_printer.filesFailed() > 0)
        return ExitCode::OutputFailed;
    return m_printer.unreadable() > 0 ? ExitCode::Unreadable : ExitCode::Ok;
}

void FetchCommand::showProgress(const FeedProgress& progress)
{
    if (!m_showsProgress)
        return;
    QString line = progress.pageCount
        ? tr("page %1 of %2").arg(formatCount(progress.page), formatCount(*progress.pageCount))
        : tr("page %1").arg(formatCount(progress.page));
    line += progress.total
        ? tr(", %1 of %2").arg(formatCount(progress.deliveries), formatCount(*progress.total))
        : tr(", %1 deliveries").arg(formatCount(progress.deliveries));
    std::fprintf(m_err, "\r\033[K%s", line.toLocal8Bit().constData());
    std::fflush(m_err);
}

void FetchCommand::showWait(Instant until, const FetchError& reason)
{
    if (!m_showsProgress)
        return;
    const QString text = tr("%1 Next try at %2.")
                             .arg(describeFetchError(reason, m_profile->id).headline,
                                 QString::fromLatin1(until.toIso()));
    std::fprintf(m_err, "\r\033[K%s", text.toLocal8Bit().constData());
    std::fflush(m_err);
}

void FetchCommand::clearProgress()
{
    if (m_showsProgress)
        std::fputs("\r\033[K", m_err);
}

void FetchCommand::say(const QString& sentence)
{
    clearProgress();
    sayTo(m_err, sentence);
}

void FetchCommand::say(const FetchError& error)
{
    const FetchErrorText text = describeFetchError(error, m_profile->id);
    QStringList sentences{text.headline, text.detail, text.advice};
    sentences.removeAll(QString());
    for (QString& sentence : sentences) {
        if (sentence.back().isLetterOrNumber())
            sentence += u'.';
    }
    say(sentences.join(u' '));
}

} // namespace waybill
