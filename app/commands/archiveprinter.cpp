// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/archiveprinter.h"

#include "commands/lineoutput.h"
#include "profilecatalogue.h"

#include <QCoreApplication>

#include <algorithm>

namespace waybill {

ArchivePrinter::ArchivePrinter(
    const ProfileCatalogue& catalogue, bool redact, LineOutput* output, LineOutput* errors)
    : m_catalogue(catalogue)
    , m_redact(redact)
    , m_output(output)
    , m_errors(errors)
{
}

bool ArchivePrinter::print(const ArchivedDelivery& delivery)
{
    if (DeliveryPrinter* printer = printerOf(delivery.profile.providerId))
        return printer->print(delivery.records);
    m_hasLeftOut = true;
    return true;
}

bool ArchivePrinter::hasLeftOut() const
{
    return m_hasLeftOut || std::any_of(m_printers.cbegin(), m_printers.cend(), [](const auto& one) {
        return one.second && one.second->unreadable() > 0;
    });
}

DeliveryPrinter* ArchivePrinter::printerOf(const QString& provider)
{
    const auto [known, isNew] = m_printers.try_emplace(provider);
    if (!isNew)
        return known->second.get();
    if (const auto profile = m_catalogue.profile(provider))
        known->second = std::make_unique<DeliveryPrinter>(profile,
            DeliveryPrinter::Settings{.redact = m_redact, .payloadDir = {}}, m_output,
            [this](const QString& sentence) { complain(sentence); });
    else
        complain(QCoreApplication::translate(
            "list", "There is no profile \"%1\", so its deliveries were left out.")
                     .arg(provider));
    return known->second.get();
}

void ArchivePrinter::complain(const QString& sentence)
{
    m_errors->write(QByteArray("waybill: ") + sentence.toLocal8Bit());
}

} // namespace waybill
