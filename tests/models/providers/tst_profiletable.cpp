// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/profilereader.h"
#include "testprofile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace waybill;

/// Profiles that the reader and profile.schema.json must both refuse, or both take, one table for
/// both: tests/schema/check.py asks the schema.
class TestProfileTable : public QObject
{
    Q_OBJECT

private slots:
    void judges_data();
    void judges();

private:
    const QJsonObject m_table
        = QJsonDocument::fromJson(testData(QStringLiteral("profiles/table.json"))).object();
};

/// `value` with what is at `path` set to `wanted`, or removed where that is Undefined.
static QJsonValue changed(const QJsonValue& value, QStringList path, const QJsonValue& wanted)
{
    if (path.isEmpty())
        return wanted;
    const QString key = path.takeFirst();
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        array[key.toInt()] = changed(array.at(key.toInt()), path, wanted);
        return array;
    }
    QJsonObject object = value.toObject();
    const QJsonValue member = changed(object.value(key), path, wanted);
    if (member.isUndefined())
        object.remove(key);
    else
        object.insert(key, member);
    return object;
}

void TestProfileTable::judges_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("isTaken");
    const QJsonValue base = m_table.value(u"base");
    for (const char* kind : {"refused", "refusedByReader", "accepted"}) {
        const QJsonArray cases = m_table.value(QLatin1StringView(kind)).toArray();
        QVERIFY(!cases.isEmpty());
        for (const QJsonValue each : cases) {
            const QStringList path = each[u"at"].toString().split(u'/').mid(1);
            const QJsonValue profile = changed(base, path, each[u"set"]);
            QTest::newRow(qPrintable(each[u"why"].toString()))
                << QJsonDocument(profile.toObject()).toJson()
                << (QByteArrayView(kind) == QByteArrayView("accepted"));
        }
    }
}

void TestProfileTable::judges()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, isTaken);
    const auto profile = readProfile(json, QStringLiteral("mine.json"));
    const QString problem
        = profile ? QString() : profile.error().pointer + u' ' + profile.error().reason;
    QVERIFY2(bool(profile) == isTaken, qPrintable(problem));
    if (!isTaken)
        QVERIFY(!profile.error().reason.isEmpty());
}

QTEST_GUILESS_MAIN(TestProfileTable)
#include "tst_profiletable.moc"
