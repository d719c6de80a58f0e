// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "components.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestComponents : public QObject
{
    Q_OBJECT

private slots:
    void everyOneTellsItsVersionAndLicence();
    void noneIsForgotten();
};

void TestComponents::everyOneTellsItsVersionAndLicence()
{
    static const QRegularExpression version(u"^\\d+\\.\\d+(\\.\\d+)*"_s);
    for (const Component& component : components()) {
        QVERIFY2(version.match(component.version).hasMatch(), qPrintable(component.name));
        QVERIFY(!component.licence.isEmpty());
    }
}

void TestComponents::noneIsForgotten()
{
    QSet<QString> names;
    for (const Component& component : components())
        names.insert(component.name);
    QCOMPARE(names,
        (QSet<QString>{u"Qt"_s, u"Qt HTTP Server"_s, u"QtKeychain"_s, u"SQLite"_s, u"simdjson"_s,
            u"libcurl"_s, u"Zstandard"_s, u"zlib"_s, u"libsodium"_s}));
    QCOMPARE(components().constFirst().version, QString::fromLatin1(qVersion()));
}

QTEST_GUILESS_MAIN(TestComponents)
#include "tst_components.moc"
