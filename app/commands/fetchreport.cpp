// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/fetchreport.h"

#include "services/deliveryfeed.h"
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

} // namespace

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

FetchReport::FetchReport(std::FILE* stream, QString name)
    : m_stream(stream)
    , m_name(std::move(name))
    , m_isTerminal(::isatty(::fileno(stream)) == 1)
{
}

void FetchReport::say(const QString& sentence) const
{
    clearProgress();
    std::fprintf(m_stream, "waybill: %s\n", sentence.toLocal8Bit().constData());
}

void FetchReport::say(const FetchError& error) const
{
    say(describeFetchError(error, m_name).oneLine());
}

void FetchReport::progress(const FeedProgress& progress) const
{
    QString line = progress.pageCount
        ? tr("page %1 of %2").arg(formatCount(progress.page), formatCount(*progress.pageCount))
        : tr("page %1").arg(formatCount(progress.page));
    line += progress.total
        ? tr(", %1 of %2").arg(formatCount(progress.deliveries), formatCount(*progress.total))
        : tr(", %1 deliveries").arg(formatCount(progress.deliveries));
    show(line);
}

void FetchReport::details(qint64 done, qint64 of) const
{
    show(tr("details of %1 of %2 deliveries").arg(formatCount(done), formatCount(of)));
}

void FetchReport::wait(Instant until, const FetchError& reason) const
{
    show(tr("%1 Next try at %2.")
             .arg(describeFetchError(reason, m_name).headline, QString::fromLatin1(until.toIso())));
}

void FetchReport::show(const QString& line) const
{
    if (!m_isTerminal)
        return;
    std::fprintf(m_stream, "\r\033[K%s", line.toLocal8Bit().constData());
    std::fflush(m_stream);
}

void FetchReport::clearProgress() const
{
    if (m_isTerminal)
        std::fputs("\r\033[K", m_stream);
}

} // namespace waybill
