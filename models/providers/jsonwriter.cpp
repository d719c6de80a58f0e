// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/jsonwriter.h"

#include "providers/jsonstring.h"
#include "providers/utf8repair.h"

namespace waybill {

void JsonWriter::key(QByteArrayView name)
{
    text(name);
    m_json.append(':');
    m_needsComma = false;
}

void JsonWriter::text(QByteArrayView utf8)
{
    separate();
    if (isValidUtf8(utf8))
        appendJsonString(m_json, utf8);
    else
        appendJsonString(m_json, repairedUtf8(utf8));
}

void JsonWriter::number(qint64 value)
{
    separate();
    m_json.append(QByteArray::number(value));
}

void JsonWriter::raw(QByteArrayView json)
{
    separate();
    m_json.append(json);
}

void JsonWriter::bytes(const QByteArray& bytes)
{
    if (isValidUtf8(bytes))
        text(bytes);
    else
        base64(bytes);
}

void JsonWriter::base64(const QByteArray& bytes)
{
    beginObject();
    key("base64");
    text(bytes.toBase64());
    endObject();
}

void JsonWriter::separate()
{
    if (m_needsComma)
        m_json.append(',');
    m_needsComma = true;
}

void JsonWriter::open(char bracket)
{
    separate();
    m_json.append(bracket);
    m_needsComma = false;
}

void JsonWriter::close(char bracket)
{
    m_json.append(bracket);
    m_needsComma = true;
}

} // namespace waybill
