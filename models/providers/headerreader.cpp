// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/headerreader.h"

namespace waybill {

namespace {

bool appendPair(const JsonSlice& name, const JsonSlice& value, HttpHeaders& headers)
{
    if (name.kind() != JsonKind::String)
        return false;
    headers.append(name.bytes(), value.bytes());
    return true;
}

bool appendLine(const QByteArray& line, HttpHeaders& headers)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0)
        return false;
    const bool hasSpace = colon + 1 < line.size() && line[colon + 1] == ' ';
    headers.append(line.first(colon), line.sliced(colon + (hasSpace ? 2 : 1)));
    return true;
}

bool appendEntry(const JsonSlice& entry, HttpHeaders& headers)
{
    if (entry.kind() == JsonKind::Array) {
        const QList<JsonSlice> pair = entry.elements();
        return pair.size() == 2 && appendPair(pair[0], pair[1], headers);
    }
    if (entry.kind() == JsonKind::Object) {
        const JsonSlice key = entry.member("key");
        const bool hasKey = !key.isAbsentOrNull();
        return appendPair(hasKey ? key : entry.member("name"), entry.member("value"), headers);
    }
    return entry.kind() == JsonKind::String && appendLine(entry.bytes(), headers);
}

void appendMember(const QByteArray& name, const JsonSlice& value, HttpHeaders& headers)
{
    if (value.kind() != JsonKind::Array)
        return headers.append(name, value.bytes());
    const QList<JsonSlice> values = value.elements();
    for (const JsonSlice& each : values)
        headers.append(name, each.bytes());
}

} // namespace

QStringList readHeaders(const JsonSlice& list, HttpHeaders& headers)
{
    if (const auto members = list.members()) {
        for (const auto& [name, value] : *members)
            appendMember(name, value, headers);
        return {};
    }
    QStringList unread;
    const QList<JsonSlice> entries = list.elements();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (!appendEntry(entries.at(i), headers))
            unread.append(u'/' + QString::number(i));
    }
    return unread;
}

} // namespace waybill
