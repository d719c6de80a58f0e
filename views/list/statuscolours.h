// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/attempt.h"

#include <QColor>
#include <QPalette>

namespace waybill {

/// The colours of a list of deliveries, made from a palette: light or dark by
/// the lightness of its base. Each text and mark has a contrast of 4.5:1 or
/// better on base, alternate rows and selection.
struct StatusColours
{
    QColor base;
    QColor alternate;
    QColor selection;
    QColor text;
    QColor quiet; ///< delivered, and what needs no attention
    QColor trouble;
    QColor waiting;
    QColor gaveUp;

    static StatusColours of(const QPalette& palette);

    QColor forStatus(DeliveryStatus status) const;
    /// `ground` drawn towards the selection's colour by `strength`, 0 to 1: what changed just now.
    QColor tinted(const QColor& ground, double strength) const;
};

/// WCAG 2 contrast ratio of two opaque colours: 1 to 21.
double contrastRatio(const QColor& a, const QColor& b);

} // namespace waybill
