// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace waybill {

/// True for what Qt says of a machine without a screen whatever is drawn: that its offscreen
/// platform has no window manager, and that nobody is logged in. No other message is meant.
bool isPlatformNoise(const QString& message);

/// Drops platform noise from here on; every other message goes where it went before. For pictures
/// only, before the application is made: in a window the same words may tell something.
void dropPlatformNoise();

} // namespace waybill
