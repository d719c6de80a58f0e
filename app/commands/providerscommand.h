// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <cstdio>

namespace waybill {

class ProfileCatalogue;

/// Runs `waybill providers`; the exit code for main() to return. `arguments`: the words after it.
/// See providersHelp().
int runProvidersCommand(const QStringList& arguments, const ProfileCatalogue& catalogue,
    std::FILE* out = stdout, std::FILE* err = stderr);

} // namespace waybill
