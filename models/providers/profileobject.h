// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/profilereader.h"
#include "providers/providerprofile.h"

#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace waybill {

/// What went wrong first while a profile is read.
struct ProfileProblem
{
    QString file;
    std::optional<ProfileError> first;

    void report(const QString& pointer, const QString& reason);
};

/// One object of a profile under reading. Each accessor notes its key as known and reports a wrong
/// type; complete() reports the keys nobody asked for.
class ProfileObject
{
public:
    enum class Presence : quint8 { Optional, Required };

    ProfileObject(QJsonObject object, QString pointer, ProfileProblem& problem);

    QString text(const QString& key, Presence presence = Presence::Optional);
    /// Text fit for an HTTP header: no control characters.
    QByteArray headerText(const QString& key, Presence presence = Presence::Optional);
    QByteArray headerName(const QString& key);
    bool flag(const QString& key, bool fallback);
    int number(const QString& key, int fallback, int lowest, int highest);
    QStringList texts(const QString& key);
    QMap<QString, QString> textMap(const QString& key);
    QList<int> numbers(const QString& key, int lowest, int highest);
    HttpHeaders headers(const QString& key);
    /// Pairs of strings, in their order.
    QList<std::pair<QString, QString>> textPairs(const QString& key);
    /// One of the words given; `fallback` where the key is absent.
    template <typename T>
    T choice(const QString& key, const QList<std::pair<QString, T>>& words, T fallback)
    {
        const QString word = text(key);
        QStringList known;
        for (const auto& [name, value] : words) {
            if (word == name)
                return value;
            known.append(name);
        }
        if (m_object.contains(key))
            report(key, QStringLiteral("must be one of: ") + known.join(QStringLiteral(", ")));
        return fallback;
    }
    /// One JSON Pointer, or an array of alternatives in order of rank; each may begin with the name
    /// of a call and a colon.
    QStringList pointers(const QString& key, Presence presence = Presence::Optional);
    ProfileObject object(const QString& key, Presence presence = Presence::Optional);
    QList<ProfileObject> objects(const QString& key);
    QStringList keys() const { return m_object.keys(); }

    void complete() const;
    void report(const QString& key, const QString& reason) const;

private:
    QJsonValue take(const QString& key, QJsonValue::Type type, Presence presence);
    int wholeNumber(const QString& key, const QJsonValue& value, int lowest, int highest) const;
    void checkHeader(const QString& key, const QString& text, bool isName) const;

    QJsonObject m_object;
    QString m_pointer;
    ProfileProblem* m_problem; ///< not ours
    QSet<QString> m_known;
};

} // namespace waybill
