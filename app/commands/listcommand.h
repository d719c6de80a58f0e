// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/source.h"

#include <QList>
#include <QStringList>

#include <cstdio>

namespace waybill {

class ProfileCatalogue;

/// Runs `waybill list`; the exit code for main() to return. `arguments`: the words after it.
/// `sources`: the user's, whose names --source knows. See listHelp().
int runListCommand(const QStringList& arguments, const ProfileCatalogue& catalogue,
    const QList<Source>& sources, std::FILE* out = stdout, std::FILE* err = stderr);

} // namespace waybill
