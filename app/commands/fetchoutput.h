// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/deliveryprinter.h"
#include "commands/exitcode.h"
#include "commands/lineoutput.h"

#include <cstdio>
#include <map>
#include <memory>

namespace waybill {

class DeliverySpool;
class FetchReport;

/// Prints the deliveries of one run of `waybill fetch`, of one provider or several, and tells what
/// came of it.
class FetchOutput
{
public:
    /// The report is not owned; neither is the stream.
    FetchOutput(DeliveryPrinter::Settings settings, std::FILE* out, const FetchReport* report);

    /// Makes the payload folder, if one is asked for; false, and said why, if it cannot be made.
    bool prepare();
    /// False once nothing more can be printed.
    bool print(const std::shared_ptr<const ProviderProfile>& profile,
        const QList<DeliveryRecord>& records);
    bool flush() { return m_output.flush(); }
    /// Says what the disk did to a spool.
    void storageFailed(const DeliverySpool& spool);
    /// Says what could not be printed.
    void finish();
    /// `reason`: why the run ends.
    ExitCode outcome(ExitCode reason) const;

private:
    DeliveryPrinter& printerOf(const std::shared_ptr<const ProviderProfile>& profile);
    template <typename Number> Number sum(Number (DeliveryPrinter::*count)() const) const;

    DeliveryPrinter::Settings m_settings;
    const FetchReport* m_report;
    LineOutput m_output;
    std::map<QString, DeliveryPrinter> m_printers; ///< by profile id
    bool m_storageFailed = false;
};

} // namespace waybill
