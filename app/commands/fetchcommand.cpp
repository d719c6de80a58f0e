// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/fetchcommand.h"

#include "commands/detailfetch.h"
#include "commands/fetchsetup.h"
#include "commands/savedfetch.h"
#include "net/qnamtransport.h"
#include "net/systemclock.h"
#include "profilecatalogue.h"
#include "providers/deliverypageparser.h"
#include "providers/providerprofile.h"
#include "providers/sourcerequests.h"
#include "services/requestqueue.h"
#include "services/timewindow.h"
#include "text/formatcount.h"

#include <QCoreApplication>

#include <utility>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("fetch", text);
}

int usage(std::FILE* err, const QString& sentence)
{
    FetchReport(err, {}).say(sentence);
    return int(ExitCode::Usage);
}

std::shared_ptr<const SourceRequests> requestsFor(const FetchOptions& options,
    const std::shared_ptr<const ProviderProfile>& profile, const QString& token)
{
    Source source;
    source.name = profile->id;
    source.providerId = profile->id;
    source.baseUrl = options.baseUrl;
    source.parameters = options.parameters;
    return std::make_shared<SourceRequests>(profile, source, token);
}

int fetchLog(QCoreApplication& application, const FetchOptions& options,
    const ProfileCatalogue& catalogue, std::FILE* out, std::FILE* err)
{
    const auto profile = knownProfile(catalogue, options.provider);
    if (!profile)
        return usage(err, profile.error());
    if (const QString problem = parameterProblem(**profile, options); !problem.isEmpty())
        return usage(err, problem);
    const auto token = readToken(options, **profile);
    if (!token)
        return usage(err, token.error());
    const SystemClock clock;
    QnamTransport transport;
    RequestQueue queue(&transport, &clock, *profile);
    const auto requests = requestsFor(options, *profile, *token);
    DeliveryFeed feed(&queue, &clock, requests, std::make_shared<DeliveryPageParser>(*profile));
    FetchCommand command(options, *profile, requests, {&feed, &queue}, out, err);
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
    if (!options)
        return usage(err, options.error() + QChar(u' ') + tr("See: waybill fetch --help"));
    if (options->help) {
        const bool isPrinted
            = std::fputs(fetchHelp().toLocal8Bit().constData(), out) >= 0 && std::fflush(out) == 0;
        return int(isPrinted ? ExitCode::Ok : ExitCode::OutputFailed);
    }
    const ProfileCatalogue catalogue = ProfileCatalogue::load(ProfileCatalogue::ownFolder());
    if (!options->files.isEmpty())
        return runSavedFetch(*options, catalogue, out, err);
    return fetchLog(application, *options, catalogue, out, err);
}

FetchCommand::FetchCommand(const FetchOptions& options,
    std::shared_ptr<const ProviderProfile> profile, std::shared_ptr<const SourceRequests> requests,
    Services services, std::FILE* out, std::FILE* err)
    : m_options(options)
    , m_profile(std::move(profile))
    , m_requests(std::move(requests))
    , m_services(services)
    , m_report(err, m_profile->id)
    , m_output({options.redact, options.payloadDir}, out, &m_report)
    , m_wanted(notAskable(options.query.startedAt, m_profile->list))
    , m_spool(m_wanted)
{
    const DeliveryFeed* const feed = services.feed;
    connect(feed, &DeliveryFeed::pageReady, this,
        [this](const std::shared_ptr<const PageRows>& page) { take(*page); });
    connect(feed, &DeliveryFeed::stateChanged, this, &FetchCommand::follow);
    connect(feed, &DeliveryFeed::progressChanged, this,
        [this](const FeedProgress& progress) { m_report.progress(progress); });
    connect(feed, &DeliveryFeed::waiting, this,
        [this](Instant until, const FetchError& reason) { m_report.wait(until, reason); });
    connect(feed, &DeliveryFeed::countDiffers, this, [this](qint64 read, qint64 total) {
        m_report.say(
            tr("Deliveries may be missing: %1 came, %2 counts %3. Did the list change meanwhile?")
                .arg(formatCount(read), m_profile->id, formatCount(total)));
    });
    connect(&m_interrupt, &InterruptWatch::interrupted, this, &FetchCommand::interrupt);
}

