// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "body/bodysearch.h"
#include "body/bodytext.h"

namespace waybill {

enum class BodyMove : quint8 { Left, Right, WordLeft, WordRight, RowStart, RowEnd, Start, End };

/// Where a caret at a byte position gets to; never inside a character, never past the ends.
qsizetype movePosition(const BodyText& text, qsizetype position, BodyMove move);

/// The word (letters, digits, _ and -) around a byte position, or the one character there.
BodyMatch wordAt(const BodyText& text, qsizetype position);

} // namespace waybill
