// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "summons.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

namespace waybill::wire {

using namespace Qt::StringLiterals;

namespace {

constexpr char version[] = "waybill/1 ";
constexpr char endOfLine = '\n';

constexpr std::array answers{
    std::pair{SummonsAnswer::Taken, "taken"},
    std::pair{SummonsAnswer::UnknownSource, "unknown-source"},
    std::pair{SummonsAnswer::Closing, "closing"},
    std::pair{SummonsAnswer::NotUnderstood, "not-understood"},
};

bool isPlain(const QString& text)
{
    return std::ranges::none_of(
        text, [](QChar character) { return character.category() == QChar::Other_Control; });
}

/// Fills in the member of that name; one that is not there is empty.
bool readText(const QJsonObject& message, QLatin1StringView name, QString& text)
{
    const QJsonValue value = message[name];
    text = value.toString();
    return (value.isString() || value.isUndefined()) && isPlain(text);
}

/// A file's name may hold anything but NUL.
bool readFiles(const QJsonObject& message, QStringList& files)
{
    const QJsonValue list = message["files"_L1];
    if (!list.isArray() && !list.isUndefined())
        return false;
    for (const QJsonValue file : list.toArray()) {
        const QString path = file.toString();
        if (!QDir::isAbsolutePath(path) || path.startsWith(u':') || path.contains(QChar(u'\0')))
            return false; // ":/…" is a resource of the program
        files.append(path);
    }
    return true;
}

} // namespace

QByteArray write(const Summons& summons)
{
    const QJsonObject message{
        {u"files"_s, QJsonArray::fromStringList(summons.files)},
        {u"source"_s, summons.source},
        {u"select"_s, summons.select},
        {u"activationToken"_s, summons.activationToken},
    };
    return version + QJsonDocument(message).toJson(QJsonDocument::Compact) + endOfLine;
}

std::optional<Summons> readSummons(const QByteArray& line)
{
    if (!line.startsWith(version) || !line.endsWith(endOfLine))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(line.mid(int(sizeof version) - 1));
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject message = document.object();
    Summons summons;
    const bool isWhole = readFiles(message, summons.files)
        && readText(message, "source"_L1, summons.source)
        && readText(message, "select"_L1, summons.select)
        && readText(message, "activationToken"_L1, summons.activationToken);
    return isWhole ? std::optional(summons) : std::nullopt;
}

QByteArray write(SummonsAnswer answer)
{
    const auto* const entry
        = std::ranges::find(answers, answer, &std::pair<SummonsAnswer, const char*>::first);
    return QByteArray(version) + entry->second + endOfLine;
}

SummonsAnswer readAnswer(const QByteArray& line)
{
    for (const auto& [answer, word] : answers) {
        if (line == write(answer))
            return answer;
    }
    return SummonsAnswer::NotUnderstood;
}

} // namespace waybill::wire