FetchCommand::~FetchCommand() = default;

void FetchCommand::start()
{
    if (m_output.prepare())
        return m_services.feed->read(m_options.query);
    m_reason = ExitCode::OutputFailed;
    finish();
}

void FetchCommand::take(const PageRows& page)
{
    if (printsAtOnce())
        return printNow(page);
    if (m_spool.add(page))
        return;
    m_output.storageFailed(m_spool);
    m_services.feed->cancel();
}

bool FetchCommand::printsAtOnce() const
{
    return m_profile->list.order == ListOrder::NewestFirst
        && m_profile->attempts.from != AttemptFields::From::Rows && !m_options.details;
}

void FetchCommand::printNow(const PageRows& page)
{
    for (const DeliveryRow& row : page.rows) {
        if (m_printedIds.contains(row.recordId) || !isInside(startOf(row), m_wanted))
            continue; // one that changed since: a line once printed stands
        m_printedIds.insert(row.recordId);
        if (!m_output.print(m_profile, {{row.recordId, page.slice(row).toByteArray(), {}}}))
            return m_services.feed->cancel();
    }
    if (!m_output.flush())
        m_services.feed->cancel();
}

void FetchCommand::follow(DeliveryFeed::State state)
{
    switch (state) {
    case DeliveryFeed::State::Idle:
    case DeliveryFeed::State::Loading:
    case DeliveryFeed::State::Waiting:
        return;
    case DeliveryFeed::State::Complete:
        return printSpooled(ExitCode::Ok);
    case DeliveryFeed::State::Cancelled:
        if (m_interrupt.isInterrupted())
            m_report.say(tr("Stopped before the end of the list."));
        return printSpooled(ExitCode::StoppedEarly);
    case DeliveryFeed::State::LimitReached:
        m_report.say(tr("10,000 pages were read and there are more. Choose a shorter time range."));
        return printSpooled(ExitCode::StoppedEarly);
    case DeliveryFeed::State::Failed:
        m_report.say(*m_services.feed->error());
        return printSpooled(exitCodeOf(m_services.feed->error()->kind));
    }
}

void FetchCommand::printSpooled(ExitCode reason)
{
    if (std::exchange(m_isOver, true))
        return;
    m_reason = reason;
    m_spool.sort();
    if (m_options.details && reason == ExitCode::Ok)
        return fetchDetails();
    while (const auto records = m_spool.next()) {
        if (!m_output.print(m_profile, *records))
            break;
    }
    finish();
}

void FetchCommand::fetchDetails()
{
    m_details = std::make_unique<DetailFetch>(
        m_services.queue, m_profile, m_requests, [this] { return m_spool.next(); });
    connect(
        m_details.get(), &DetailFetch::ready, this, [this](const QList<DeliveryRecord>& records) {
            m_report.details(++m_detailed, m_spool.size());
            if (!m_output.print(m_profile, records) || !m_output.flush())
                finish();
        });
    connect(m_details.get(), &DetailFetch::failed, this, &FetchCommand::detailFailed);
    connect(m_details.get(), &DetailFetch::finished, this, &FetchCommand::finish);
    m_details->start();
}

void FetchCommand::detailFailed(const FetchError& error)
{
    if (m_reason == ExitCode::Ok) {
        m_report.say(tr("Details are missing."));
        m_report.say(error);
        m_reason = ExitCode::StoppedEarly;
    }
    // A delivery that is gone is one; anything else would meet the next one too.
    if (error.kind != FetchError::Kind::NotFound)
        m_details->stop();
}

void FetchCommand::interrupt()
{
    m_services.feed->cancel();
    if (!m_details)
        return;
    if (std::exchange(m_reason, ExitCode::StoppedEarly) == ExitCode::Ok)
        m_report.say(tr("Stopped before all details were there."));
    m_details->stop();
}

void FetchCommand::finish()
{
    if (m_details)
        m_details->disconnect(this);
    if (m_spool.hasFailed())
        m_output.storageFailed(m_spool);
    m_output.finish();
    emit finished(int(m_output.outcome(m_reason)));
}

} // namespace waybill
