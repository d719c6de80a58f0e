// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <memory>
#include <span>

namespace waybill {

/// Where the tokens of a JSON text begin: each bracket, colon, comma, string, and other scalar.
/// simdjson's first stage: it proves that the text is UTF-8, that strings are closed, and that they
/// hold no raw control character; nothing of how the tokens stand to each other.
class JsonIndex
{
public:
    enum class Fault : quint8 { None, NotUtf8, Malformed };

    JsonIndex();
    ~JsonIndex();

    /// How many bytes must be allocated past the end of a text.
    static qsizetype padding();

    /// Reads a text whose padding is allocated. Memory is kept for the next one.
    Fault read(const QByteArray& padded);
    /// Why the last text was refused; untranslated.
    QString reason() const { return m_reason; }

    /// Offsets in the text, ascending. One more may be read behind the last: the text's size.
    std::span<const std::uint32_t> starts() const;
    /// The longest text that needs no more memory, in bytes.
    std::size_t capacity() const { return m_capacity; }

private:
    struct Scanner;

    std::unique_ptr<Scanner> m_scanner;
    std::size_t m_capacity = 0;
    QString m_reason;
};

/// Of simdjson, as Waybill was built with it.
QString simdjsonVersion();

} // namespace waybill
