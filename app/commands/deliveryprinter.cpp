// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/deliveryprinter.h"

#include "commands/lineoutput.h"
#include "domain/redaction.h"
#include "providers/normalisedwriter.h"
#include "providers/providerprofile.h"
#include "text/fetcherrortext.h"

#include <QCoreApplication>

#include <utility>

namespace waybill {

namespace {

void hideSecrets(Delivery& delivery)
{
    for (Attempt& attempt : delivery.attempts) {
        if (attempt.request)
            attempt.request->headers = redacted(attempt.request->headers);
        if (attempt.response)
            attempt.response->headers = redacted(attempt.response->headers);
    }
}

} // namespace

DeliveryPrinter::DeliveryPrinter(std::shared_ptr<const ProviderProfile> profile,
    const Settings& settings, LineOutput* output, Complain complain)
    : m_profile(std::move(profile))
    , m_reader(m_profile)
    , m_redact(settings.redact)
    , m_output(output)
    , m_complain(std::move(complain))
{
    if (!settings.payloadDir.isEmpty())
        m_files.emplace(settings.payloadDir);
}

bool DeliveryPrinter::print(const QList<DeliveryRecord>& records)
{
    auto read = m_reader.read(records);
    if (!read) {
        ++m_unreadable;
        const FetchErrorText text = describeFetchError(read.error(), m_profile->id);
        m_complain(QCoreApplication::translate("fetch", "A delivery was left out. %1 %2")
                       .arg(text.headline, text.detail));
        return true;
    }
    Delivery delivery = std::move(read).value();
    writePayload(delivery);
    if (m_redact)
        hideSecrets(delivery);
    if (!m_output->write(normalisedLine(delivery, m_profile->id, m_profile->id)))
        return false;
    ++m_printed;
    countUnread(delivery);
    return true;
}

void DeliveryPrinter::countUnread(const Delivery& delivery)
{
    if (delivery.notes.isEmpty())
        return;
    if (m_unreadValues == 0)
        m_firstUnread = QCoreApplication::translate("fetch", "delivery %1, %2: %3")
                            .arg(delivery.id.value, delivery.notes.first().pointer,
                                delivery.notes.first().reason);
    m_unreadValues += int(delivery.notes.size());
}

void DeliveryPrinter::writePayload(const Delivery& delivery)
{
    if (!m_files || !delivery.payload)
        return;
    const auto written = m_files->write(delivery.id, *delivery.payload);
    if (written)
        return;
    ++m_filesFailed;
    m_complain(
        QCoreApplication::translate("fetch", "A payload was not written: %1").arg(written.error()));
}

} // namespace waybill
