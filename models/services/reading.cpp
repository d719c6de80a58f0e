// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/reading.h"

#include "domain/source.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

constexpr int formatVersion = 1;

QJsonValue jsonOf(const std::optional<Instant>& time)
{
    return time ? QJsonValue(qint64(time->ns)) : QJsonValue();
}

std::optional<Instant> timeOf(const QJsonValue& json)
{
    const qint64 ns = json.toInteger();
    const bool isSound = std::abs(ns / 2) < std::numeric_limits<qint64>::max() / 4;
    return json.isDouble() && isSound ? std::optional(Instant{ns}) : std::nullopt;
}

QJsonArray jsonOf(const TimeRange& range)
{
    return {jsonOf(range.from), jsonOf(range.to)};
}

TimeRange rangeOf(const QJsonArray& json)
{
    return {timeOf(json.at(0)), timeOf(json.at(1))};
}

} // namespace

void Reading::want(const TimeRange& range)
{
    if (!wanted) {
        wanted = range;
        return;
    }
    wanted->from = wanted->from && range.from ? std::optional(std::min(*wanted->from, *range.from))
                                              : std::nullopt;
    wanted->to
        = wanted->to && range.to ? std::optional(std::max(*wanted->to, *range.to)) : std::nullopt;
}

void Reading::checkClock(Instant now)
{
    constexpr auto tolerance = std::chrono::minutes(5);
    if (!readAt || *readAt <= now + tolerance)
        return;
    covered.clear();
    readAt.reset();
    open.reset();
}

QByteArray Reading::toBytes() const
{
    QJsonObject json{{u"v"_s, formatVersion}, {u"log"_s, QString::fromLatin1(log)},
        {u"covered"_s, covered.toJson()}};
    if (wanted)
        json.insert(u"wanted"_s, jsonOf(*wanted));
    if (readAt)
        json.insert(u"readAt"_s, jsonOf(readAt));
    if (oldestUnsettled)
        json.insert(u"unsettled"_s, jsonOf(oldestUnsettled));
    if (open)
        json.insert(u"open"_s,
            QJsonObject{{u"window"_s, jsonOf(open->window)}, {u"low"_s, jsonOf(open->low)},
                {u"high"_s, jsonOf(open->high)}});
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Reading Reading::fromBytes(const QByteArray& bytes, const QByteArray& log)
{
    Reading reading;
    reading.log = log;
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (json.value(u"v"_s).toInt() != formatVersion
        || json.value(u"log"_s).toString().toLatin1() != log)
        return reading;
    reading.covered = Coverage::fromJson(json.value(u"covered"_s).toArray());
    if (const QJsonValue wanted = json.value(u"wanted"_s); wanted.isArray())
        reading.wanted = rangeOf(wanted.toArray());
    reading.readAt = timeOf(json.value(u"readAt"_s));
    reading.oldestUnsettled = timeOf(json.value(u"unsettled"_s));
    if (const QJsonValue open = json.value(u"open"_s); open.isObject()) {
        const QJsonObject object = open.toObject();
        reading.open = OpenRead{rangeOf(object.value(u"window"_s).toArray()),
            timeOf(object.value(u"low"_s)), timeOf(object.value(u"high"_s))};
    }
    return reading;
}

QByteArray logIdentity(const Source& source)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QString& text) {
        hash.addData(text.toUtf8());
        hash.addData(QByteArrayView("", 1)); // a zero byte: where one ends and the next begins
    };
    add(source.providerId);
    QString address = source.baseUrl.toString(QUrl::FullyEncoded);
    while (address.endsWith(u'/'))
        address.chop(1);
    add(address);
    for (auto it = source.parameters.cbegin(); it != source.parameters.cend(); ++it) {
        add(it.key());
        add(it.value());
    }
    return hash.result().toHex().first(16);
}

} // namespace waybill
