// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/jsontoken.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace waybill {

/// A JSON value as the bytes it is written in; read in place, never re-serialised. Only the
/// structure that is looked at is checked; what is inside a value may be broken.
class JsonSlice
{
public:
    JsonSlice() = default; ///< absent
    explicit JsonSlice(QByteArrayView raw)
        : m_raw(raw.trimmed())
    {
    }

    QByteArrayView raw() const { return m_raw; }
    JsonKind kind() const { return jsonTokenKind(m_raw); }
    bool isAbsentOrNull() const;

    /// An object's members in their order; empty optional if its own structure is broken.
    std::optional<QList<std::pair<QByteArray, JsonSlice>>> members() const;
    /// An array's elements; none for anything else. What follows a break in the structure is lost.
    QList<JsonSlice> elements() const;

    /// The member of that name, the last one if it comes twice; absent for anything else.
    JsonSlice member(QByteArrayView key) const;
    /// The value at a JSON Pointer (RFC 6901), array indexes included; absent if there is none.
    JsonSlice at(const QString& pointer) const;
    /// The first of `alternatives` that is there and not null, else the first that is there.
    JsonSlice firstOf(const QStringList& alternatives) const;
    /// All values at a pointer in which "*" stands for every element, each with its own pointer.
    QList<std::pair<QString, JsonSlice>> allAt(const QString& pointer) const;

    /// The decoded text of a string, a number as it is written; empty for anything else.
    QByteArray bytes() const { return jsonText(m_raw); }
    /// The same as text; each byte that is not UTF-8 is a '?', as in the rows of a page.
    QString text() const;

private:
    QByteArrayView m_raw;
};

/// Values that stand one after another, with white space or nothing between them: JSON lines,
/// answers put together. Empty optional if the last one does not end.
std::optional<QList<JsonSlice>> jsonValues(QByteArrayView text);

} // namespace waybill
