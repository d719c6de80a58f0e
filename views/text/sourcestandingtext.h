// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/sourcestanding.h"

#include <QString>

namespace waybill {

/// A source's state in a few words, for a menu: "loading 3 of 8", "401: token refused", "offline".
QString sourceStandingText(const SourceStanding& standing);

/// A shape that says the same at a glance, in one character: a check mark, a clock, a triangle …
QChar sourceStandingShape(SourceCondition condition);

} // namespace waybill
