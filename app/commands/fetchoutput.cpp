// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/fetchoutput.h"

#include "commands/deliveryspool.h"
#include "commands/fetchreport.h"
#include "providers/providerprofile.h"
#include "text/formatcount.h"

#include <QCoreApplication>

#include <utility>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("fetch", text);
}

} // namespace

FetchOutput::FetchOutput(
    DeliveryPrinter::Settings settings, std::FILE* out, const FetchReport* report)
    : m_settings(std::move(settings))
    , m_report(report)
    , m_output(out)
{
}

bool FetchOutput::prepare()
{
    if (m_settings.payloadDir.isEmpty())
        return true;
    const auto ready = PayloadFiles(m_settings.payloadDir).prepare();
    if (!ready)
        m_report->say(ready.error());
    return ready.isOk();
}

bool FetchOutput::print(
    const std::shared_ptr<const ProviderProfile>& profile, const QList<DeliveryRecord>& records)
{
    return printerOf(profile).print(records);
}

DeliveryPrinter& FetchOutput::printerOf(const std::shared_ptr<const ProviderProfile>& profile)
{
    const auto known = m_printers.find(profile->id);
    if (known != m_printers.end())
        return known->second;
    return m_printers
        .try_emplace(profile->id, profile, m_settings, &m_output,
            [this](const QString& sentence) { m_report->say(sentence); })
        .first->second;
}

void FetchOutput::storageFailed(const DeliverySpool& spool)
{
    m_storageFailed = true;
    m_report->say(tr("The temporary file cannot be written or read: %1").arg(spool.cause()));
}

template <typename Number> Number FetchOutput::sum(Number (DeliveryPrinter::*count)() const) const
{
    Number all = 0;
    for (const auto& [id, printer] : m_printers)
        all += (printer.*count)();
    return all;
}

void FetchOutput::finish()
{
    m_report->clearProgress();
    m_output.flush();
    if (m_output.state() == LineOutput::State::Failed)
        m_report->say(tr("The output cannot be written: %1").arg(m_output.cause()));
    for (const auto& [id, printer] : m_printers) {
        if (const int count = printer.unreadValues(); count > 0)
            m_report->say(tr("Values that could not be read: %1. The first: %2.")
                              .arg(formatCount(count), printer.firstUnread()));
    }
}

ExitCode FetchOutput::outcome(ExitCode reason) const
{
    if (m_output.state() == LineOutput::State::Closed)
        return ExitCode::Ok; // `| head` has what it wanted
    if (m_output.state() == LineOutput::State::Failed || m_storageFailed)
        return ExitCode::OutputFailed;
    if (reason != ExitCode::Ok)
        return sum(&DeliveryPrinter::printed) > 0 ? ExitCode::StoppedEarly : reason;
    if (sum(&DeliveryPrinter::filesFailed) > 0)
        return ExitCode::OutputFailed;
    return sum(&DeliveryPrinter::unreadable) > 0 ? ExitCode::Unreadable : ExitCode::Ok;
}

} // namespace waybill
