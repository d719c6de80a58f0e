// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/jsonsyntax.h"

#include "body/jsonscanner.h"
#include "providers/utf8repair.h"

#include <algorithm>

namespace waybill {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

} // namespace

bool isValidJson(QByteArrayView json)
{
    return isValidUtf8(json) && checkJson(json).isValid();
}

int jsonDepth(QByteArrayView json)
{
    int depth = 0;
    int deepest = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inString && c == '\\')
            ++i;
        else if (c == '"')
            inString = !inString;
        else if (!inString && (c == '{' || c == '['))
            deepest = std::max(deepest, ++depth);
        else if (!inString && (c == '}' || c == ']'))
            --depth;
    }
    return deepest;
}

QByteArray withoutJsonSpace(QByteArrayView json)
{
    QByteArray out;
    out.reserve(json.size());
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (!inString && isSpace(c))
            continue;
        out.append(c);
        if (inString && c == '\\' && i + 1 < json.size())
            out.append(json[++i]);
        else if (c == '"')
            inString = !inString;
    }
    return out;
}

} // namespace waybill
