// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>

namespace waybill {

/// The standard phrase of an HTTP status ("Not Found" for 404; IANA's registry), or an empty text
/// for a status that has none.
QLatin1StringView reasonPhrase(int httpStatus);

} // namespace waybill
