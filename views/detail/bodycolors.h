// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "body/jsonscanner.h"

#include <QColor>

class QPalette;

namespace waybill {

/// The colours of a body view. Every text colour stands at 4.5:1 or better on `base`, and `text` on
/// each of the marks.
struct BodyColors
{
    QColor base;
    QColor text;
    QColor key;
    QColor string;
    QColor number;
    QColor literal;
    QColor lineNumber;
    QColor mark; ///< what stands for a byte that cannot be shown
    QColor match;
    QColor currentMatch;
    QColor selection;
    QColor selectedText;

    const QColor& of(JsonTokenKind kind) const;
};

/// Made for the palette: light or dark.
BodyColors bodyColors(const QPalette& palette);

} // namespace waybill
