// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/guidepage.h"

namespace waybill {

struct WindowActions;

/// The guide's two pages: the list, its filter and why a delivery failed; comparing and replaying.
/// Keys in them are those of the actions.
QList<GuideStep> readTheLog(const WindowActions& actions);
QList<GuideStep> findAndReplay(const WindowActions& actions);

} // namespace waybill
