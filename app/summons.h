// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace waybill {

/// What a start asks of the window that is open already.
struct Summons
{
    QStringList files; ///< saved answers to show; absolute paths
    QString source; ///< name of the source to show; empty: whatever is shown
    QString select; ///< id of the delivery to show; empty: whichever is chosen
    QString activationToken; ///< by which a Wayland compositor lets the window come to the front

    bool operator==(const Summons&) const = default;
};

/// What the open window says to it.
enum class SummonsAnswer {
    Taken,
    UnknownSource, ///< no source of that name
    Closing, ///< its process ends; soon a start is the first again
    NotUnderstood, ///< of another version, or no summons at all
};

/// A summons is one line, an answer another; each names its version first, so that an old window
/// and a new start find out that they do not understand each other.
namespace wire {

/// The longest summons, with its end of line: room for the longest command line there is. A window
/// reads no further.
inline constexpr qint64 maxSummonsBytes = qint64{8} * 1024 * 1024;
inline constexpr qint64 maxAnswerBytes = 64;

QByteArray write(const Summons& summons);
/// Nothing for what is no summons of this version: other words, missing or mistyped members, files
/// that are not absolute paths, names with control characters.
std::optional<Summons> readSummons(const QByteArray& line);

QByteArray write(SummonsAnswer answer);
/// Whatever else stands there is NotUnderstood.
SummonsAnswer readAnswer(const QByteArray& line);

} // namespace wire

} // namespace waybill
