// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/profileobject.h"

#include <QJsonArray>
#include <QJsonValue>

#include <algorithm>
#include <utility>

namespace waybill {

namespace {

QString typeName(QJsonValue::Type type)
{
    switch (type) {
    case QJsonValue::Null:
        return QStringLiteral("null");
    case QJsonValue::Bool:
        return QStringLiteral("true or false");
    case QJsonValue::Double:
        return QStringLiteral("a number");
    case QJsonValue::String:
        return QStringLiteral("a string");
    case QJsonValue::Array:
        return QStringLiteral("an array");
    case QJsonValue::Object:
        return QStringLiteral("an object");
    case QJsonValue::Undefined:
        break;
    }
    return QStringLiteral("nothing");
}

QString wrongType(QJsonValue::Type found, QJsonValue::Type expected)
{
    return QStringLiteral("%1 where %2 was expected").arg(typeName(found), typeName(expected));
}

bool isControl(QChar c)
{
    return c.unicode() < 0x20 || c.unicode() == 0x7F;
}

/// RFC 9110 token characters.
bool isNameCharacter(QChar c)
{
    return c.unicode() < 0x80
        && (c.isLetterOrNumber() || QStringLiteral("!#$%&'*+-.^_`|~").contains(c));
}

/// RFC 6901: empty, or begins with a slash; a tilde only as "~0" or "~1". A name and a colon may
/// stand before it: the call whose answer is meant.
bool isPointer(const QString& written)
{
    const qsizetype colon = written.indexOf(u':');
    const bool isNamed = colon > 0 && !written.left(colon).contains(u'/');
    const QString text = isNamed ? written.sliced(colon + 1) : written;
    if (!text.isEmpty() && !text.startsWith(u'/'))
        return false;
    for (qsizetype i = text.indexOf(u'~'); i >= 0; i = text.indexOf(u'~', i + 1)) {
        if (i + 1 == text.size() || (text[i + 1] != u'0' && text[i + 1] != u'1'))
            return false;
    }
    return true;
}

} // namespace

void ProfileProblem::report(const QString& pointer, const QString& reason)
{
    if (!first)
        first = ProfileError{file, pointer, reason};
}

ProfileObject::ProfileObject(QJsonObject object, QString pointer, ProfileProblem& problem)
    : m_object(std::move(object))
    , m_pointer(std::move(pointer))
    , m_problem(&problem)
{
}

QString ProfileObject::text(const QString& key, Presence presence)
{
    QString text = take(key, QJsonValue::String, presence).toString();
    if (presence == Presence::Required && m_object.value(key).isString() && text.isEmpty())
        report(key, QStringLiteral("must not be empty"));
    return text;
}

QByteArray ProfileObject::headerText(const QString& key, Presence presence)
{
    const QString value = text(key, presence);
    checkHeader(key, value, false);
    return value.toUtf8();
}

QByteArray ProfileObject::headerName(const QString& key)
{
    const QString value = text(key);
    checkHeader(key, value, true);
    return value.toUtf8();
}

bool ProfileObject::flag(const QString& key, bool fallback)
{
    return take(key, QJsonValue::Bool, Presence::Optional).toBool(fallback);
}

int ProfileObject::number(const QString& key, int fallback, int lowest, int highest)
{
    const QJsonValue value = take(key, QJsonValue::Double, Presence::Optional);
    return value.isDouble() ? wholeNumber(key, value, lowest, highest) : fallback;
}

QStringList ProfileObject::texts(const QString& key)
{
    QStringList texts;
    const QJsonArray array = take(key, QJsonValue::Array, Presence::Optional).toArray();
    for (const QJsonValue value : array) {
        if (!value.isString())
            report(key + u'/' + QString::number(texts.size()),
                wrongType(value.type(), QJsonValue::String));
        texts.append(value.toString());
    }
    return texts;
}

QMap<QString, QString> ProfileObject::textMap(const QString& key)
{
    QMap<QString, QString> map;
    const QJsonObject object = take(key, QJsonValue::Object, Presence::Optional).toObject();
    const QStringList names = object.keys();
    for (const QString& name : names) {
        const QJsonValue value = object.value(name);
        if (!value.isString())
            report(key + u'/' + name, wrongType(value.type(), QJsonValue::String));
        map.insert(name, value.toString());
    }
    return map;
}

QList<int> ProfileObject::numbers(const QString& key, int lowest, int highest)
{
    QList<int> numbers;
    const QJsonArray array = take(key, QJsonValue::Array, Presence::Optional).toArray();
    for (const QJsonValue value : array) {
        const QString at = key + u'/' + QString::number(numbers.size());
        if (!value.isDouble())
            report(at, wrongType(value.type(), QJsonValue::Double));
        numbers.append(wholeNumber(at, value, lowest, highest));
    }
    return numbers;
}

HttpHeaders ProfileObject::headers(const QString& key)
{
    HttpHeaders headers;
    const QJsonArray array = take(key, QJsonValue::Array, Presence::Optional).toArray();
    for (const QJsonValue value : array) {
        const QString at = key + u'/' + QString::number(headers.size());
        const QJsonArray pair = value.toArray();
        if (pair.size() != 2 || !pair.at(0).isString() || !pair.at(1).isString())
            report(at, QStringLiteral("must be a pair of strings: name, value"));
        if (pair.at(0).toString().isEmpty())
            report(at, QStringLiteral("a header without a name"));
        checkHeader(at + QStringLiteral("/0"), pair.at(0).toString(), true);
        checkHeader(at + QStringLiteral("/1"), pair.at(1).toString(), false);
        headers.append(pair.at(0).toString().toUtf8(), pair.at(1).toString().toUtf8());
    }
    return headers;
}

QList<std::pair<QString, QString>> ProfileObject::textPairs(const QString& key)
{
    QList<std::pair<QString, QString>> pairs;
    const QJsonArray array = take(key, QJsonValue::Array, Presence::Optional).toArray();
    for (const QJsonValue value : array) {
        const QJsonArray pair = value.toArray();
        if (pair.size() != 2 || !pair.at(0).isString() || !pair.at(1).isString())
            report(key + u'/' + QString::number(pairs.size()),
                QStringLiteral("must be a pair of strings: name, value"));
        pairs.append({pair.at(0).toString(), pair.at(1).toString()});
    }
    return pairs;
}

QStringList ProfileObject::pointers(const QString& key, Presence presence)
{
    m_known.insert(key);
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined() && presence == Presence::Required)
        report(key, QStringLiteral("missing"));
    QStringList list = value.isString() ? QStringList{value.toString()}
        : value.isUndefined()           ? QStringList{}
                                        : texts(key);
    if (list.isEmpty() && !value.isUndefined() && presence == Presence::Required)
        report(key, QStringLiteral("must not be empty"));
    if (!std::all_of(list.begin(), list.end(), isPointer))
        report(key, QStringLiteral("not a JSON Pointer (RFC 6901)"));
    return list;
}

