// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demotext.h"

#include "providers/jsonstring.h"

#include <algorithm>
#include <array>

namespace waybill {

QByteArray filled(QByteArrayView text, const DemoValues& values)
{
    QByteArray out;
    qsizetype from = 0;
    while (from < text.size()) {
        const qsizetype open = text.indexOf('$', from);
        const qsizetype close = open < 0 ? -1 : text.indexOf('$', open + 1);
        if (close < 0)
            break;
        const QByteArrayView name = text.sliced(open + 1, close - open - 1);
        const auto* hit = std::find_if(values.begin(), values.end(),
            [name](const auto& value) { return value.first == name; });
        if (hit == values.end()) {
            out += text.sliced(from, close - from);
            from = close;
            continue;
        }
        out += text.sliced(from, open - from);
        out += hit->second;
        from = close + 1;
    }
    return out += text.sliced(from);
}

QByteArray compacted(QByteArrayView text)
{
    QByteArray out;
    bool isIndent = true;
    for (const char c : text) {
        if (c == '\n' || (isIndent && c == ' ')) {
            isIndent = true;
            continue;
        }
        isIndent = false;
        out += c;
    }
    return out;
}

QByteArray jsonQuoted(QByteArrayView text)
{
    QByteArray out;
    appendJsonString(out, text);
    return out;
}

QByteArray demoUuid(QRandomGenerator& random)
{
    std::array<quint32, 4> words{};
    random.fillRange(words.data(), qsizetype(words.size()));
    words[1] = (words[1] & 0xffff0fffU) | 0x00004000U;
    words[2] = (words[2] & 0x3fffffffU) | 0x80000000U;
    QByteArray hex;
    for (const quint32 word : words)
        hex += QByteArray::number(word, 16).rightJustified(8, '0');
    for (const qsizetype dash : {20, 16, 12, 8})
        hex.insert(dash, '-');
    return hex;
}

} // namespace waybill
