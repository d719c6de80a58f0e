// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/statuspattern.h"

#include <algorithm>

namespace waybill {

std::optional<StatusPattern> StatusPattern::fromText(const QString& text)
{
    StatusPattern pattern;
    for (const QString& part : text.toLower().split(u',')) {
        const QString word = part.trimmed();
        Digits digits{};
        if (word.size() != 3)
            return std::nullopt;
        for (size_t i = 0; i < digits.size(); ++i) {
            const char16_t c = word.at(static_cast<qsizetype>(i)).unicode();
            const bool isDigit = c >= u'0' && c <= u'9';
            if (!isDigit && (c != u'x' || i == 0))
                return std::nullopt;
            digits.at(i) = isDigit ? c - u'0' : -1;
        }
        pattern.m_alternatives.append(digits);
    }
    return pattern;
}

bool StatusPattern::matches(int status) const
{
    const Digits digits{status / 100, status / 10 % 10, status % 10};
    const auto fits = [&](const Digits& wanted) {
        return std::equal(wanted.begin(), wanted.end(), digits.begin(),
            [](int want, int have) { return want < 0 || want == have; });
    };
    return std::any_of(m_alternatives.begin(), m_alternatives.end(), fits);
}

} // namespace waybill
