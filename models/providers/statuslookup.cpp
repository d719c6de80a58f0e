// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/statuslookup.h"

#include "providers/fieldvalue.h"
#include "providers/jsonstring.h"

#include <algorithm>

namespace waybill {

StatusLookup::StatusLookup(const StatusMap& map)
{
    for (auto it = map.values.begin(); it != map.values.end(); ++it)
        m_words.emplace_back(it.key().toUtf8(), it.value());
}

DeliveryStatus StatusLookup::statusOf(QByteArrayView token) const
{
    // Without a copy: a page has thousands of them.
    if (const QByteArrayView plain = plainJsonString(token); !plain.isNull()) {
        if (const DeliveryStatus* known = find(plain))
            return *known;
    }
    const QByteArrayView text = token.trimmed();
    const QByteArray word = jsonWord(text);
    if (word.isEmpty() && !text.startsWith('"'))
        return DeliveryStatus::Unknown;
    const DeliveryStatus* status = find(word);
    if (!status) {
        const std::optional<int> http = httpStatusOf(text);
        status = http ? find(QByteArray::number(*http / 100) + "xx") : nullptr;
    }
    if (!status)
        status = find("*");
    return status ? *status : DeliveryStatus::Unknown;
}

const DeliveryStatus* StatusLookup::find(QByteArrayView word) const
{
    const auto it = std::ranges::find(m_words, JsonKey(word), &Word::key);
    return it == m_words.end() ? nullptr : &it->status;
}

} // namespace waybill
