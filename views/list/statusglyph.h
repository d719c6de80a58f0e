// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/attempt.h"
#include "providers/pagerows.h"

#include <QColor>
#include <QRectF>

class QPainter;

namespace waybill {

/// Draws a status as a shape that says it without its colour: a check
/// (delivered), a filled triangle with an exclamation mark (failed), a clock
/// (pending), a filled square with a cross (gave up), a circle with a bar
/// (cancelled), a circle (unknown). Vector paths, crisp at any scale. `ground`
/// is the colour behind it, for what is cut out.
void paintStatusGlyph(QPainter& painter, const QRectF& square, DeliveryStatus status,
    const QColor& colour, const QColor& ground);

/// Marks the glyph in `square` as changed just now: a dot in its upper right corner.
void paintChangeDot(
    QPainter& painter, const QRectF& square, const QColor& colour, const QColor& ground);

/// Draws one try: delivered is an outlined square, failed a filled one with a
/// notch in its upper edge, unknown a dot.
void paintAttemptMark(
    QPainter& painter, const QRectF& square, AttemptMark mark, const QColor& colour);

} // namespace waybill
