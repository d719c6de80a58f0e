// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace waybill {

enum class JsonKind : quint8 { Absent, Null, Bool, Number, String, Object, Array, Broken };

/// What the token is, told by its text; a container by its first character.
JsonKind jsonTokenKind(QByteArrayView token);

/// For notes, untranslated: "a string", "null".
QString jsonKindName(JsonKind kind);

/// A whole number that fits 64 bits; white space after it is allowed.
std::optional<qint64> jsonInteger(QByteArrayView token);

/// A string's text decoded, a number's text as it is written; empty for anything else.
QByteArray jsonText(QByteArrayView token);

} // namespace waybill
