// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace waybill {

/// What stands for the {name}s of a profile's texts. A name without a value is not given.
using NamedValues = QMap<QString, QString>;

enum class Escape : quint8 {
    Nothing,
    UrlPart, ///< all but RFC 3986's unreserved characters percent-encoded
    JsonString, ///< as between the quotes of a JSON string
};

/// The {name}s of a text, each once, in their order. JSON's own braces hold no name.
QStringList namesIn(const QString& text);

/// Those of them that `values` does not give; an empty value counts as not given.
QStringList missingNames(const QString& text, const NamedValues& values);

/// The text in UTF-8 with each name's value in its place. Values are not looked at for further
/// names; names that are not given stand for nothing.
QByteArray filledIn(const QString& text, const NamedValues& values, Escape escape);

} // namespace waybill
