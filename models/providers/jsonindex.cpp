// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/jsonindex.h"

#include <simdjson.h>

namespace waybill {

struct JsonIndex::Scanner
{
    std::unique_ptr<simdjson::internal::dom_parser_implementation> stages;

    simdjson::error_code makeRoom(std::size_t capacity)
    {
        if (stages)
            return stages->allocate(capacity, stages->max_depth());
        // The second stage, which alone has a depth, is never run.
        return simdjson::get_active_implementation()->create_dom_parser_implementation(
            capacity, 1, stages);
    }

    simdjson::error_code scan(const QByteArray& text)
    {
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.constData());
        return stages->stage1(
            bytes, static_cast<std::size_t>(text.size()), simdjson::stage1_mode::regular);
    }
};

JsonIndex::JsonIndex()
    : m_scanner(std::make_unique<Scanner>())
{
}

JsonIndex::~JsonIndex() = default;

qsizetype JsonIndex::padding()
{
    return static_cast<qsizetype>(simdjson::SIMDJSON_PADDING);
}

JsonIndex::Fault JsonIndex::read(const QByteArray& padded)
{
    const auto size = static_cast<std::size_t>(padded.size());
    simdjson::error_code error = simdjson::SUCCESS;
    if (size > m_capacity || !m_scanner->stages) {
        error = m_scanner->makeRoom(size);
        m_capacity = error ? 0 : size;
    }
    if (!error)
        error = m_scanner->scan(padded);
    m_reason = error ? QString::fromLatin1(simdjson::error_message(error)) : QString();
    if (m_reason.endsWith(u'.'))
        m_reason.chop(1);
    if (!error)
        return Fault::None;
    return error == simdjson::UTF8_ERROR ? Fault::NotUtf8 : Fault::Malformed;
}

std::span<const std::uint32_t> JsonIndex::starts() const
{
    return {m_scanner->stages->structural_indexes.get(), m_scanner->stages->n_structural_indexes};
}

QString simdjsonVersion()
{
    return QStringLiteral("%1.%2.%3")
        .arg(int(simdjson::SIMDJSON_VERSION_MAJOR))
        .arg(int(simdjson::SIMDJSON_VERSION_MINOR))
        .arg(int(simdjson::SIMDJSON_VERSION_REVISION));
}

} // namespace waybill
