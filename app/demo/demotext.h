// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QRandomGenerator>

#include <initializer_list>
#include <utility>

namespace waybill {

/// The name of a `$name$` in a template, and the bytes that take its place.
using DemoValues = std::initializer_list<std::pair<QByteArrayView, QByteArray>>;

/// The template with each `$name$` replaced, in one pass: what is put in is not looked at again.
/// A name without a value stays as it is.
QByteArray filled(QByteArrayView text, const DemoValues& values);

/// Without the line feeds of a template and the spaces that indent its lines.
QByteArray compacted(QByteArrayView text);

/// A JSON string with its quotes; `text` is UTF-8.
QByteArray jsonQuoted(QByteArrayView text);

/// A random version 4 UUID, lower case.
QByteArray demoUuid(QRandomGenerator& random);

} // namespace waybill
