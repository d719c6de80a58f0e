// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "window/theme.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace waybill {

/// What the command line asks of the window.
struct Options
{
    enum class Action { Window, Help, Version };

    Action action = Action::Window;
    bool demo = false;
    QStringList files; ///< saved answers to show instead of sources; "-": standard input
    QString archive; ///< the archive's file; empty: the user's own
    QString source; ///< name of the source to open; empty: the last one
    QString screenshot; ///< render to this PNG file instead of opening a window
    QSize size{1280, 720};
    bool sizeGiven = false;
    double scale = 1.0; ///< 0.5 to 4
    std::optional<Theme> theme;
    QString select; ///< id of the delivery to show; empty: the first one
    enum class Comparison { None, Previous, Successes };
    Comparison compare = Comparison::None; ///< with what its last attempt is compared

    /// Something only a window that begins now can follow.
    bool asksForLooks() const { return sizeGiven || theme || scale != 1.0; }

    bool operator==(const Options&) const = default;
};

/// Reads the arguments without the program's name. The error is one line for stderr.
/// `hasTerminalInput`: standard input is a terminal, which no saved answer comes from.
Result<Options, QString> parseOptions(const QStringList& arguments, bool hasTerminalInput = false);

/// The whole of --help.
QString optionsHelp();

} // namespace waybill
