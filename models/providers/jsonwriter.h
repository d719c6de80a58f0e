// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace waybill {

/// Writes compact JSON in the order it is told; strings keep their UTF-8. Text that is not UTF-8 is
/// repaired with '?' in names, and bytes that are not are written as {"base64":…}.
class JsonWriter
{
public:
    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }

    void key(QByteArrayView name);
    void text(QByteArrayView utf8);
    void number(qint64 value);
    /// A JSON value as it is to stand.
    void raw(QByteArrayView json);
    /// A string, or {"base64": …} if the bytes are not UTF-8.
    void bytes(const QByteArray& bytes);
    void base64(const QByteArray& bytes);

    const QByteArray& json() const { return m_json; }

private:
    void separate();
    void open(char bracket);
    void close(char bracket);

    QByteArray m_json;
    bool m_needsComma = false;
};

} // namespace waybill
