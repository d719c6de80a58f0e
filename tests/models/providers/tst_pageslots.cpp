// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/pageslots.h"
#include "testprofile.h"

#include <QTest>

using namespace waybill;

class TestPageSlots : public QObject
{
    Q_OBJECT

private slots:
    void joinsPointersFromTheRoot();
    void crossesAlternatives();
};

void TestPageSlots::joinsPointersFromTheRoot()
{
    const PageSlots places(*telnyxProfile());
    QCOMPARE(places.pointers(Slot::Id), QStringList{QStringLiteral("/data/*/id")});
    QCOMPARE(places.pointers(Slot::ResponseStatus).at(1),
        QStringLiteral("/data/*/attempts/*/http/reponse/status"));
    QVERIFY(!places.has(Slot::NextAttemptAt));
    QVERIFY((places.tree().node(0).slotsBelow & maskOf({Slot::ErrorCode})) != 0);
}

void TestPageSlots::crossesAlternatives()
{
    ProviderProfile profile;
    profile.page.items = {QStringLiteral("/data"), QStringLiteral("/items")};
    profile.fields.id = {QStringLiteral("/id"), QStringLiteral("/uid")};
    const PageSlots places(profile);
    QCOMPARE(places.pointers(Slot::Id),
        (QStringList{QStringLiteral("/data/*/id"), QStringLiteral("/data/*/uid"),
            QStringLiteral("/items/*/id"), QStringLiteral("/items/*/uid")}));
}

QTEST_GUILESS_MAIN(TestPageSlots)
#include "tst_pageslots.moc"
