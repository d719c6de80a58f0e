// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/deliveryprinter.h"
#include "ports/deliveryarchive.h"

#include <QString>

#include <map>
#include <memory>

namespace waybill {

class LineOutput;
class ProfileCatalogue;

/// Prints archived deliveries of any provider in the normalised form.
class ArchivePrinter
{
public:
    /// Nothing is owned.
    ArchivePrinter(
        const ProfileCatalogue& catalogue, bool redact, LineOutput* output, LineOutput* errors);

    /// False once nothing more can be printed; see the output for why. Of a provider that there is
    /// no profile of nothing is printed, which is said once.
    bool print(const ArchivedDelivery& delivery);

    bool hasLeftOut() const; ///< deliveries that could not be printed

private:
    DeliveryPrinter* printerOf(const QString& provider);
    void complain(const QString& sentence);

    const ProfileCatalogue& m_catalogue;
    bool m_redact;
    LineOutput* m_output;
    LineOutput* m_errors;
    std::map<QString, std::unique_ptr<DeliveryPrinter>> m_printers; ///< null: no profile
    bool m_hasLeftOut = false;
};

} // namespace waybill