ProfileObject ProfileObject::object(const QString& key, Presence presence)
{
    const QJsonValue value = take(key, QJsonValue::Object, presence);
    return {value.toObject(), m_pointer + u'/' + key, *m_problem};
}

QList<ProfileObject> ProfileObject::objects(const QString& key)
{
    QList<ProfileObject> objects;
    const QJsonArray array = take(key, QJsonValue::Array, Presence::Optional).toArray();
    for (const QJsonValue value : array) {
        const QString at = key + u'/' + QString::number(objects.size());
        if (!value.isObject())
            report(at, wrongType(value.type(), QJsonValue::Object));
        objects.append(ProfileObject(value.toObject(), m_pointer + u'/' + at, *m_problem));
    }
    return objects;
}

void ProfileObject::complete() const
{
    const QStringList keys = m_object.keys();
    for (const QString& key : keys) {
        if (!m_known.contains(key))
            report(key, QStringLiteral("unknown key"));
    }
}

void ProfileObject::report(const QString& key, const QString& reason) const
{
    m_problem->report(key.isEmpty() ? m_pointer : m_pointer + u'/' + key, reason);
}

QJsonValue ProfileObject::take(const QString& key, QJsonValue::Type type, Presence presence)
{
    m_known.insert(key);
    QJsonValue value = m_object.value(key);
    if (value.isUndefined() && presence == Presence::Required)
        report(key, QStringLiteral("missing"));
    else if (!value.isUndefined() && value.type() != type)
        report(key, wrongType(value.type(), type));
    return value;
}

int ProfileObject::wholeNumber(
    const QString& key, const QJsonValue& value, int lowest, int highest) const
{
    const int number = value.toInt(lowest);
    if (value.toDouble() != number || number < lowest || number > highest)
        report(
            key, QStringLiteral("must be a whole number from %1 to %2").arg(lowest).arg(highest));
    return number;
}

void ProfileObject::checkHeader(const QString& key, const QString& text, bool isName) const
{
    if (isName && !std::all_of(text.begin(), text.end(), isNameCharacter))
        report(key, QStringLiteral("not a header name"));
    else if (std::any_of(text.begin(), text.end(), isControl))
        report(key, QStringLiteral("control characters are not allowed in a header"));
}

} // namespace waybill
