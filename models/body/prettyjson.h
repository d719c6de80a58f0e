// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "body/jsonscanner.h"

#include <QByteArray>
#include <QByteArrayView>

namespace waybill {

struct PrettyJson
{
    QByteArray bytes;
    JsonCheck check;
};

/// Lays JSON out in lines, two spaces a level, in one pass. Every token stays byte for byte:
/// nothing is unescaped, rounded, sorted or dropped. Text that is not valid JSON is laid out as far
/// as it can be read; from the fault on it follows unchanged, on a line of its own.
/// Levels beyond 40 are not indented further, so that deep nesting cannot blow the text up.
PrettyJson prettyJson(QByteArrayView json);

} // namespace waybill
