// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QStringView>

#include <vector>

namespace waybill {

/// A stretch of bytes.
struct BodyMatch
{
    qsizetype start = 0;
    qsizetype length = 0;

    qsizetype end() const { return start + length; }
    bool operator==(const BodyMatch&) const = default;
};

struct BodyMatches
{
    static constexpr size_t limit = 100'000;

    std::vector<BodyMatch> matches; ///< in order, not overlapping
    bool isCut = false; ///< there are more than `limit`

    /// Index of the first match at or after a byte position; wraps to 0; -1 if there is none.
    qsizetype firstAt(qsizetype position) const;

    bool operator==(const BodyMatches&) const = default;
};

/// Finds all of `needle` in UTF-8 text, case folded character by character. An empty needle is
/// nowhere.
BodyMatches searchBody(QByteArrayView bytes, QStringView needle);

} // namespace waybill
