// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/payloadfiles.h"
#include "domain/deliveryrecord.h"
#include "providers/deliveryreader.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace waybill {

class LineOutput;
struct ProviderProfile;

/// Prints deliveries in the normalised form and, where asked for, writes their payloads to files.
class DeliveryPrinter
{
public:
    struct Settings
    {
        bool redact = false; ///< hide the values of secret headers
        QString payloadDir; ///< empty: no files
    };
    /// Told a sentence for each delivery that cannot be read and each file that cannot be written.
    using Complain = std::function<void(const QString& sentence)>;

    /// The output is not owned.
    DeliveryPrinter(std::shared_ptr<const ProviderProfile> profile, const Settings& settings,
        LineOutput* output, Complain complain);

    /// Prints one delivery. The payload folder must be there. False once nothing more can be
    /// printed; see the output for why.
    bool print(const QList<DeliveryRecord>& records);

    qint64 printed() const { return m_printed; }
    int unreadable() const { return m_unreadable; } ///< deliveries left out
    int filesFailed() const { return m_filesFailed; }
    int unreadValues() const { return m_unreadValues; } ///< of deliveries that were printed
    /// Where the first of them stands, and why: "delivery x, /a/b: an object where …".
    const QString& firstUnread() const { return m_firstUnread; }

private:
    void writePayload(const Delivery& delivery);
    void countUnread(const Delivery& delivery);

    std::shared_ptr<const ProviderProfile> m_profile;
    DeliveryReader m_reader;
    bool m_redact;
    std::optional<PayloadFiles> m_files;
    LineOutput* m_output;
    Complain m_complain;
    qint64 m_printed = 0;
    int m_unreadable = 0;
    int m_filesFailed = 0;
    int m_unreadValues = 0;
    QString m_firstUnread;
};

} // namespace waybill
