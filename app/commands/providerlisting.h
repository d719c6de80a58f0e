// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace waybill {

class LineOutput;
class ProfileCatalogue;

/// Prints the profiles and what each log keeps, as a table or as JSON. Of a table, what cannot be
/// used goes to `errors`.
void listProviders(
    const ProfileCatalogue& catalogue, bool asJson, LineOutput& output, LineOutput& errors);

} // namespace waybill
