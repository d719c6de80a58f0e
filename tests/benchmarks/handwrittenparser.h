// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/pagerows.h"
#include "providers/texttable.h"

#include <QByteArray>

#include <simdjson.h>

namespace waybill {

/// What one would write for Telnyx alone: the rows of DeliveryPageParser by simdjson On-Demand with
/// the field names in the code, and no notes. The yardstick for the parser that reads a profile.
class HandWrittenParser
{
public:
    /// `page` has simdjson's padding reserved. Throws simdjson_error.
    PageRows parse(const QByteArray& page);

private:
    using Value = simdjson::ondemand::value;
    struct Try
    {
        std::string_view url;
        std::string_view errorCode;
        std::string_view errorTitle;
        bool hasFailed = false;
        quint16 httpStatus = 0;
        qint64 startedAt = unknownTime;
        qint64 finishedAt = unknownTime;
    };

    void readItem(simdjson::ondemand::object item, DeliveryRow& row);
    void readEvent(simdjson::ondemand::object event, DeliveryRow& row);
    void readAttempts(simdjson::ondemand::array attempts);
    static Try readAttempt(simdjson::ondemand::object attempt);
    static void readExchange(simdjson::ondemand::object http, Try& attempt);
    static void readErrors(simdjson::ondemand::array errors, Try& attempt);
    void summarise(DeliveryRow& row);
    TextCode code(std::string_view text);

    simdjson::ondemand::parser m_parser;
    std::vector<Try> m_tries; ///< as they come: newest first
    TextTable m_texts;
};

} // namespace waybill
