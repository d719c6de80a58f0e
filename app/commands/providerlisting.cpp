// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/providerlisting.h"

#include "commands/lineoutput.h"
#include "profilecatalogue.h"
#include "providers/profilefacts.h"
#include "text/profiletext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("providers", text);
}

using Line = std::array<QString, 4>;

QList<Line> tableLines(const ProfileCatalogue& catalogue)
{
    QList<Line> lines{{tr("ID"), tr("NAME"), tr("THE LOG KEEPS"), tr("STATE")}};
    for (const ProfileEntry& entry : catalogue.entries()) {
        if (!entry.profile)
            continue;
        const ProviderProfile& profile = *entry.profile;
        const QString state = testedText(profile);
        lines.append({profile.id, profile.name, keptSummary(factsOf(profile)),
            entry.isYours ? tr("yours; %1").arg(state) : state});
    }
    return lines;
}

void printTable(const ProfileCatalogue& catalogue, LineOutput& output, LineOutput& errors)
{
    const QList<Line> lines = tableLines(catalogue);
    Line::size_type last = std::tuple_size_v<Line> - 1;
    std::array<qsizetype, std::tuple_size_v<Line>> widths{};
    for (const Line& line : lines) {
        for (Line::size_type i = 0; i < last; ++i)
            widths[i] = std::max(widths[i], line[i].size());
    }
    for (const Line& line : lines) {
        QString text;
        for (Line::size_type i = 0; i < last; ++i)
            text += line[i].leftJustified(widths[i] + 2);
        output.write((text + line[last]).toLocal8Bit());
    }
    for (const ProfileEntry& entry : catalogue.entries()) {
        if (!entry.profile)
            errors.write(profileErrorLine(entry.error).toLocal8Bit());
    }
}

QString jsonWord(Kept kept)
{
    switch (kept) {
    case Kept::No:
        return u"no"_s;
    case Kept::OnRequest:
        return u"onRequest"_s;
    case Kept::Yes:
        return u"yes"_s;
    }
    return {};
}

QJsonObject factsJson(const ProfileFacts& facts)
{
    QJsonObject json{
        {u"attempts"_s, facts.countsAttempts ? u"counted"_s : jsonWord(facts.attempts)},
        {u"payload"_s, jsonWord(facts.payload)},
        {u"requestHeaders"_s, jsonWord(facts.requestHeaders)},
        {u"responseHeaders"_s, jsonWord(facts.responseHeaders)},
        {u"responseBody"_s, jsonWord(facts.responseBody)}, {u"redelivery"_s, facts.redelivers}};
    if (facts.retentionDays > 0)
        json.insert(u"retentionDays"_s, facts.retentionDays);
    if (facts.newest > 0)
        json.insert(u"newest"_s, facts.newest);
    return json;
}

QJsonObject entryJson(const ProfileEntry& entry)
{
    QJsonObject json{{u"file"_s, entry.file}, {u"yours"_s, entry.isYours}};
    if (!entry.profile) {
        json.insert(u"error"_s,
            QJsonObject{{u"pointer"_s, entry.error.pointer}, {u"reason"_s, entry.error.reason}});
        return json;
    }
    const ProviderProfile& profile = *entry.profile;
    json.insert(u"id"_s, profile.id);
    json.insert(u"name"_s, profile.name);
    json.insert(u"version"_s, profile.version);
    json.insert(u"tested"_s, profile.tested);
    json.insert(u"documentation"_s, profile.documentation.toString());
    json.insert(u"keeps"_s, factsJson(factsOf(profile)));
    QJsonArray parameters;
    for (const Parameter& parameter : profile.parameters)
        parameters.append(parameter.name);
    json.insert(u"parameters"_s, parameters);
    return json;
}

} // namespace

void listProviders(
    const ProfileCatalogue& catalogue, bool asJson, LineOutput& output, LineOutput& errors)
{
    if (!asJson)
        return printTable(catalogue, output, errors);
    QJsonArray array;
    for (const ProfileEntry& entry : catalogue.entries())
        array.append(entryJson(entry));
    output.write(QJsonDocument(array).toJson(QJsonDocument::Indented).trimmed());
}

} // namespace waybill
