// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace waybill {

/// HTTP statuses by pattern: "200", "2xx", "20x", or a list of these: "2xx,304".
class StatusPattern
{
public:
    /// Empty for anything else.
    static std::optional<StatusPattern> fromText(const QString& text);

    bool matches(int status) const;

private:
    using Digits = std::array<int, 3>; ///< -1: any

    QList<Digits> m_alternatives;
};

} // namespace waybill
