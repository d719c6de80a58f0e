// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "body/jsonscanner.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace waybill {

/// One value of a JSON text: where it stands, and what stands in it.
struct JsonNode
{
    enum class Kind : quint8 { Object, Array, String, Number, Literal };

    Kind kind = Kind::Literal;
    quint32 offset = 0; ///< of its first byte
    quint32 length = 0;
    quint32 keyOffset = 0; ///< of the member's name, with its quotes
    quint32 keyLength = 0; ///< 0: it is no member of an object
    quint32 end = 0; ///< number of the first node that is not in it

    bool isContainer() const { return kind == Kind::Object || kind == Kind::Array; }
};

/// The values of a JSON text by their offsets, each before what stands in it: the text itself is
/// not changed, so that numbers, escapes and duplicate names stay as they are.
class JsonTree
{
public:
    /// Texts are shorter than 4 GiB. A tree of a text that is not valid ends where it breaks: what
    /// is open there ends there.
    explicit JsonTree(QByteArray text);

    const QByteArray& text() const { return m_text; }
    const std::vector<JsonNode>& nodes() const { return m_nodes; }
    bool isValid() const { return m_fault == JsonFault::None; }
    JsonFault fault() const { return m_fault; }
    qsizetype faultOffset() const { return m_faultOffset; }

    /// The bytes of a value.
    QByteArrayView value(quint32 node) const;
    /// The decoded name of a member; of any other value empty.
    QByteArray key(quint32 node) const;
    /// Where a value stands: its JSON Pointer (RFC 6901).
    QByteArray pointer(quint32 node) const;
    /// What stands directly in an object or array, in its order.
    std::vector<quint32> children(quint32 node) const;

private:
    void build();

    QByteArray m_text;
    std::vector<JsonNode> m_nodes;
    JsonFault m_fault = JsonFault::None;
    qsizetype m_faultOffset = 0;
};

/// A member's name as a JSON Pointer writes it.
QByteArray pointerToken(QByteArray key);

} // namespace waybill
