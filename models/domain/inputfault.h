// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace waybill {

/// The most that is read of a saved file or of standard input, in bytes.
constexpr qint64 largestInput = 256LL * 1024 * 1024;

/// Why a file or a stream cannot be read. A fact; views/text turns it into a sentence.
struct InputFault
{
    enum class Kind : quint8 {
        Missing,
        IsFolder,
        NotOpened, ///< no permission …
        TooLarge,
        Empty,
        Broken, ///< reading failed half way
    };

    Kind kind = Kind::Missing;
    QString cause; ///< the system's words; may be empty

    bool operator==(const InputFault&) const = default;
};

} // namespace waybill
